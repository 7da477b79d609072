import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const CASES: readonly (readonly [what: string, text: string, found: string])[] = [
  [
    "a handle that one function arms and another calls off",
    "let timer = null; export function start(ms) { if (timer) return; timer = setInterval(() => poll(), ms); timer.unref() } export function stop() { clearInterval(timer); timer = null }",
    "auto",
  ],
  [
    "a frame that is asked for and cancelled through `window`",
    "let frame = 0; export function queue() { if (!frame) frame = requestAnimationFrame(draw) } function draw() { frame = 0; paint() } export function stop() { if (frame) window.cancelAnimationFrame(frame) }",
    "auto",
  ],
  [
    "a handle that callers are given",
    "let timer; export function start(ms) { timer = setTimeout(() => go(), ms) } export const handle = () => timer; export function stop() { clearTimeout(timer) }",
    "manual",
  ],
  [
    "a handle that is handed to what may keep it",
    "let timer; export function start(ms) { timer = setTimeout(() => go(), ms) } export function stop() { clearTimeout(timer) } export const watch = (watcher) => watcher.add(timer)",
    "manual",
  ],
  [
    "a handle or what else was pending",
    "let pending; export function start(ms) { pending = setTimeout(() => go(), ms) } export function put(job) { pending = job } export function stop() { clearTimeout(pending) }",
    "manual",
  ],
  [
    "the promise of a flush to come",
    "let pending = null; export function queue() { if (!pending) pending = Promise.resolve().then(flush) } function flush() { pending = null; work() }",
    "manual",
  ],
];

describe("what holds a timer", () => {
  it("a handle that is called off by the project's own function of that name", () => {
    const clock =
      "export const setInterval = (f, ms) => original('setInterval')(f, ms); export const clearInterval = (handle) => { original('clearInterval')(handle) };";
    const poll =
      "import { setInterval, clearInterval } from './clock'; let timer; export function start() { timer = setInterval(ask, 9) } export function stop() { if (timer !== undefined) { clearInterval(timer); timer = undefined } }";
    const found = (name: string): string[] =>
      scanSources(
        new Map([
          ["src/clock.js", clock.replaceAll("clearInterval", name)],
          ["src/poll.js", poll.replaceAll("clearInterval", name)],
        ]),
      ).findings.map(({ disposition }) => disposition);
    expect(found("clearInterval")).toEqual(["auto"]);
    expect(found("clearHandles")).toEqual(["manual"]);
  });

  for (const [what, text, found] of CASES) {
    it(what, () => {
      const [finding] = scanSources(new Map([["src/a.js", text]])).findings;
      expect([finding?.stage, finding?.disposition]).toEqual(["state", found]);
    });
  }
});
