import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcome(text: string): string | undefined {
  const { findings } = scanSources(new Map([["wrap.js", text]]));
  const found = findings.find(({ name }) => name === "told");
  return found?.refusal?.code ?? found?.disposition;
}

const made = (body: string, rest = "") =>
  `const told = { value: 0, configurable: true }; ${rest} export function wrap(a, b) { ${body}; return b }`;
const GIVEN = "told.value = a.length";
const DEFINED = "Object.defineProperty(b, 'length', told)";

describe("an object that a builtin is told each time", () => {
  it.each([
    `${GIVEN}; ${DEFINED}`,
    `if (a.length) { ${GIVEN}; ${DEFINED} }`,
    `${GIVEN}; if (a.length) ${DEFINED}`,
    `${GIVEN}; Reflect.defineProperty(b, 'length', told)`,
    `${GIVEN}; Object.assign(b, told)`,
    `${GIVEN}; b = Object.create(a, told)`,
  ])("is left where it is: %s", (body) => {
    expect(outcome(made(body))).toBe("hot-path");
  });

  it.each([
    ["that is told before it is given anything", `${DEFINED}; ${GIVEN}`],
    ["that is given something in a branch", `if (a.length) ${GIVEN}; ${DEFINED}`],
    ["that another function is told", `${GIVEN}; define(b, told)`],
    ["that is given something itself", `${GIVEN}; Object.assign(told, b)`],
    ["of which a field is told", `${GIVEN}; Object.defineProperty(b, 'length', told.value)`],
    ["that is asked besides", `${GIVEN}; ${DEFINED}; b.size = told.value`],
    ["that is told nowhere", GIVEN],
  ])("is moved as any other %s", (_what, body) => {
    expect(outcome(made(body))).not.toBe("hot-path");
  });

  it("is moved where another function gives it something, or waits before it is told", () => {
    const set = "export function set(n) { told.value = n }";
    expect(outcome(made(DEFINED, set))).not.toBe("hot-path");
    const waiting = made(`${GIVEN}; await b; ${DEFINED}`).replace("function", "async function");
    expect(outcome(waiting)).not.toBe("hot-path");
  });

  it("is moved where it is made anew", () => {
    const anew = made(`told = { value: a.length }; ${DEFINED}`).replace("const told", "let told");
    expect(outcome(anew)).not.toBe("hot-path");
  });

  it("is moved where entries are put into it by key", () => {
    expect(outcome(made(`told[a.name] = a; ${DEFINED}`))).not.toBe("hot-path");
  });
});
