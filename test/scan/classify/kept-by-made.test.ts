import { describe, expect, it } from "vitest";
import { packageFacts } from "../../../src/scan/files/project-facts.ts";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const COUNTER = "const counter = () => { let n = 0; return () => `${++n}` };";
const MEMO =
  "export default function memoize(f) { const kept = Object.create(null); return (k) => { if (kept[k] === undefined) kept[k] = f(k); return kept[k] } }";
const WEAK =
  "let weakly = function (f) { let kept = new WeakMap(); return (k) => { if (kept.has(k)) return kept.get(k); let made = f(k); kept.set(k, made); return made } }; export default weakly;";
const MAKER = {
  "src/make.js": "module.exports = function make() { let n = 0; return () => ++n };",
  "src/plain.js": "const make = require('./make'); make.plain = (n) => () => n;",
};
const USED = "export const nameOf = (k) => name(k); export const sizeOf = (k) => size(k);";

const CASES: readonly (readonly [what: string, files: Record<string, string>, found: readonly string[]])[] = [
  [
    "counters of several kinds",
    { "src/a.ts": `${COUNTER} export const unit = counter(); export const step = counter();` },
    ["unit instance state", "step instance state"],
  ],
  [
    "functions that remember, by a memoizer of the project",
    {
      "src/memo.ts": MEMO,
      "src/a.ts": `import memoize from './memo'; const name = memoize(work); const size = memoize(measure); ${USED}`,
    },
    ["name instance cache", "size instance cache"],
  ],
  [
    "an object of many slots, which computes some of what it is asked for",
    {
      "src/i18n.js":
        "const make = function () { const kept = {}; let locale; let folder; let fallback; let limit = 1; return { configure(o) { locale = o.locale; folder = o.folder; fallback = o.fallback; limit = o.limit }, of(k) { if (!kept[k]) kept[k] = plural(k, locale, limit); return kept[k] }, where: () => [folder, fallback] } }; module.exports = make;",
      "index.js": "const make = require('./src/i18n'); module.exports = make(); exports.Made = make;",
      "src/own.js":
        "const make = require('./i18n'); const own = make(); exports.of = (k) => own.of(k); exports.f = make;",
      "src/two.js": "const make = require('./i18n'); exports.two = make();",
    },
    ["module.exports instance registry", "own instance registry", "two exports-prop registry"],
  ],
  [
    "functions that remember, by a memoizer that keeps a size and a last key",
    {
      "src/memo.ts":
        "export default function memoize(f) { const kept = new Map(); let size = 0; let last = null; let label; label = f.name; return (k) => { if (kept.has(k)) return kept.get(k); size = size + 1; last = k; const made = f(k, last, size, label); kept.set(k, made); return made } }",
      "src/a.ts": `import memoize from './memo'; const name = memoize(work); const size = memoize(measure); ${USED}`,
    },
    ["name instance cache", "size instance cache"],
  ],
  [
    "functions that remember as long as their key lives",
    {
      "src/weak.ts": WEAK,
      "src/a.ts": `import weakly from './weak'; const name = weakly(work); const size = weakly(measure); ${USED}`,
    },
    ["name instance cache", "size instance cache"],
  ],
  [
    "a function that remembers, by a memoizer of another package",
    {
      "src/a.ts":
        "import one from 'memoize-one'; const view = one(compute); export const get = (x) => view(x);",
    },
    ["view instance cache"],
  ],
  [
    "the slot where the function is made anew, its sister as before",
    {
      "src/memo.ts": MEMO,
      "src/a.ts": `import memoize from './memo'; let name = memoize(work); const size = memoize(measure); export const renew = (f) => { name = memoize(f) }; ${USED}`,
    },
    ["name let state", "size instance cache"],
  ],
  [
    "nothing where it is only called as the module loads, its sister as before",
    {
      "src/memo.ts": MEMO,
      "src/a.ts":
        "import memoize from './memo'; const name = memoize(work); const size = memoize(measure); export const title = name('title'); export const sizeOf = (k) => size(k);",
    },
    ["size instance cache"],
  ],
  [
    "a function that remembers, as a property of the exports",
    {
      "src/memo.ts": MEMO,
      "src/a.js":
        "const memoize = require('./memo').default; exports.name = memoize(work); exports.size = memoize(measure);",
    },
    ["name exports-prop cache", "size exports-prop cache"],
  ],
  [
    "a function that remembers what it gave a name first",
    {
      "src/a.ts":
        "function keep(f) { const kept = new Map(); return (k) => { let v = kept.get(k); if (v === undefined) { v = f(k); kept.set(k, v) } return v } } export const a = keep(work); export const b = keep(measure);",
    },
    ["a instance cache", "b instance cache"],
  ],
  [
    "nothing where entries are put by one call and asked for by another",
    {
      "src/a.ts":
        "const store = () => { const kept = {}; return { put: (k, v) => { kept[k] = parse(v) }, get: (k) => kept[k] } }; export const a = store(); export const b = store();",
    },
    [],
  ],
  [
    "counters by a maker that other functions hang on",
    {
      ...MAKER,
      "src/a.js":
        "const make = require('./make'); const one = make(); const two = make(); exports.one = () => one(); exports.two = () => two();",
    },
    ["one instance state", "two instance state"],
  ],
  [
    "nothing where one of those is called instead",
    {
      ...MAKER,
      "src/a.js":
        "const { plain } = require('./make'); const one = plain(1); const two = plain(2); exports.one = () => one(); exports.two = () => two();",
    },
    [],
  ],
  [
    "nothing where what is made is kept by an object of the caller's",
    { "src/a.ts": `${COUNTER} export class A { next = counter() } export const f = () => counter()();` },
    [],
  ],
  [
    "nothing where functions are made that keep nothing",
    {
      "src/a.ts":
        "const adder = (n) => (m) => n + m; export const one = adder(1); export const two = adder(2);",
    },
    [],
  ],
  [
    "nothing where what is counted goes up and down with what is made",
    {
      "src/a.ts":
        "const pool = () => { let n = 0; return { take: () => ++n, give: () => --n } }; export const a = pool(); export const b = pool();",
    },
    [],
  ],
];

describe("what a made function keeps is found where it is held", () => {
  for (const [what, files, found] of CASES) it(what, () => expect(foundIn(files)).toEqual(found));

  it("by the maker's own local where it is made once", () => {
    expect(foundIn({ "src/a.ts": `${COUNTER} export const unit = counter();` })).toEqual(["n let state"]);
  });

  it("once, where the project's memoizer is a package that is known for it", () => {
    const sources = new Map([
      ["packages/mem/index.js", MEMO],
      [
        "packages/web/a.js",
        `import memoize from 'mem'; const name = memoize(work); const size = memoize(measure); ${USED}`,
      ],
    ]);
    const facts = packageFacts("packages/mem/package.json", { name: "mem", main: "index.js" });
    const packages = new Map(facts ? [[facts.directory, facts]] : []);
    const { findings } = scanSources(sources, { packages });
    expect(findings.map(({ id }) => id.split("#").at(-1))).toEqual(["name", "size"]);
  });
});
