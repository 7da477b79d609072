import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

/** A module with so many variables beside the one that another module changes, and one of that name in a function that runs once. */
function changedBeside(others: number): string[] {
  const rest = Array.from({ length: others }, (_, at) => `export const other${at} = ${at};\n`).join("");
  const kept =
    "export const kept = { n: 0 };\n(() => { const kept = [1]; globalThis.start(() => kept.length); })();\n";
  return foundIn({
    "src/kept.ts": `${kept}${rest}`,
    "src/change.ts": 'import { kept } from "./kept";\nexport const change = () => { kept.n = 1; };\n',
  });
}

describe("a variable that another module changes", () => {
  it.each([0, 20, 40, 200])("is found by its name among %i others", (others) => {
    expect(changedBeside(others)).toEqual(["kept const-object state"]);
  });
});
