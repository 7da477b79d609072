import { describe, expect, it } from "vitest";
import { packageFacts } from "../../../src/scan/files/project-facts.ts";
import type { PackageFacts } from "../../../src/scan/link/project-facts.ts";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a function of an engine's class that is kept and replaced",
    "const old = CSSStyleSheet.prototype.insertRule; CSSStyleSheet.prototype.insertRule = function (...all) { seen(all); return old.apply(this, all) }",
    ["insertRule global-write state"],
  ],
  [
    "no function that is added where there is none",
    "if (!Headers.prototype.entries) Headers.prototype.entries = function () { return [...this] }",
    [],
  ],
  ["no class of another script that is built", "Widget.prototype.draw = function () { return 1 }", []],
  [
    "a value that a function puts there",
    "export class Client { static setParts(parts) { Client.prototype.parts = parts } use() { return this.parts } }",
    ["parts fn-static state"],
  ],
  [
    "a value that is put there at first and counted up",
    "function Client() {} Client.prototype.size = 1; Client.grow = function () { Client.prototype.size += 1 }; module.exports = Client;",
    ["size fn-static state"],
  ],
  [
    "no value that instances have of their own",
    "function Client() {} Client.prototype.size = 1; Client.prototype.grow = function () { this.size += 1 }; module.exports = Client;",
    [],
  ],
  [
    "no value that instances have of their own, where the prototype goes by another name",
    "export class Reader {} const proto = Reader.prototype; proto.skip = function (count) { this.at += count }",
    [],
  ],
  [
    "a value that a function puts there by another name for it",
    "export class Reader {} const proto = Reader.prototype; export const grow = () => { proto.size += 1 };",
    ["size fn-static state"],
  ],
  [
    "no value under whatever name callers give",
    "function Client() {} Client.extend = function (name, value) { Client.prototype[name] = value }; module.exports = Client;",
    [],
  ],
  [
    "no function that is added to the module's own class",
    "function Client() {} export function install() { Client.prototype.run = function () {} }",
    [],
  ],
  [
    "nothing that a derived class may put on itself",
    "function Model() {} Model.use = function (db) { this.prototype.db = db }; module.exports = Model;",
    [],
  ],
];

describe("what is put on prototypes", () => {
  for (const [what, text, found] of CASES) it(what, () => expect(foundIn(text)).toEqual(found));

  it("is left to a person", () => {
    const text =
      "function Client() {} Client.prototype.size = 1; Client.grow = () => { Client.prototype.size += 1 }; module.exports = Client;";
    const [finding] = scanSources(new Map([["src/a.js", text]])).findings;
    expect(finding?.refusal?.code).toBe("function-property");
  });

  const BASE = "export class Base { render() { return 1 } }";
  const PATCH = "import { Base } from '@x/base'; Base.prototype.render = function () { return 2 };";
  const packages = new Map(
    ["base", "other"].map((name) => [
      `packages/${name}`,
      packageFacts(`packages/${name}/package.json`, { name: `@x/${name}`, main: "index.js" }) as PackageFacts,
    ]),
  );
  const namesIn = (files: Record<string, string>): string[] =>
    scanSources(new Map(Object.entries(files)), { packages }).findings.map(({ name }) => name);

  it("is a patch where it is another package's class, at load as well", () => {
    expect(namesIn({ "packages/base/index.js": BASE, "packages/other/a.js": PATCH })).toEqual(["render"]);
    const own = PATCH.replace("@x/base", "./index.js");
    expect(namesIn({ "packages/base/index.js": BASE, "packages/base/b.js": own })).toEqual([]);
    const value = "import { Base } from '@x/base'; Base.prototype.size = 2;";
    expect(namesIn({ "packages/base/index.js": BASE, "packages/other/a.js": value })).toEqual([]);
  });

  it("is none of what instances keep, where another file's class is given methods by a name for its prototype", () => {
    const methods =
      "import { Base } from './index.js'; const proto = Base.prototype; proto.nest = function (run) { const before = this.inside; this.inside = true; run(this); this.inside = before };";
    expect(namesIn({ "packages/base/index.js": BASE, "packages/base/nest.js": methods })).toEqual([]);
  });
});
