import { describe, expect, it } from "vitest";
import { computedImportOf } from "../../../src/scan/sources/computed-imports.ts";
import { saidIn } from "../../../src/scan/sources/said.ts";

const TAKEN: Readonly<Record<string, string>> = {
  "joined to a folder": 'require("./commands/" + name)',
  "joined to a folder and an extension": 'require("./commands/" + file.name + ".js")',
  "in a template": "await import(`./commands/${name}.js`)",
  "in a template behind a comment of a bundler": 'import(/* webpackMode: "lazy" */ `./commands/${name}`)',
  "joined to the file's folder": 'require(path.join(__dirname, "commands", file))',
  "by a pattern of a bundler": 'import.meta.glob("./commands/*.ts")',
  "by a pattern for folders below": 'import.meta.glob("./**/*.ts")',
  "as part of a name": "import(`./commands/a${rest}`)",
};

const LEFT: Readonly<Record<string, string>> = {
  "of another folder": 'require("./models/" + name)',
  "of a folder below": "import(`./commands/${name}/index.js`)",
  "of another part of a name": "import(`./commands/b${rest}`)",
  "of a package": "import(`commands/${name}`)",
  "that is whole": 'require("./commands/other")',
  "that stands in a text": 'log("./commands/" + name)',
  "of this folder": 'require("./" + name)',
};

const takes = (text: string, path: string): boolean => {
  const saidBy = (file: string) => saidIn(file, file === path ? "" : text);
  return computedImportOf(path, { files: ["src/run.js", path], saidBy }) === "src/run.js";
};

describe("a name that a file puts together", () => {
  for (const [how, text] of Object.entries(TAKEN)) {
    it(`may be a module's, ${how}`, () => expect(takes(text, "src/commands/add.ts")).toBe(true));
  }

  for (const [how, text] of Object.entries(LEFT)) {
    it(`is no module's, ${how}`, () => expect(takes(text, "src/commands/add.ts")).toBe(false));
  }

  it("may be a folder's, whose index is meant", () => {
    expect(takes('require("./commands/" + name)', "src/commands/add/index.js")).toBe(true);
    expect(takes('require("./commands/" + name)', "src/commands/add/more.js")).toBe(false);
  });
});
