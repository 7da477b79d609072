import { describe, expect, it } from "vitest";
import { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { parseSource } from "../../../src/scan/syntax/parse.ts";
import { leadsBack } from "../../../transforms/declaration/leads-back.ts";

function leads(texts: Readonly<Record<string, string>>): boolean {
  const trees = new Map(
    Object.entries(texts).map(([path, text]) => [path, new SourceTree(parseSource(path, text))]),
  );
  return leadsBack({ tree: (path) => trees.get(path) ?? null }, "lib/a.js", "./b");
}

describe("whether a required module may lead back", () => {
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ["one that takes in nothing", { "lib/b.js": "exports.b = 1;" }, false],
    ["one that takes in packages and data", { "lib/b.js": 'require("fs"); require("./data.json");' }, false],
    ["one that requires the file", { "lib/a.js": "", "lib/b.js": 'require("./a");' }, true],
    [
      "one that does so in a function, by another module",
      {
        "lib/a.js": "",
        "lib/b.js": 'import "./c.js";',
        "lib/c.js": 'export const f = () => import("./a.js");',
      },
      true,
    ],
    ["two that take in each other", { "lib/b.js": 'require("./c");', "lib/c.js": 'require("./b");' }, false],
    ["one that takes in what is not seen", { "lib/b.js": 'require("./gone");' }, true],
    [
      "one that names a module of the project by an expression",
      { "lib/b.js": 'require("./" + name);' },
      true,
    ],
    ["one that begins it at its own folder", { "lib/b.js": "require(join(__dirname, name));" }, true],
    ["one that is handed a package's name", { "lib/b.js": "exports.load = (name) => require(name);" }, false],
  ])("%s", (_, texts, may) => expect(leads(texts)).toBe(may));
});
