import { expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const found = (before: string, after: string) =>
  foundIn({
    "test/a.test.js": `import { sleep } from "./sleep"; it("x", async () => { ${before} await sleep(100); ${after} })`,
    "test/sleep.js": "export const sleep = (ms) => new Promise((r) => setTimeout(r, ms));",
  });

it("is what is tested, where the clock is looked at right before and right after it", () => {
  expect(found("const start = Date.now();", "assert(Date.now() - start >= 99);")).toEqual([]);
  expect(found("const start = performance.now();", "const took = performance.now() - start;")).toEqual([]);
  expect(found("const start = process.hrtime();", "expect(process.hrtime(start)[0]).toBe(0);")).toEqual([]);
});

it("waits where the clock is looked at on one side only, or something else is done there", () => {
  const sleeps = ["sleep sleep tests"];
  expect(found("const start = Date.now();", "expect(n).toBe(1);")).toEqual(sleeps);
  expect(found("go();", "assert(Date.now() > n);")).toEqual(sleeps);
  expect(found("start(Date.now());", "assert(Date.now() > n);")).toEqual(sleeps);
  expect(found("const start = Date.now(); go();", "assert(Date.now() - start >= 99);")).toEqual(sleeps);
  expect(found("const start = clock();", "assert(Date.now() > start);")).toEqual(sleeps);
  expect(found("const start = clock();", "assert(clock() - start >= 99);")).toEqual(sleeps);
});

it("is what is tested, where a stopwatch is told to begin and to end right before and right after it", () => {
  expect(found("timer.start();", "timer.stop(); expect(timer.total).toBe(1);")).toEqual([]);
  expect(found("run.stopWatch.pause();", "run.stopWatch.resume(); expect(run.total).toBe(1);")).toEqual([]);
  const sleeps = ["sleep sleep tests"];
  expect(found("server.start();", "server.stop(); expect(server.total).toBe(1);")).toEqual(sleeps);
  expect(found("timer.start();", "other.timer.stop(); expect(timer.total).toBe(1);")).toEqual(sleeps);
  expect(found("timer.start();", "expect(timer.total).toBe(1);")).toEqual(sleeps);
});
