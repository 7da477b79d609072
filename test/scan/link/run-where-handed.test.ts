import { describe, expect, it } from "vitest";
import { packFrames, unpackFrames } from "../../../src/scan/summary/packed-frames.ts";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";
import { foundIn } from "../../support/found-in.ts";

const asked = (
  tried: string,
  call = "tried(() => { known = 1 });",
  take = 'import { tried } from "./tried.ts";',
) =>
  foundIn({
    "src/a.ts": `${take} let known = 0; ${call} export const isKnown = () => known > 0;`,
    "src/tried.ts": tried,
  });

const TRIED = "export function tried(run) { try { return !!run() } catch { return true } }";
const STATE = ["known let state"];

describe("a callback that a function of another module is given as the module loads", () => {
  it("runs as the module loads where that function does nothing but call it", () => {
    expect(asked(TRIED)).toEqual([]);
    expect(asked("export const tried = (run) => run();")).toEqual([]);
    expect(asked(TRIED, "lib.tried(() => { known = 1 });", 'import * as lib from "./tried.ts";')).toEqual([]);
    expect(
      asked(
        "module.exports = (name: string, run) => { if (run()) tell(name) };",
        "tried('a', () => { known = 1 });",
        'const tried = require("./tried.ts");',
      ),
    ).toEqual([]);
  });

  it("is kept in mind where it may be so", () => {
    const framesOf = (text: string) =>
      summarizeText("src/a.ts", `import { lib } from "./lib.ts"; ${text}`).frames;
    const handed = framesOf("lib.tried('a', () => {});");
    expect(handed.at(-1)?.handedTo).toEqual({ callee: "lib", member: "tried", index: 1 });
    expect(unpackFrames(packFrames(handed))).toEqual(handed);
    for (const text of [
      "setTimeout(() => {});",
      "lib.forEach(() => {});",
      "function f() { lib.tried(() => {}) }",
    ])
      expect(
        framesOf(text).map(({ handedTo }) => handedTo),
        text,
      ).not.toContainEqual(expect.anything());
  });

  it.each([
    ["keeps it", "const all = []; export function tried(run) { all.push(run); return all.length }"],
    ["calls it later", "export function tried(run) { setTimeout(() => run()) }"],
    ["calls it once it has waited", "export async function tried(run) { await null; run() }"],
    ["calls a part of it", "export function tried(run) { run.call(null) }"],
    ["hands it on", "import { on } from 'bus'; export function tried(run) { on(run) }"],
    ["never calls it", "export function tried(run) { return 1 }"],
    ["calls what it is given first", "export function tried(first, run) { first() } "],
  ])("may run at any time where that function %s", (what, tried) => {
    const call = what.endsWith("first") ? "tried(() => 1, () => { known = 1 });" : undefined;
    expect(asked(tried, call)).toEqual(STATE);
  });

  it("may run at any time where a function gives it, where it waits, and where nobody knows the other", () => {
    expect(asked(TRIED, "export const look = () => tried(() => { known = 1 });")).toEqual(STATE);
    expect(asked(TRIED, "tried(async () => { await null; known = 1 });")).toEqual(STATE);
    expect(asked(TRIED, "tried(() => { known = 1 });", 'import { tried } from "tried";')).toEqual(STATE);
    expect(asked(TRIED, "tried(() => bus.on('x', () => { known = 1 }));")).toEqual(STATE);
  });
});
