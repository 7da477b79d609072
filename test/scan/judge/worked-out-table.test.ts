import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcome(text: string): string {
  const { findings } = scanSources(new Map([["squares.js", text]]));
  const found = findings.find(({ name }) => name === "squares");
  return [found?.stage, found?.refusal?.code ?? found?.disposition].join(" ");
}

const ASKED = "export function square(n) { return squares[n] }";
const made = (fill: string, asked = ASKED, first = "[]") =>
  `let squares = ${first}; export function prepare(words) { ${fill} } ${asked}`;
const LOOP = "for (let n = 0; n < 256; n++) squares[n] = n * n;";
const ONCE = `if (squares.length === 0) { squares = new Array(256); ${LOOP} }`;

describe("a table that a loop works out once", () => {
  it.each([
    ["of a length", made(ONCE)],
    ["that grows", made(`if (!squares.length) { squares = []; ${LOOP} }`)],
    ["that is not there at first", made(`if (squares === null) { squares = []; ${LOOP} }`, ASKED, "null")],
    [
      "of numbers in memory",
      made(`if (!squares) { squares = new Uint32Array(256); ${LOOP} }`, ASKED, "null"),
    ],
    [
      "whose user asks whether it is there",
      made(
        `squares = []; ${LOOP}`,
        "export const square = (n) => { if (!squares) prepare(); return squares[n] }",
        "null",
      ),
    ],
  ])("is left where it is: one %s", (_what, text) => {
    expect(outcome(text)).toBe("state hot-path");
  });

  it.each([
    ["that is made anew at every call", made(`squares = new Array(256); ${LOOP}`)],
    [
      "that is made anew at every call, of which a place is asked",
      made(`squares = new Array(256); ${LOOP}`, `${ASKED} export const has = (n) => (squares[n] ? 1 : 0)`),
    ],
    ["of which one place is set", made("if (squares.length === 0) { squares = []; squares[words] = words }")],
    ["of which nobody asks for a place", made(ONCE, "")],
    ["that is gone through", made(ONCE, `${ASKED} export const all = () => squares.map(String)`)],
    ["that is handed out", made(ONCE, `${ASKED} export const all = () => squares`)],
    ["that others fill as well", made(ONCE, `${ASKED} export function put(n, it) { squares[n] = it }`)],
    [
      "that another function fills in a loop as well",
      made(ONCE, `${ASKED} export function put(it) { for (const n of it) squares[n] = n }`),
    ],
    [
      "of which a place is taken out",
      made(ONCE, `${ASKED} export const drop = (n) => { delete squares[n] }`),
    ],
    ["that is given", made(`if (squares.length === 0) { squares = words; ${LOOP} }`)],
    ["that is never filled", made("if (squares.length === 0) squares = new Array(256);")],
  ])("is moved as any other: one %s", (_what, text) => {
    expect(outcome(text)).not.toContain("hot-path");
  });
});
