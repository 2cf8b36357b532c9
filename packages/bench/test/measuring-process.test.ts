import { expect, onTestFinished, test } from "vitest";
import { startMeasuring } from "../src/measuring-process.ts";
import type { MeasuringProcess } from "../src/measuring-process.ts";

function start(script: string): MeasuringProcess {
  const one = startMeasuring(["-e", script]);
  onTestFinished(() => one.stop());
  return one;
}

test("one process measures as often as it is asked to", async () => {
  const one = start("let n = 0; process.on('message', () => process.send((n += 1)))");
  await expect(one.measure()).resolves.toBe(1);
  await expect(one.measure()).resolves.toBe(2);
});

test("a process that ends instead of answering is a failure", async () => {
  const one = startMeasuring(["-e", "process.on('message', () => process.exit(7))"]);
  await expect(one.measure()).rejects.toThrow("ended with 7");
});
