/**
 * Small projects in which what is found in one file depends on what another says, each in another way. Every text of a
 * file goes with every text of the others.
 */
export interface Scene {
  readonly name: string;
  readonly files: Readonly<Record<string, readonly string[]>>;
}

const COUNTERS = "export const a = { n: 0 };\nexport const b = { n: 0 };\n";

/** The last file changes what stands in the first; the others may stand between them. */
export const SCENES: readonly Scene[] = [
  {
    name: "a named import",
    files: {
      "src/a.ts": [COUNTERS, `// moved\n${COUNTERS}`],
      "src/b.ts": [
        "import { a } from './a';\nexport const up = () => a.n++;\n",
        "import { b as a } from './a';\nexport const up = () => a.n++;\n",
        "import { a } from './a';\nexport const up = () => a.n;\n",
        "export const up = () => 1;\n",
      ],
    },
  },
  {
    name: "namespaces of scripts",
    files: {
      "src/a.ts": [
        "namespace app.sys { export let rate = 1; export let depth = 1; }\n",
        "// moved\nnamespace app.sys { export let rate = 1; }\n",
        "namespace app { export let rate = 1; }\n",
        "export const rate = 1;\n",
      ],
      "src/b.ts": [
        "namespace app.web { export let rate = 1; }\n",
        "namespace app.sys { export let rate = 1; }\n",
        "export const c = 1;\n",
      ],
      "src/c.ts": [
        "namespace app.web { export const turn = (n) => { sys.rate = n; rate = n; }; }\n",
        "namespace app.sys { export const turn = (n) => { depth = n; }; }\n",
        "export const turn = (n) => n;\n",
      ],
    },
  },
  {
    name: "a template that the package takes in",
    files: {
      "templates/a.ts": [
        "addEventListener('open', () => { window.opened = 1; });\nlet n = 0;\nexport const next = () => ++n;\n",
      ],
      "src/b.ts": [
        "import { next } from '../templates/a';\nexport const up = () => next();\n",
        "export const up = () => 1;\n",
      ],
    },
  },
  {
    name: "a mention that moves",
    files: {
      "src/a.ts": [COUNTERS],
      "src/b.ts": [
        "import { a } from './a';\nexport const up = () => a.n++;\n",
        "import { a } from './a';\n\nexport const up = () => a.n++;\n",
        "import { a } from './a';\nexport const up = () => { a.n++; a.n++; };\n",
      ],
    },
  },
  {
    name: "a constant of another name between",
    files: {
      "src/a.ts": [COUNTERS, `// moved\n${COUNTERS}`],
      "src/b.ts": [
        "import { a, b } from './a';\nexport const c = a;\n",
        "import { a, b } from './a';\nexport const c = b;\n",
        "import { a, b } from './a';\n// moved\nexport const c = a;\nexport const d = b;\n",
        "export const c = { n: 1 };\n",
      ],
      "src/c.ts": [
        "import { c } from './b';\nexport const up = () => c.n++;\n",
        "import { c } from './b';\nexport const up = () => c.n;\n",
        "import { d as c } from './b';\nexport const up = () => c.n++;\n",
      ],
    },
  },
  {
    name: "a re-export between",
    files: {
      "src/a.ts": [COUNTERS],
      "src/b.ts": ["export const a = { n: 1 };\n", "export const c = 1;\n"],
      "src/index.ts": [
        "export { a } from './a';\n",
        "// moved\nexport { a } from './a';\n",
        "export { b as a } from './a';\n",
        "export { a } from './b';\n",
        "export * from './a';\n",
        "export * from './b';\nexport * from './a';\n",
        "import { b } from './a';\nexport { b as a };\n",
        "import * as whole from './a';\nexport { whole as a };\n",
        "export * as a from './a';\n",
        "export const c = 1;\n",
      ],
      "src/c.ts": ["import { a } from './index';\nexport const up = () => a.n++;\n"],
    },
  },
  {
    name: "a module that the entry hands out whole",
    files: {
      "src/a.ts": ["export const all = new Map();\nexport const put = (k) => all.set(k, 1);\n"],
      "src/b.ts": ["export * as inner from './a';\n", "export const inner = 1;\n"],
      "src/index.ts": [
        "import * as parts from './a';\nexport { parts };\n",
        "import * as parts from './a';\nexport const c = parts;\n",
        "export * as parts from './b';\n",
        "export * from './b';\n",
        "export const c = 1;\n",
      ],
    },
  },
  {
    name: "what the entry exports under another name",
    files: {
      "src/a.ts": ["export const all = new Map();\nexport const put = (k) => all.set(k, 1);\n"],
      "src/b.ts": ["export { all } from './a';\n", "export const all = new Map();\n"],
      "src/index.ts": [
        "import { all } from './a';\nexport const mine = all;\n",
        "import { all } from './b';\nexport const mine = all;\n",
        "import { all, put } from './a';\nexport const mine = put;\n",
        "import { all } from './a';\nconst inner = all;\nexport { inner as mine };\n",
        "import { all } from './a';\nexport const mine = all.size;\n",
        "const all = new Map();\nexport const mine = all;\n",
      ],
    },
  },
  {
    name: "two re-exports that stay as they are",
    files: {
      "src/a.ts": [COUNTERS, "export const a = 1;\n"],
      "src/b.ts": [
        "export * from './a';\n",
        "export const b = { n: 0 };\n",
        "export { b as a } from './a';\n",
      ],
      "src/c.ts": ["export * from './b';\n"],
      "src/d.ts": ["import { a } from './c';\nexport const up = () => a.n++;\n"],
    },
  },
  {
    name: "re-exports in a circle",
    files: {
      "src/a.ts": [
        "export * from './b';\nexport { a } from './d';\n",
        "export * from './b';\nexport const c = 1;\n",
      ],
      "src/b.ts": ["export * from './a';\nexport { b } from './d';\n", "export * from './a';\n"],
      "src/c.ts": [
        "import { a, b } from './b';\nexport const up = () => { a.n++; b.n++; };\n",
        "import { a, b } from './a';\nexport const up = () => { a.n++; b.n++; };\n",
      ],
      "src/d.ts": [COUNTERS],
    },
  },
  {
    name: "re-exports in a circle, asked for from either side",
    files: {
      "src/a.ts": ["export * from './b';\nexport * from './d';\n"],
      "src/b.ts": ["export * from './a';\n"],
      "src/c.ts": [
        "import { a } from './a';\nexport const up = () => a.n++;\n",
        "import { a } from './a';\nexport const up = () => a.n;\n",
      ],
      "src/d.ts": [COUNTERS],
      "src/e.ts": [
        "import { a } from './b';\nexport const up = () => a.n++;\n",
        "import { a } from './b';\nexport const up = () => a.n;\n",
      ],
    },
  },
  {
    name: "a name that is exported stands for something else",
    files: {
      "src/a.ts": [COUNTERS],
      "src/b.ts": [
        "import { a as x } from './a';\nexport { x as a };\n",
        "import { b as x } from './a';\nexport { x as a };\n",
        "import { a as x } from './d';\nexport { x as a };\n",
        "const x = { n: 0 };\nexport { x as a };\n",
        "export { x as a };\n",
      ],
      "src/c.ts": ["import { a } from './b';\nexport const up = () => a.n++;\n"],
      "src/d.ts": [COUNTERS],
    },
  },
  {
    name: "another property of the same exports",
    files: {
      "src/a.js": ["exports.a = { n: 0 };\nexports.b = 1;\nexports.c = 1;\n"],
      "src/b.ts": ["export { c, a } from './a';\n", "export { c, b as a } from './a';\n"],
      "src/c.ts": ["import { a } from './b';\nexport const up = () => a.push(1);\n", "export const c = 1;\n"],
      "src/d.ts": [
        "import * as all from './b';\nexport const up = () => all.c + all.a.push(1);\n",
        "export const d = 1;\n",
      ],
    },
  },
  {
    name: "a whole beside names of its own",
    files: {
      "src/a.js": ["const store = {};\nmodule.exports = store;\n"],
      "src/b.js": [
        "module.exports = require('./a');\n",
        "module.exports = require('./a');\nexports.n = { m: 0 };\n",
      ],
      "src/c.js": ["const all = require('./b');\nexports.up = () => { all.n.m = 1; };\n"],
    },
  },
  {
    name: "another function by the same name",
    files: {
      "src/a.ts": [
        "const table: any[] = [];\nexport function add(x: any) { table.push(x); }\nexport function other(x: any) { return x; }\n",
      ],
      "src/b.ts": [
        "import { add } from './a';\nadd(1);\nadd(2);\n",
        "import { other as add } from './a';\nadd(1);\nadd(2);\n",
      ],
    },
  },
  {
    name: "a namespace import",
    files: {
      "src/a.ts": [COUNTERS, "const whole = { a: { n: 0 } };\nexport = whole;\n"],
      "src/b.ts": [
        "import * as all from './a';\nexport const up = () => all.a.n++;\n",
        "import * as all from './a';\nexport const up = () => all.b.n++;\n",
        "import * as all from './a';\nexport const up = () => all.a.n;\n",
        "import all from './a';\nexport const up = () => all.a.n++;\n",
      ],
    },
  },
  {
    name: "require of a whole",
    files: {
      "src/a.js": [
        "const store = { n: 0 };\nmodule.exports = store;\n",
        "const store = { n: 0 };\nmodule.exports = store;\nmodule.exports.n = 1;\n",
        "const store = { n: 0 };\nmodule.exports = { store };\n",
        "const store = { n: 0 };\nexports.store = store;\n",
      ],
      "src/b.js": [
        "const store = require('./a');\nexports.up = () => store.n++;\n",
        "const { store } = require('./a');\nexports.up = () => store.n++;\n",
        "const all = require('./a');\nexports.up = () => all.store.n++;\n",
      ],
    },
  },
  {
    name: "a whole that is another's",
    files: {
      "src/a.js": [
        "exports.seen = {};\nexports.mark = (k) => { exports.seen[k] = 1; };\n",
        "exports.other = {};\n",
      ],
      "src/b.js": ["module.exports = require('./a');\n", "module.exports = {};\n", "exports.seen = {};\n"],
      "src/c.js": ["const { seen } = require('./b');\nexports.forget = (k) => { delete seen[k]; };\n"],
    },
  },
  {
    name: "properties of exports",
    files: {
      "src/a.js": ["exports.level = 0;\nexports.read = () => exports.level;\n", "exports.read = () => 1;\n"],
      "src/b.js": [
        "const a = require('./a');\nexports.raise = () => { a.level = 2; };\n",
        "const a = require('./a');\nexports.raise = () => a.level;\n",
      ],
    },
  },
  {
    name: "a function that is handed the state",
    files: {
      "src/a.ts": ["import { fill } from './b';\nconst table = {};\nexport const go = () => fill(table);\n"],
      "src/b.ts": [
        "export function fill(x: any) { x.n = 1; }\n",
        "export function fill(x: any) { return x.n; }\n",
        "export { fill } from './c';\n",
        "export const fill = Object.assign;\n",
      ],
      "src/c.ts": [
        "export function fill(x: any) { x.n = 1; }\n",
        "\nexport function fill(x: any) { x.n = 2; x.m = 1; }\n",
        "export function fill(x: any) { return x.n; }\n",
      ],
    },
  },
  {
    name: "a function that modules call as they load",
    files: {
      "src/a.ts": ["const table: any[] = [];\nexport function add(x: any) { table.push(x); }\n"],
      "src/b.ts": [
        "import { add } from './a';\nadd(1);\n",
        "import { add } from './a';\nexport const later = () => add(1);\n",
        "export const none = 1;\n",
      ],
      "src/c.ts": [
        "import { add } from './a';\nadd(2);\n",
        "import { add } from './a';\nexport function both(x: any) { add(x); }\n",
      ],
      "src/d.ts": ["import { both } from './c';\nboth(1);\nboth(2);\n", "export const none = 1;\n"],
    },
  },
  {
    name: "functions that call each other",
    files: {
      "src/a.ts": [
        "import { pong } from './b';\nexport const table: any[] = [];\nexport function ping(x: any) { table.push(x); pong(x); }\n",
      ],
      "src/b.ts": [
        "import { ping, table } from './a';\nexport function pong(x: any) { table.push(x); ping(x); }\n",
        "import { table } from './a';\nexport function pong(x: any) { table.push(x); }\n",
      ],
      "src/c.ts": [
        "import { ping } from './a';\nping(1);\n",
        "import { pong } from './b';\npong(1);\n",
        "ping(1);\n",
      ],
    },
  },
  {
    name: "a class of another file",
    files: {
      "src/a.ts": [
        "import { Store } from './b';\nexport const store = new Store();\nexport const go = () => store.put(1);\n",
      ],
      "src/b.ts": [
        "export class Store { n = 0; put(x: any) { this.n = x; } }\n",
        "export class Store { n = 0; put(x: any) { return this.n; } }\n",
        "import { Base } from './c';\nexport class Store extends Base {}\n",
      ],
      "src/c.ts": [
        "export class Base { m = 0; put(x: any) { this.m = x; } }\n",
        "export class Base { m = 0; put(x: any) { return this.m; } }\n",
      ],
    },
  },
  {
    name: "a field of a class",
    files: {
      "src/a.ts": ["export class Kind { static last: any = null; }\n", "export class Kind {}\n"],
      "src/b.ts": [
        "import { Kind } from './a';\nexport const note = (k: any) => { Kind.last = k; };\n",
        "import { Kind } from './a';\nexport const note = (k: any) => Kind.last;\n",
      ],
    },
  },
  {
    name: "the global object, handed out by a function",
    files: {
      "src/a.ts": [
        "export function root() { return globalThis; }\n",
        "export function root() { return {} as any; }\n",
        "export { root } from './b';\n",
      ],
      "src/b.ts": [
        "export function root() { return globalThis; }\n",
        "export function root() { return 1 as any; }\n",
      ],
      "src/c.ts": [
        "import { root } from './a';\nexport const later = () => { root().seen = 1; };\n",
        "import { root } from './a';\nexport const later = () => root().seen;\n",
        "import { root } from './a';\nexport const later = () => { root().list.push(1); };\n",
        "import { root } from './a';\nlet all = root();\nexport const later = () => { all.seen = 1; };\n",
      ],
    },
  },
  {
    name: "a name that a module puts on the global object",
    files: {
      "src/a.ts": [
        "export function open() { global.shop = { seats: 1 }; }\n",
        "export function open() { global.other = { seats: 1 }; }\n",
        "export function open() { return 1; }\n",
      ],
      "src/b.ts": [
        "export function sit(n: number) { shop.seats = n; }\n",
        "// moved\nexport function sit(n: number) { other.seats = n; }\n",
        "export const sit = 1;\n",
      ],
    },
  },
  {
    name: "an exported alias of the global object",
    files: {
      "src/a.ts": ["export const root = globalThis as any;\n", "export const root = {} as any;\n"],
      "src/b.ts": ["import { root } from './a';\nexport const later = () => { root.seen = 1; };\n"],
      "src/c.ts": [
        "import { root } from './a';\nexport const later = () => { root.seen = 2; };\n",
        "export const c = 1;\n",
      ],
    },
  },
  {
    name: "a function that another module replaces",
    files: {
      "src/a.ts": [
        "export const api = { send() { return 1; } };\n",
        "export const api = { fetch() { return 1; } };\n",
      ],
      "src/b.ts": [
        "import { api } from './a';\nexport const patch = () => { api.send = function () { return 2; }; };\n",
      ],
    },
  },
  {
    name: "an exported function that another module replaces",
    files: {
      "src/a.js": ["export function send() { return 1; }\n", "export function fetch() { return 1; }\n"],
      "src/b.js": ["export * from './a';\n", "export const none = 1;\n"],
      "src/c.js": [
        "import * as api from './b';\nexport const patch = () => { api.send = function () { return 2; }; };\n",
      ],
    },
  },
  {
    name: "a queue with a slot beside it",
    files: {
      "src/a.ts": ["export const waiting: any[] = [];\n", "// moved\nexport const waiting: any[] = [];\n"],
      "src/b.ts": ["export const exported = 1;\nexport const state = { job: null as any };\n"],
      "src/c.ts": [
        "import { waiting } from './a';\nimport { state } from './b';\nexport function put(j: any) { waiting.push(j); state.job = j; }\nexport function next() { const j = waiting.shift(); state.job = j; }\n",
        "import { waiting } from './a';\nimport { state } from './b';\nexport function put(j: any) { waiting.push(j); state.job = j; }\nexport function next() { const j = waiting[0]; state.job = j; }\n",
      ],
    },
  },
  {
    name: "a queue whose slot stands where its functions are",
    files: {
      "src/a.ts": [
        "export const waiting: any[] = [];\n",
        "export const waiting = { push(j: any) {}, shift() {} };\n",
      ],
      "src/c.ts": [
        "import { waiting } from './a';\nlet job: any = null;\nexport function put(j: any) { waiting.push(j); job = j; }\nexport function next() { const j = waiting.shift(); job = j; }\nexport const asked = () => job;\n",
      ],
    },
  },
  {
    name: "what says whether the next job of a queue may begin",
    files: {
      "src/a.ts": ["export const waiting: any[] = [];\n", "export const waiting = new Set<any>();\n"],
      "src/b.ts": [
        "import { waiting } from './a';\nlet busy = false;\nexport function put(j: any) { waiting.push(j); next(); }\nfunction next() { if (busy || !waiting.length) return; busy = true; waiting.shift()(() => { busy = false; next(); }); }\n",
      ],
    },
  },
  {
    name: "what the loop that works off a queue keeps",
    files: {
      "src/a.ts": ["export const waiting: any[] = [];\n", "export const waiting = new Set<any>();\n"],
      "src/b.ts": [
        "import { waiting } from './a';\nconst running = new Set<any>();\nexport function put(j: any) { waiting.push(j); }\nexport async function drain() { for (let j; (j = waiting.shift());) { running.add(j); await j(); running.delete(j); } }\n",
      ],
    },
  },
  {
    name: "what the loop keeps that works off a queue by way of a function",
    files: {
      "src/a.ts": ["export const waiting: any[] = [];\n", "export const waiting = new Set<any>();\n"],
      "src/b.ts": [
        "import { waiting } from './a';\nexport function put(j: any) { waiting.push(j); }\nfunction take() { return waiting.shift(); }\nconst running = new Set<any>();\nexport async function drain() { for (let j; (j = take());) { running.add(j); await j(); running.delete(j); } }\n",
      ],
    },
  },
  {
    name: "what the functions keep that another file makes",
    files: {
      "src/a.ts": [
        "export function counter() { let n = 0; return () => ++n; }\n",
        "export function counter() { const n = 0; return () => n; }\n",
        "export { counter } from './b';\n",
      ],
      "src/b.ts": [
        "export function counter() { let n = 0; return () => ++n; }\n",
        "export const counter = () => () => 1;\n",
      ],
      "src/c.ts": [
        "import { counter } from './a';\nexport const nextId = counter();\n",
        "export const c = 1;\n",
      ],
      "src/d.ts": [
        "import { counter } from './a';\nexport const nextId = counter();\n",
        "export const d = 1;\n",
      ],
    },
  },
  {
    name: "another class of cache for memoizing functions",
    files: {
      "src/a.ts": [
        "import memoize from 'lodash/memoize';\nexport const slow = memoize((x: any) => x);\nexport const go = () => slow(1);\n",
      ],
      "src/b.ts": [
        "import memoize from 'lodash/memoize';\nmemoize.Cache = WeakMap;\n",
        "export const b = 1;\n",
      ],
      "src/c.ts": [
        "import memoize from 'lodash/memoize';\nmemoize.Cache = WeakMap;\n",
        "export const c = 1;\n",
      ],
    },
  },
  {
    name: "what a package hands out",
    files: {
      "src/a.ts": [`${COUNTERS}export const up = () => { a.n++; b.n++; };\n`],
      "src/b.ts": ["export { a as one } from './a';\n", "export { b as one } from './a';\n"],
      "src/main.ts": ["export * from './b';\n", "export { one } from './b';\n", "export const none = 1;\n"],
    },
  },
  {
    name: "a sleep by another's helper",
    files: {
      "src/sleep.ts": [
        "export const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));\n",
        "export const sleep = (ms: number) => Promise.resolve(ms);\n",
        "export { sleep } from './other';\n",
      ],
      "src/other.ts": [
        "export const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));\n",
        "export const other = 1;\n",
      ],
      "test/a.test.ts": [
        "import { sleep } from '../src/sleep';\nit('waits', async () => { await sleep(100); });\n",
      ],
    },
  },
  {
    name: "a clock that another file fakes",
    files: {
      "test/a.test.ts": [
        "export const nothing = 1;\nit('waits', async () => { await new Promise((done) => setTimeout(done, 100)); });\n",
      ],
      "test/setup.test.ts": [
        "import './a.test';\nimport { nothing } from './a.test';\njest.useFakeTimers();\nit('is', () => nothing);\n",
        "import { nothing } from './a.test';\nit('is', () => nothing);\n",
        "jest.useFakeTimers();\nit('is', () => 1);\n",
      ],
    },
  },
  {
    name: "a local of an exported function that is called once",
    files: {
      "src/a.ts": [
        "export function make() { const table: any = {}; return { put(k: any) { table[k] = 1; } }; }\n",
      ],
      "src/b.ts": [
        "import { make } from './a';\nexport const one = make();\n",
        "import { make } from './a';\nexport const one = () => make();\n",
        "export { make } from './a';\n",
      ],
      "src/c.ts": ["import { make } from './a';\nexport const two = make();\n", "export const two = 2;\n"],
    },
  },
  {
    name: "a setter whose callers say what is kept",
    files: {
      "src/a.ts": [
        "let current: any = null;\nexport function use(x: any) { current = x; }\nexport const get = () => current;\n",
      ],
      "src/b.ts": [
        "import { use } from './a';\nexport async function run(x: any) { use(x); await x(); use(null); }\n",
        "import { use } from './a';\nexport async function run(x: any) { try { use(x); await x(); } finally { use(null); } }\n",
        "import { use } from './a';\nuse(1);\n",
      ],
    },
  },
  {
    name: "tests that write",
    files: {
      "src/a.ts": [
        "export const options = { isOn: false };\nexport const turn = () => { options.isOn = true; };\n",
      ],
      "test/a.test.ts": [
        "import { options } from '../src/a';\nit('is on', () => { options.isOn = true; });\n",
        "import { options } from '../src/a';\nit('is on', () => options.isOn);\n",
      ],
    },
  },
];
