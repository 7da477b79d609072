import { expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const SLOT = "let current = null;";
const HAS =
  "export function has(id) { for (let each = current; each; each = each.parent) if (id in each.values) return true; return false; }";
const READ = "export function now() { return current?.id; }";
const CHAINED =
  "export function within(values, fn) { const parent = current; current = { parent, values }; try { return fn(); } finally { current = parent; } }";
const FRAMED =
  "export function within(values, fn) { const parent = current; current = new Frame(parent, values); try { return fn(); } finally { current = parent; } }";
const PLAIN =
  "export function within(values, fn) { const before = current; current = { values }; try { return fn(); } finally { current = before; } }";
const BOUND =
  "export function bind(fn) { const kept = current; return function () { const before = current; try { current = kept; return fn(); } finally { current = before; } }; }";
const PROMISED =
  "export function during(next, fn) { const before = current; current = next; return fn().finally(() => { current = before; }); }";

const CASES: readonly (readonly [what: string, text: string, stage: string])[] = [
  ["a slot that is set around work", `${SLOT} ${READ} ${PLAIN}`, "error-context"],
  ["a slot that is put back when a promise settles", `${SLOT} ${READ} ${PROMISED}`, "error-context"],
  ["a span that knows its parent, which nobody walks", `${SLOT} ${READ} ${CHAINED}`, "error-context"],
  ["what is walked, and not linked here", `${SLOT} ${HAS} ${PLAIN}`, "error-context"],
  ["a chain of the calls under way", `${SLOT} ${HAS} ${CHAINED}`, "state"],
  ["a chain of instances", `${SLOT} ${HAS} ${FRAMED}`, "state"],
  ["a slot that is carried into callbacks by hand", `${SLOT} ${READ} ${PLAIN} ${BOUND}`, "state"],
];

for (const [what, text, stage] of CASES) {
  it(`takes ${what} for ${stage}`, () => {
    expect(foundIn({ "src/current.js": text })).toEqual([`current let ${stage}`]);
  });
}
