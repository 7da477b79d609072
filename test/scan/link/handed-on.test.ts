import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const SET = "export function set(object, path, value) { object[path] = value }";
const GET = "export function get(object, path) { return object[path] }";
const COUNT =
  'import { set } from "./set.js"; export function count(target, name) { if (!name) return; set(target, name, 1) }';
const TABLE =
  'import { count } from "./count.js"; const seen = {}; export const note = (name) => count(seen, name); export const has = (name) => name in seen;';

describe("what is handed to a function of another module", () => {
  it("is changed by one of a third module that it is handed on to", () => {
    expect(foundIn({ "src/set.js": SET, "src/count.js": COUNT, "src/a.js": TABLE })).toEqual([
      "seen const-object registry",
    ]);
  });

  it("is told as changed where it is handed over", () => {
    const texts = { "src/set.js": SET, "src/count.js": COUNT, "src/a.js": TABLE };
    const { findings } = scanSources(new Map(Object.entries(texts)));
    const accesses = findings.flatMap((finding) =>
      finding.accesses.map(({ path, kind }) => `${path} ${kind}`),
    );
    expect(accesses).toEqual(["src/a.js mutate", "src/a.js read"]);
  });

  it("is not where that one only asks", () => {
    const asks =
      'import { get } from "./get.js"; export function count(target, name) { return get(target, name) }';
    expect(foundIn({ "src/get.js": GET, "src/count.js": asks, "src/a.js": TABLE })).toEqual([]);
  });

  it("is not where something else is handed on", () => {
    const other =
      'import { set } from "./set.js"; export function count(target, name) { const found = {}; set(found, name, target); return found }';
    expect(foundIn({ "src/set.js": SET, "src/count.js": other, "src/a.js": TABLE })).toEqual([]);
  });

  it("is not where it is handed on as the module loads", () => {
    const atLoad =
      'import { count } from "./count.js"; const seen = {}; count(seen, "a"); export const has = (name) => name in seen;';
    expect(foundIn({ "src/set.js": SET, "src/count.js": COUNT, "src/a.js": atLoad })).toEqual([]);
  });

  it("is changed by a third module in a part alone that is handed on", () => {
    const part =
      'import { set } from "./set.js"; export function count(target, name) { set(target.names, name, 1) }';
    const table = TABLE.replace("seen = {}", "seen = { names: {} }").replace("in seen", "in seen.names");
    expect(foundIn({ "src/set.js": SET, "src/count.js": part, "src/a.js": table })).toEqual([
      "seen const-object registry",
    ]);
  });
});
