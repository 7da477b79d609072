import { describe, expect, it } from "vitest";
import registry from "../../transforms/registry/index.ts";
import state from "../../transforms/state/index.ts";
import { fixturesOf } from "./fixtures.ts";

describe("a stage as a jscodeshift transform", () => {
  it("makes of the example what the whole tool makes of it", () => {
    const example = fixturesOf("registry").find(({ name }) => name === "example");
    const source = example?.input.get("example.ts") ?? "";
    expect(registry({ path: "example.ts", source })).toBe(example?.output.get("example.ts"));
  });

  it("returns undefined for a file that stays as it is", () => {
    expect(registry({ path: "a.ts", source: "export const limit = 1;\n" })).toBeUndefined();
  });

  it("leaves a file alone that does not parse", () => {
    expect(registry({ path: "a.ts", source: "const = ;\n" })).toBeUndefined();
  });

  it.each([
    "export let level = 1;\nexport const raise = () => ++level;\n",
    "let level = 1;\nexport const raise = () => ++level;\nexport { level };\n",
  ])("leaves an exported variable alone, whose importers it does not see", (source) => {
    expect(state({ path: "level.ts", source })).toBeUndefined();
  });

  it("rewrites sites that touch one another", () => {
    const source = "let a = 1;\nlet b = 2;\nexports.swap = () => ([a, b] = [b, a]);\n";
    expect(state({ path: "a.js", source })).toContain("[a.value, b.value] = [b.value, a.value]");
  });
});
