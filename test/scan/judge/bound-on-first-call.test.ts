import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcome(text: string): string | undefined {
  const { findings } = scanSources(new Map([["ids.js", text]]));
  const found = findings.find(({ name }) => name === "nextId");
  return found?.refusal?.code ?? found?.disposition;
}

const BOUND = "if (crypto.randomUUID) nextId = crypto.randomUUID.bind(crypto);";
const RELEASED = "export const label = () => `dish ${nextId()}`;";

describe("a function that puts another in its own place when it is called", () => {
  it.each([
    `let nextId = function () { ${BOUND} return nextId() }; ${RELEASED}`,
    `let nextId = () => { ${BOUND} return nextId() }; ${RELEASED}`,
    `let nextId = (length) => ((nextId = crypto.draw), nextId(length)); ${RELEASED}`,
    `let nextId = () => { if (crypto.draw) nextId = crypto.draw; else nextId = drawn; return nextId() }; ${RELEASED}`,
  ])("is left where it is: %s", (text) => {
    expect(outcome(text)).toBe("hot-path");
  });

  it.each([
    [
      "that another one replaces",
      `let nextId = () => drawn(); export function use(other) { nextId = other } ${RELEASED}`,
    ],
    [
      "that another one replaces as well",
      `let nextId = () => { ${BOUND} return nextId() }; export function use(other) { nextId = other } ${RELEASED}`,
    ],
    [
      "that stands in for none",
      `let nextId = null; export function use(other) { nextId = other } ${RELEASED}`,
    ],
    [
      "that is a list",
      "const nextId = []; export const put = (id) => nextId.push(id); export const all = () => nextId.join()",
    ],
    [
      "that keeps what it has made",
      `let nextId = () => { const ids = drawn(); nextId = () => ids.shift(); return nextId() }; ${RELEASED}`,
    ],
    [
      "that is replaced by what it hands out",
      `let nextId = () => { const id = drawn(); return () => { nextId = id; return id } }; ${RELEASED}`,
    ],
  ])("is moved as any other %s", (_what, text) => {
    expect(outcome(text)).not.toBe("hot-path");
    expect(outcome(text)).toBeDefined();
  });
});
