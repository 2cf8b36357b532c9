import type { EditionId } from "@ghpkg/types";
import { createEmulator } from "../../src/index.ts";
import type { Coverage } from "../../src/index.ts";
import type { Operation } from "../../src/operations/operation.ts";
import type { AnswerToValidate } from "../../src/validate.ts";
import { scenarioSeed } from "./scenario-seed.ts";
import type { Scenario, Target } from "./scenarios.ts";
import { answerOf } from "./violations.ts";

/** What came of a scenario. */
export interface Outcome {
  readonly answer: AnswerToValidate;
  readonly coverage: Coverage;
}

/** Does what a scenario says with an operation, in an emulator of its own; whoever calls looks at the answer. */
export async function runScenario(edition: EditionId, scenario: Scenario, operation: Operation): Promise<Outcome> {
  const emulator = createEmulator({ edition, seed: scenarioSeed, ...scenario.options });
  if (scenario.fault) emulator.faults.add(scenario.fault);
  const { target = {}, token = "ghp_mona", query = "", headers = {}, body } = scenario.request(operation);
  const base = edition.startsWith("ghes-") ? "https://ghe.example.com/api/v3" : "https://api.github.com";
  const url = `${base}${pathOf(operation, target)}${query}`;
  const { method } = operation;
  const response = await emulator.fetch(url, {
    method,
    headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body }),
  });
  const answer = await answerOf({ edition, method, url, response });
  if (!answer) throw new Error(`${method} ${url} is no operation.`);
  return { answer, coverage: emulator.requests.coverage() };
}

function pathOf(operation: Operation, target: Target): string {
  const { owner = operation.owner === "org" ? "acme" : "mona", type = "container", name = "team/app" } = target;
  // What the user has is numbered behind what the organization has.
  const { version = 1001 } = target;
  const values: Readonly<Record<string, string>> = {
    org: owner,
    username: owner,
    package_type: type,
    package_name: encodeURIComponent(name),
    package_version_id: String(operation.owner === "org" ? version : version + 1000),
  };
  return operation.path.replaceAll(/\{(\w+)\}/g, (_all, key: string) => values[key] ?? "");
}
