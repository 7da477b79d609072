import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcome(text: string): string | undefined {
  const { findings } = scanSources(new Map([["walk.ts", text]]));
  const found = findings.find(({ name }) => name === "at");
  return found?.refusal?.code ?? found?.disposition;
}

const START = "let at = null; export function start(node) { at = node }";

describe("what loops move", () => {
  it.each([
    ["a place that goes on to a part", "export function up(n) { while (n--) at = at.parent; return at }"],
    ["one that may stay", "export function up(n) { while (n--) at = at.parent || at; return at }"],
    ["one in a loop of its own", "export function end() { for (; at.next; ) { at = at.next } return at }"],
  ])("is left where it is: %s", (_, text) => {
    expect(outcome(`${START} ${text}`)).toBe("hot-path");
  });

  it.each([
    ["goes on outside of loops", "export function up() { at = at.parent; return at }"],
    ["is given a part of something else", "export function up(all) { for (const n of all) at = n.parent }"],
    [
      "goes on while it waits",
      "export async function up(n) { while (n--) { await at.load(); at = at.parent } }",
    ],
    ["is counted on", "export function up(n) { while (n--) at = n + at; return at }"],
  ])("may be rewritten where it %s", (_, text) => {
    expect(outcome(`${START} ${text}`)).toMatch(/^(?!hot-path)/);
  });

  const list = (text: string) =>
    `const at: number[] = []; export function add(n) { at.push(n); return at.length } ${text}`;

  it("are the entries of a heap, which change places", () => {
    const sift = "export function sift(i) { while (i) { const up = (i - 1) >> 1; at[i] = at[up]; i = up } }";
    expect(outcome(list(sift))).toBe("hot-path");
    const table = list(sift)
      .replace("number[] = []", "Record<string, number> = {}")
      .replace("at.push(n)", "at[n] = n");
    expect(outcome(table)).toBe("auto");
  });

  it.each([
    ["once", "export function swap(i) { at[i] = at[0]; return at.pop() }"],
    [
      "of another list",
      "export function take(all) { for (const i in all) { at[i] = all[i]; look(at) } return at.pop() }",
    ],
    [
      "as parts of another",
      "export function mark() { for (const i of at) at[0].last = at[i]; return at.pop() }",
    ],
  ])("are no entries that are moved %s", (_, text) => {
    expect(outcome(list(text))).toMatch(/^(?!hot-path)/);
  });
});
