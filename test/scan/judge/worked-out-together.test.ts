import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

/** The refusals of all that is found, by name. */
function refusedIn(text: string): Readonly<Record<string, string | null>> {
  const { findings } = scanSources(new Map([["src/a.js", text]]));
  return Object.fromEntries(findings.map(({ name, refusal }) => [name, refusal?.code ?? null]));
}

const NUMBERS = "let sine, half, reach, length, last, to = {};";
const WORK =
  "point(p, to); sine = p.x * q.y - p.y * q.x; half = Math.asin(sine) / 2; reach = p.radius / half; length = reach * half - sine; if (length > reach) length = reach + 1; last = p;";
const DRAW = "export function draw(ctx, p, q) { corner(p, q); ctx.arc(reach, length, to.x, half) }";
const POINT = "function point(p, v) { v.x = p.x; v.y = p.y }";

it("leaves the variables of one function that stand at the module to save making them", () => {
  expect(refusedIn(`${NUMBERS} ${POINT} function corner(p, q) { ${WORK} } ${DRAW}`)).toEqual({
    sine: "hot-path",
    half: "hot-path",
    reach: "hot-path",
    length: "hot-path",
    last: "hot-path",
    to: "hot-path",
  });
});

it("takes what others set too, and few numbers, for state", () => {
  const set = "export function setHalf(n) { half = n }";
  expect(refusedIn(`${NUMBERS} ${POINT} function corner(p, q) { ${WORK} } ${DRAW} ${set}`)).toMatchObject({
    half: null,
    sine: null,
  });
  const few = "let sine, half; export function corner(p) { sine = p.x * p.y; half = sine / 2; return half }";
  expect(refusedIn(few)).toEqual({ sine: null, half: null });
});

it("takes what a program is set up with for state", () => {
  const names = ["url", "port", "limit", "size"];
  const writes = names.map((name) => `${name} = options.${name} + 1;`).join(" ");
  const reads = `export function connect() { return open(${names.join(", ")}) }`;
  const text = `let ${names.join(", ")}; export function init(options) { ${writes} } ${reads}`;
  expect(Object.values(refusedIn(text))).toEqual([null, null, null, null]);
});

it("leaves a list that loops write over and read", () => {
  const list = (fill: string) =>
    refusedIn(
      `const types = []; export function kinds(text) { types.length = text.length; ${fill} for (let i = 0; i < text.length; i++) if (types[i] === "N") types[i] = "L"; return types.join("") }`,
    );
  expect(list("for (let i = 0; i < text.length; i++) types[i] = kind(text[i]);")).toEqual({
    types: "hot-path",
  });
});

it("leaves what a benchmark times alone", () => {
  const text = "let all; suite.add({ setup(make) { all = make() }, run() { all.sort() } });";
  const refused = (path: string) => scanSources(new Map([[path, text]])).findings[0]?.refusal?.code ?? null;
  expect(["benchmark/sort.js", "packages/a/bench/sort.js", "src/benchmarked/sort.js"].map(refused)).toEqual([
    "hot-path",
    "hot-path",
    null,
  ]);
});

it("leaves what a script called a benchmark times alone, not a product of that name", () => {
  const text = "let all; suite.add({ setup(make) { all = make() }, run() { all.sort() } });";
  const refused = (path: string, more = "") =>
    scanSources(new Map([[path, text + more]])).findings[0]?.refusal?.code ?? null;
  expect(
    ["benchmark.js", "scripts/bench.mjs", "src/my-benchmark-tool.js"].map((path) => refused(path)),
  ).toEqual(["hot-path", "hot-path", null]);
  expect(refused("benchmark.js", "export const run = () => all;")).toBeNull();
});

it("leaves what a script times that takes in what times code, not what it hands to others", () => {
  const text = "let made = 0; ben(1e7, () => log({ count: made++ }));";
  const refused = (head: string, more = "") =>
    scanSources(new Map([["tools/time.js", head + text + more]])).findings[0]?.refusal?.code ?? null;
  expect(refused('import ben from "ben"; ')).toBe("hot-path");
  expect(refused('const ben = require("ben"); ')).toBe("hot-path");
  expect(refused('import ben from "./ben.js"; ')).toBeNull();
  expect(refused('import ben from "ben-eleven"; ')).toBeNull();
  expect(refused('import ben from "ben"; ', "export const count = () => made;")).toBeNull();
});

it("leaves a place in bytes with the bytes", () => {
  const next = (pool: string, taken: string) =>
    refusedIn(
      `const pool = ${pool}; let at = 0; export function next() { if (at >= pool.length) { refill(pool); at = 0 } ${taken} }`,
    )["at"];
  expect(next("new Uint8Array(256)", "return pool[at++]")).toBe("hot-path");
  expect(next("new Uint8Array(256)", "at++; return pool")).toBeNull();
  expect(next('["a", "b"]', "return pool[at++]")).toBeNull();
});
