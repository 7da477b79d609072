import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { keepingFlowTypes } from "../../src/plan/flow-types.ts";
import { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { parseSource } from "../../src/scan/syntax/parse.ts";

const TEXT =
  "// @flow\nlet last: ?Dish = null as ?Dish;\nlet all = ([]: Array<Dish>);\nfunction serve(dish: Dish): Served {\n  return cook(dish);\n}\n";

const IMPORTERS = {
  "b.js": '// @flow\nimport { last as before } from "./a";\nexport type Last = typeof before;\n',
  "c.js": '// @flow\nimport { last as before } from "./a";\nexport const kind: string = typeof before;\n',
};

const facts = (text: string | null): Facts =>
  ({
    tree: (path) =>
      text === null
        ? null
        : new SourceTree(parseSource(path, new Map(Object.entries(IMPORTERS)).get(path) ?? text)),
  }) as Partial<Facts> as Facts;

/** Each edit puts `to` in the place of `from`. */
function rewrite(edits: readonly (readonly [from: string, to: string])[], text = TEXT): Rewrite {
  const made = edits.map(([from, to]): Edit => {
    const start = text.indexOf(from);
    return { path: "a.js", start, end: start + from.length, text: to };
  });
  return { kind: "rewrite", edits: made, imports: [], notes: [] };
}

/** @param importers files that take it in as `before` */
function outcome(made: Rewrite, text: string | null = TEXT, importers: readonly string[] = []): string {
  const finding = {
    path: "a.js",
    start: TEXT.indexOf("last"),
    name: "last",
    importers: importers.map((path) => ({
      path,
      start: 0,
      end: 0,
      local: "before",
      kind: "import" as const,
    })),
  } as Partial<Finding> as Finding;
  const kept = keepingFlowTypes(finding, facts(text), made);
  return kept?.kind === "refused" ? kept.refusal.code : String(kept?.edits.map((edit) => edit.text));
}

describe("a rewrite in a file with Flow's types", () => {
  it.each([
    ["stands beside them", [["cook", "bake"]], "bake"],
    ["takes the type behind its own name", [[": ?Dish", ""]], ""],
    [
      "takes code with its types",
      [["function serve(dish: Dish): Served {\n  return cook(dish);\n}", "a()"]],
      "a()",
    ],
    [
      "takes one to another place",
      [
        ["(dish: Dish): Served {", "() {"],
        ["cook(", "(cook: Dish): Served("],
      ],
      "() {,(cook: Dish): Served(",
    ],
    ["takes a value whose type stands behind it", [["null", "0"]], "flow-types"],
    ["takes a value whose type follows it in brackets", [["[]", "0"]], "flow-types"],
    ["puts something behind a value with a type", [["null", "null.value"]], "null.value"],
    ["loses what a function answers", [["(dish: Dish): Served {", "(dish: Dish) {"]], "flow-types"],
    ["loses what a parameter is", [[": Dish", ""]], "flow-types"],
  ] as const)("%s", (_what, edits, expected) => {
    expect(outcome(rewrite(edits))).toBe(expected);
  });

  it("gives way to another way that keeps them", () => {
    const made = { ...rewrite([[": Dish", ""]]), alternatives: [rewrite([["cook", "bake"]])] };
    expect(outcome(made)).toBe("bake");
  });

  it("is refused where a type asks for that of its name, and not where code does", () => {
    const asks = (more: string) => outcome(rewrite([["cook", "bake"]]), TEXT + more);
    expect(asks("type Last = typeof last;\n")).toBe("flow-types");
    expect(asks("type Last = typeof lastly;\n")).toBe("bake");
    expect(asks("const kind: string = typeof last;\n")).toBe("bake");
  });

  it("is refused where a type of another file asks for it, by the name that it has there", () => {
    const made = rewrite([["cook", "bake"]]);
    expect(outcome(made, TEXT, ["c.js"])).toBe("bake");
    expect(outcome(made, TEXT, ["c.js", "b.js"])).toBe("flow-types");
  });

  it("is refused where the types cannot be told from the code", () => {
    expect(outcome(rewrite([["cook", "bake"]]), null)).toBe("flow-types");
  });

  it("may do as it likes in files without them", () => {
    const text = "let last = null;\nfunction serve(dish) {\n  return typeof last;\n}\n";
    expect(outcome(rewrite([["function serve(dish)", "a"]], text), text)).toBe("a");
  });
});
