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
  expect(found("const start = Date.now(); go();", "assert(Date.now() - start >= 20);")).toEqual(sleeps);
  expect(found("const start = clock();", "assert(Date.now() > start);")).toEqual(sleeps);
  expect(found("const start = clock();", "assert(clock() - start >= 20);")).toEqual(sleeps);
});

it("is what is tested, where a stopwatch is told to begin and to end right before and right after it", () => {
  expect(found("timer.start();", "timer.stop(); expect(timer.total).toBe(1);")).toEqual([]);
  expect(found("run.stopWatch.pause();", "run.stopWatch.resume(); expect(run.total).toBe(1);")).toEqual([]);
  const sleeps = ["sleep sleep tests"];
  expect(found("server.start();", "server.stop(); expect(server.total).toBe(1);")).toEqual(sleeps);
  expect(found("timer.start();", "other.timer.stop(); expect(timer.total).toBe(1);")).toEqual(sleeps);
  expect(found("timer.start();", "expect(timer.total).toBe(1);")).toEqual(sleeps);
});

it("is what is tested, where what has passed is compared with the very time that it takes", () => {
  const passed = (text: string) =>
    foundIn({ "test/a.test.js": `it("x", async () => { const delay = 200; ${text} })` });
  const wait = "await new Promise((r) => setTimeout(r, delay));";
  const timer = (inside: string) =>
    `await new Promise((done) => { setTimeout(() => { ${inside} done() }, delay) });`;
  expect(passed(`${wait} expect(near(first + delay, now())).toBe(true)`)).toEqual([]);
  expect(passed(`${wait} expect(watch.total).toBeGreaterThanOrEqual(delay)`)).toEqual([]);
  expect(passed(`${wait.replace("delay)", "delay + 10)")} assert(watch.total >= delay)`)).toEqual([]);
  expect(passed(timer("expect(stop() >= delay - 20).toBe(true);"))).toEqual([]);
  const sleeps = ["setTimeout sleep tests"];
  expect(passed(`${wait} expect(told).toBe(delay)`)).toEqual(sleeps);
  expect(passed(`${wait} expect(told).toHaveBeenCalledWith(delay)`)).toEqual(sleeps);
  expect(passed(`${wait} expect(told >= most - 20).toBe(true)`)).toEqual(sleeps);
  expect(passed(`const most = delay - 20; ${wait} expect(told).toBe(1)`)).toEqual(sleeps);
  expect(passed(timer("expect(told).toBe(1);"))).toEqual(sleeps);
});

it("is what is tested, where hardly less has to have passed than the time that it takes", () => {
  const sleeps = ["sleep sleep tests"];
  expect(found("go();", "expect(request.age()).toBeGreaterThan(90);")).toEqual([]);
  expect(found("go();", "assert(request.age() >= 100);")).toEqual([]);
  expect(
    foundIn({
      "test/a.test.js":
        "it('x', (done) => { span.start(); setTimeout(() => { span.end(); assert.ok(span.duration() > 49, 'too short'); done() }, 50) })",
    }),
  ).toEqual([]);
  // Far less, more than that, at the most so much, or how many there are.
  expect(found("go();", "expect(request.age()).toBeGreaterThan(50);")).toEqual(sleeps);
  expect(found("go();", "expect(request.age()).toBeGreaterThan(101);")).toEqual(sleeps);
  expect(found("go();", "assert(request.age() <= 100);")).toEqual(sleeps);
  expect(found("go();", "expect(request.age()).toBeLessThan(100);")).toEqual(sleeps);
  expect(found("go();", "expect(seen.length).toBeGreaterThan(90);")).toEqual(sleeps);
  expect(found("go();", "assert(spy.callCount > 90);")).toEqual(sleeps);
  expect(found("go();", "use(request.age() > 90); expect(n).toBe(1);")).toEqual(sleeps);
  const short =
    "it('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBeGreaterThan(9) })";
  expect(foundIn({ "test/a.test.js": short })).toEqual(["setTimeout sleep tests"]);
});
