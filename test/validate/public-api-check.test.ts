import { describe, expect, it } from "vitest";
import type { PublicApi } from "../../src/model/public-api.ts";
import { compareApi } from "../../src/validate/public-api-check.ts";

const api = (names: Readonly<Record<string, string | null>>, path = "src/index.ts"): PublicApi => [
  { path, exports: Object.entries(names).map(([name, type]) => ({ name, type })) },
];

describe("compareApi", () => {
  it("is skipped where nothing is exported", () => {
    expect(compareApi([], [])).toMatchObject([{ name: "public names", status: "skipped" }]);
  });

  it("compares names alone where the entry point is JavaScript", () => {
    expect(compareApi(api({ run: null }), api({ run: null }))).toMatchObject([
      { name: "public names", status: "passed", detail: "exported names: 1, as before" },
    ]);
  });

  it.each<[name: string, before: string, after: string, status: string]>([
    ["the same", "Map<string, number>", "Map<string, number>", "passed"],
    ["a union in another order", "(a: A | Map<B, C>) => B | A", "(a: Map<B, C> | A) => A | B", "passed"],
    [
      "arguments in another order",
      "(a: string, b: number) => void",
      "(a: number, b: string) => void",
      "failed",
    ],
    ["a unique symbol counted anew", "{ __@iterator@417: A }", "{ __@iterator@93: A }", "passed"],
    ["another unique symbol", "{ __@iterator@417: A }", "{ __@dispose@417: A }", "failed"],
    ["a union nested in another's member", "Set<A | B> | C", "Set<A> | B | C", "failed"],
    ["another", "Map<string, number>", "RegistryMap<string, number>", "failed"],
  ])("types: %s", (_name, before, after, status) => {
    const [names, types] = compareApi(api({ agents: before }), api({ agents: after }));
    expect([names?.status, types?.status]).toEqual(["passed", status]);
  });

  it("names what is gone, what is new and what is of another type, with its entry point", () => {
    const before = api({ agents: "A", find: "F", keep: "K" });
    const after = api({ agents: "B", keep: "K", extra: "E" });
    const [names, types] = compareApi(before, after);
    expect(names).toMatchObject({
      status: "failed",
      output: "gone: find (src/index.ts)\nnew: extra (src/index.ts)",
    });
    expect(types).toMatchObject({
      status: "failed",
      detail: "types of the exported names, 1 changed: agents (src/index.ts)",
      output: "agents (src/index.ts)\n  was A\n  is  B",
    });
  });

  it("finds an entry point gone with all its names", () => {
    const [names] = compareApi([...api({ a: null }), ...api({ b: null }, "b.js")], api({ a: null }));
    expect(names?.output).toBe("gone: b (b.js)");
  });
});
