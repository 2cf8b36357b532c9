// Imported before a program that knows nothing of it: tells the process that started it what the program has cost, when asked.
// Plain JavaScript: to read TypeScript costs Node more than what is measured.
process.on("message", () => {
  const { system, user } = process.cpuUsage();
  process.send?.({ bytes: process.memoryUsage.rss(), cpuSeconds: (user + system) / 1e6 });
});
// The program ends with its parent; and a channel to it must not keep the program open.
process.on("disconnect", () => process.exit());
process.channel?.unref();
