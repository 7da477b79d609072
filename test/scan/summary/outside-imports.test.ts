import { describe, expect, it } from "vitest";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";

const IMPORTS =
  "import { get, table } from 'lib'; import { createNamespace } from 'cls-hooked'; import { own } from './own';";
const USES = "export const f = () => { get(own); table.n = 1; createNamespace('x'); }";

const isOutside = (source: string): boolean => !source.startsWith(".");

/** The names whose mentions are kept. */
function kept(path: string, text: string): string[] {
  const { variables } = summarizeText(path, text, isOutside);
  return variables.filter(({ role, uses }) => role === "import" && uses.length > 0).map(({ name }) => name);
}

describe("mentions of what comes from outside the project", () => {
  it("are kept where it may be changed or holds ambient context", () => {
    expect(kept("a.ts", `${IMPORTS} ${USES}`)).toEqual(["table", "createNamespace", "own"]);
  });

  it("are not kept in tests", () => {
    expect(kept("a.test.ts", `${IMPORTS} ${USES}`)).toEqual(["own"]);
  });

  it("are kept where nobody says what is outside", () => {
    const { variables, outsideSources } = summarizeText("a.ts", `${IMPORTS} ${USES}`);
    expect(variables.find(({ name }) => name === "get")?.uses).toHaveLength(1);
    expect(outsideSources).toEqual([]);
    expect(summarizeText("a.ts", IMPORTS, isOutside).outsideSources).toEqual(["lib", "cls-hooked"]);
  });
});
