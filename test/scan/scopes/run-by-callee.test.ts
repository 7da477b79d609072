import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const EACH = "function each(all, f) { for (const k in all) f(k, all[k]) }";
const fill = (each: string, call = "each(NAMES, (k) => { kinds[k] = 'known' });") =>
  `${each} const kinds = {}; ${call} export const kindOf = (k) => kinds[k];`;

describe("a callback that a function of the file is given as the module loads", () => {
  it("runs as the module loads where that function does nothing but call it", () => {
    expect(foundIn(fill(EACH))).toEqual([]);
    expect(foundIn(fill("const each = (all, f) => all.forEach((k) => f(k));"))).toEqual([]);
    expect(
      foundIn(`(function () { ${fill(EACH).replace("export const kindOf", "window.kindOf")} })();`),
    ).toEqual([]);
  });

  it("may run at any time where the function keeps it, hands it on or calls it later", () => {
    for (const each of [
      "const kept = new Set(); function each(all, f) { kept.add(f) }",
      "function each(all, f) { all.on('name', f) }",
      "function each(all, f) { all.on('name', (k) => f(k)) }",
      "async function each(all, f) { await all; f(1) }",
    ])
      expect(foundIn(fill(each)), each).toContain("kinds const-object registry");
  });

  it("runs whenever a function that makes it does", () => {
    const call = "export const learn = (names) => each(names, (k) => { kinds[k] = 'known' });";
    expect(foundIn(fill(EACH, call))).toEqual(["kinds const-object registry"]);
  });

  it("runs on the spot where a library's own `each` is given a list", () => {
    const call = (each: string) => `${each}(NAMES, (k) => { kinds[k] = 'known' });`;
    for (const each of ["_.each", "jQuery.each", "angular.util.each"])
      expect(foundIn(fill("", call(each))), each).toEqual([]);
  });

  it("runs on the spot where an `each` is taken in that waits for nothing", () => {
    const taken = (source: string) => fill(`import { each } from "${source}";`);
    expect(foundIn(taken("zrender/src/core/util"))).toEqual([]);
    expect(foundIn(taken("async"))).toEqual(["kinds const-object registry"]);
    expect(foundIn(fill('import { all as each } from "./all.js";'))).toEqual([]);
    expect(foundIn(fill('import { every } from "./all.js";'))).toEqual(["kinds const-object registry"]);
  });

  it("may run later where that `each` waits, is told what to do at the end, or is given something else", () => {
    for (const call of [
      "Promise.each(NAMES, (k) => { kinds[k] = 'known' });",
      "async.each(NAMES, (k) => { kinds[k] = 'known' });",
      "lib.each(NAMES, (k) => { kinds[k] = 'known' }, done);",
      "lib.each((k) => { kinds[k] = 'known' });",
      "lib.onEach(NAMES, (k) => { kinds[k] = 'known' });",
    ])
      expect(foundIn(fill("", call)), call).toEqual(["kinds const-object registry"]);
  });

  it("runs on the spot where a function of lodash is given a list or an object", () => {
    const filled = "(NAMES, (k) => { kinds[k] = 'known' });";
    for (const [taken, each] of [
      ['import { get, each } from "lodash";', "each"],
      ['import { forOwn as own } from "lodash-es";', "own"],
      ['import _ from "underscore";', "_.times"],
      ['import * as lodash from "lodash";', "lodash.mapValues"],
      ['const { each } = require("lodash");', "each"],
      ['const { forIn: inside } = require("lodash");', "inside"],
      ['const lo = require("lodash");', "lo.forOwn"],
    ] as const)
      expect(foundIn(fill(taken, each + filled)), taken).toEqual([]);
  });

  it("may run later where the function is of another package, or keeps what it is given", () => {
    const filled = "(NAMES, (k) => { kinds[k] = 'known' });";
    for (const [taken, each] of [
      ['import { each } from "async";', "each"],
      ['const { each } = require("async");', "each"],
      ['const lo = require("async-lodash");', "lo.forOwn"],
      ['import { wrap } from "lodash";', "wrap"],
      ['import { each } from "lodash";', "each.forOwn"],
      ['import _ from "lodash";', "_"],
      ['import _ from "lodash";', "_.wrap"],
      ['import _ from "lodash";', "own.forOwn"],
      ['const lo = require("lodash"), own = start();', "own.forOwn"],
      ['const { each } = require("lodash");', "forOwn"],
    ] as const)
      expect(foundIn(fill(taken, each + filled)), taken + each).toEqual(["kinds const-object registry"]);
    const first = "forOwn((k) => { kinds[k] = 'known' });";
    expect(foundIn(fill('import { forOwn } from "lodash";', first))).toEqual(["kinds const-object registry"]);
  });
});
