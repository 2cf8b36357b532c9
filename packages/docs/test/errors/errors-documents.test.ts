import { createEmulator } from "@ghpkg/emulator";
import { expect, test } from "vitest";
import { errorCauses } from "../../src/errors/error-cause.ts";
import { errorsDocuments } from "../../src/errors/errors-documents.ts";
import { knownMessages } from "../../src/errors/known-messages.ts";
import { stepsFor } from "../../src/errors/steps.ts";
import { sweptMessages, switched } from "./sweep.ts";

const documents = await errorsDocuments();
const messages = await knownMessages();
const overview = documents.find(({ path }) => path === "/errors/")?.markdown ?? "";

test("every cause has a page with something to do", () => {
  for (const cause of errorCauses) {
    const page = documents.find(({ path }) => path === `/errors/${cause}/`)?.markdown ?? "";
    expect(page, cause).toContain("## What to do\n\n- ");
    expect(overview, cause).toContain(`(/errors/${cause}/)`);
  }
  expect(documents).toHaveLength(errorCauses.length + 1);
});

test("every message is in the overview, and with its answer on the page of its cause", () => {
  for (const { message, cause, answer, when } of messages) {
    expect(overview).toContain(message.replaceAll(/\s+/g, " "));
    const page = documents.find(({ path }) => path === `/errors/${cause}/`)?.markdown ?? "";
    expect(page, when).toContain((answer ?? message).trimEnd());
    expect(page).toContain(when);
  }
});

test("what nobody has published is said to be so", () => {
  const page = documents.find(({ path }) => path === "/errors/not-restorable/")?.markdown ?? "";
  expect(page).toContain("Nobody has published what GitHub answers here");
  expect(page).toContain("The emulator’s `restoreRefusedStatus` is `404`.");
});

test("a page says what else looks the same", () => {
  const page = documents.find(({ path }) => path === "/errors/hidden-or-absent/")?.markdown ?? "";
  for (const other of ["not-admin", "missing-scope", "slash-not-encoded", "not-restorable"]) {
    expect(page).toContain(`](/errors/${other}/)`);
  }
});

test(
  "everything that the emulator refuses with is on the page, whatever it is asked",
  { timeout: 120_000 },
  async () => {
    const known = new Set(messages.map(({ status, message }) => `${status ?? ""} ${message}`));
    const swept = await sweptMessages({});
    expect(swept.size).toBeGreaterThan(25);
    expect([...swept].filter((one) => !known.has(one))).toEqual([]);
  },
);

test("also when an assumption is switched", { timeout: 120_000 }, async () => {
  const known = new Set(messages.map(({ message }) => message));
  const swept = await Promise.all(switched.map((choices) => sweptMessages(choices, true)));
  const missed = swept.flatMap((some, place) =>
    [...some]
      .filter((one) => !known.has(one.replace(/^\d+ /, "")))
      .map((one) => `${JSON.stringify(switched[place])}: ${one}`),
  );
  expect(missed).toEqual([]);
});

test("every command of a step that calls the API is answered without a refusal", async () => {
  const commands = errorCauses.flatMap((cause) => stepsFor(cause).flatMap(({ command }) => command ?? []));
  const calls = commands.flatMap((command) => {
    const path = /(?:gh api|https:\/\/api\.github\.com)(?: --method [A-Z]+)?\s*"?(\/[^\s"]+)/.exec(command)?.[1];
    return path === undefined ? [] : [{ command, path, method: /--method ([A-Z]+)/.exec(command)?.[1] ?? "GET" }];
  });
  expect(calls.length).toBeGreaterThan(6);
  const headers = { authorization: "Bearer ghp_demo_admin" };
  const answers = await Promise.all(
    calls.map(({ path, method }) => createEmulator().fetch(`https://api.github.com${path}`, { method, headers })),
  );
  const refused = calls.filter((_, place) => answers[place]?.ok !== true);
  expect(refused.map(({ command }) => command)).toEqual([]);
});
