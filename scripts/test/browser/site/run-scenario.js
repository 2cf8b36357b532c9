/** Runs a function that is found in `<file>-scenarios.js`. */
export async function runScenario(file, scenario, argument) {
  const { scenarios } = await import(`/${file}-scenarios.js`);
  return scenarios[scenario](argument);
}
