import { describe, expect, it } from "vitest";
import { scanSources } from "../../src/scan/scan-sources.ts";
import type { Finding } from "../../src/model/finding.ts";

function scan(files: Record<string, string>): readonly Finding[] {
  return scanSources(new Map(Object.entries(files))).findings;
}

function one(text: string): Finding {
  const findings = scan({ "src/a.ts": text });
  expect(findings.map((finding) => finding.name)).toHaveLength(1);
  return findings[0] as Finding;
}

const INNOCENT: Readonly<Record<string, string>> = {
  "a constant table": "const table = { a: 1 }; export function get(k: string) { return table[k]; }",
  "a let filled by top-level branches":
    "let fs; try { fs = require('fs'); } catch { fs = null } export const read = () => fs.read();",
  "a map filled in a load-time callback":
    "const m = new Map(); ['a', 'b'].forEach((k) => m.set(k, 1)); export const get = (k) => m.get(k);",
  "a private function called only at load":
    "const m = new Map(); function fill() { m.set('a', 1) } fill(); export const g = (k) => m.get(k);",
  "locals of a function":
    "export function f() { let n = 0; n++; const m = new Map(); m.set(1, 2); return m; }",
  "a factory's closure": "export function make() { let n = 0; return () => n++; }",
  "instance fields": "export class A { n = 0; inc() { this.n++ } }",
  "a prototype whose methods fill their receiver":
    "const proto = {}; module.exports = proto; proto.init = function () { const self = this; self.cache = {}; this.n = 1 };\nfunction make() { return mixin(function () {}, proto) } make.proto = 1; exports.make = make;",
  "prototype methods": "function A() {} A.prototype.run = function () { return 1 };",
  "options that a load-time call completes":
    "const options = { list: [] }; export function connect(o) { o.port = 1; ['a'].forEach((k) => { o[k] = 1 }); more(o) } function more(o) { o.q = 2 } connect(options); export const go = () => options.port;",
  "options that are handed over for good as the module loads":
    "const options = { port: 1 }; export function connect(o) { return { again: () => { o.port = 2 } } } connect(options);",
  "a table of functions named like a collection's":
    "const table = { get: () => 1, set: () => 2, delete: () => 3 }; export function f(k) { table.get(k); table.set(k); table.delete(k) }",
  "a made object that is given such functions":
    "const api = create({}); api.get = () => 1; api.set = () => 2; api.delete = () => 3; export function f() { api.get(1); api.set(2); api.delete(3) }",
  "an application that is given a method calling its own":
    "const app = express(); app.resource = function (p) { this.get(p); this.delete(p) }; app.resource('/x');",
  "a builtin's method borrowed for a local":
    "export function f(args) { const x = [...args]; Array.prototype.splice.call(x, 0, 1); return x }",
  "locals of a program's main line":
    "(async () => { let res; res = await get('/a'); res = await get(res.next); const keys = [res.id]; keys.push(...(await more(res))); for (const k of keys) await take(k) })();",
  "what the main line alone counts":
    "let count = 0; async function main() { for (const id of await ids()) { await remove(id); count++ } console.log(count) } main().catch(console.error);",
  "another page": "export function logout() { window.location.href = '/login'; location.hash = '#top' }",
  "what a global library is asked for":
    "export function say(t) { window.$.gritter.add({ title: t }); globalThis.app.views.set(t, 1) }",
  "a constructor that hangs on a function":
    "function ui() {} ui.Dialog = function (o) { if (!(this instanceof ui.Dialog)) return new ui.Dialog(o); this.open = o }; module.exports = ui;",
  "a function that gives its object methods":
    "exports.assertion = function (wanted) { this.options = { wanted }; this.evaluate = function (v) { return v === wanted }; this.command = (done) => { this.last = done } };",
  "a component's description":
    "export default { data() { return { theme: 'light' } }, mounted() { if (!this.theme) this.theme = 'auto' }, methods: { set(t) { this.theme = t } } };",
  "an expression that a loop asks until nothing more is found":
    "const WORD = new RegExp(WORDS, 'g'); export function words(t) { const all = []; let m; while ((m = WORD.exec(t))) all.push(m[0]); return all }",
  "what an instance was made with, worked out at its first use":
    "class Type { constructor(c) { this.fields = () => build(c) } getFields() { if (typeof this.fields === 'function') this.fields = this.fields(); return this.fields } } export const node = new Type({}); export const f = () => node.getFields();",
  "a page, or its root, where there is one":
    "const doc = document || {}; const root = doc.documentElement || {}; export function show(t) { doc.title = t; root.lang = t }",
  "a part of the page":
    "const code = document.querySelector('pre'); export function show(t) { code.innerText = t; code.style.color = 'red' }",
  "a part of a part of the page":
    "import { page } from './page.js'; const toggle = document.querySelector('nav'); const icon = toggle ? toggle.querySelector('i') : null; const rows = page.table.getElementsByTagName('tr'); export function show(t) { icon.textContent = t; rows.open = t }",
  "state that the runtime holds":
    "import { registry, cell } from '@unambient/runtime'; const m = registry('m', { flag: 'f', legacy: new Map() }); const n = cell('n', { flag: 'f', legacy: 0 }); export function f() { m.set(1, n.value++); }",
};

describe("code that holds no ambient state", () => {
  for (const [what, text] of Object.entries(INNOCENT)) {
    it(`finds nothing in ${what}`, () => {
      expect(scan({ "src/a.ts": text }).map((finding) => finding.name)).toEqual([]);
    });
  }
});

const AMBIENT: readonly (readonly [what: string, text: string, name: string, form: string, stage: string])[] =
  [
    [
      "a flag of a handler that is only bound as the module loads",
      "let down = false; const stop = (name) => { if (down) return; down = true; close(name) }; process.on('SIGINT', stop.bind(null, 'SIGINT'));",
      "down",
      "let",
      "state",
    ],
    ["a counter", "let n = 0; export function next() { return n++; }", "n", "let", "state"],
    [
      "a memo",
      "const m = new Map(); export function get(k) { if (!m.has(k)) m.set(k, compute(k)); return m.get(k); }",
      "m",
      "const-map",
      "cache",
    ],
    [
      "a registry",
      "const m = new Map(); export function add(k, v) { m.set(k, v) } export function del(k) { m.delete(k) }",
      "m",
      "const-map",
      "registry",
    ],
    [
      "a dictionary",
      "const d = {}; export function add(k, v) { d[k] = v } export function del(k) { delete d[k] }",
      "d",
      "const-object",
      "registry",
    ],
    [
      "a current slot",
      "let cur; export function run(v, fn) { const prev = cur; cur = v; try { return fn() } finally { cur = prev } }",
      "cur",
      "let",
      "error-context",
    ],
    [
      "a dictionary whose entries are remade from what they held",
      "const d = {}; export function add(t, id) { d[t] = [...(d[t] ?? []), id] } export function del(t) { delete d[t] }",
      "d",
      "const-object",
      "registry",
    ],
    [
      "a map whose entries are remade from what they held",
      "const m = new Map(); export function add(t, id) { const old = m.get(t); m.set(t, { ...old, id }) } export function del(t) { m.delete(t) }",
      "m",
      "const-map",
      "registry",
    ],
    [
      "a memo that keeps a copy",
      "const m = new Map(); export function get(k) { let v = m.get(k); if (!v) { v = [...compute(k)]; m.set(k, v) } return v; }",
      "m",
      "const-map",
      "cache",
    ],
    [
      "an instance whose method counts",
      "class Queue { size = 0; enlist() { this.size += 1 } } const q = new Queue(); export function f() { q.enlist() }",
      "q",
      "instance",
      "state",
    ],
    [
      "an instance whose method changes a field by way of another",
      "class Queue { #size = 0; ingest() { this.grow() } grow() { this.#size++ } } const q = new Queue(); export function f() { q.ingest() }",
      "q",
      "instance",
      "state",
    ],
    [
      "an instance whose field is a function that counts",
      "class Queue { size = 0; enlist = () => { this.size += 1 } } const q = new Queue(); export function f() { q.enlist() }",
      "q",
      "instance",
      "state",
    ],
    [
      "options that are changed after they were handed over",
      "const options = { port: 1 }; connect(options); export function f(p) { options.port = p }",
      "options",
      "const-object",
      "state",
    ],
    [
      "bytes that each call writes over",
      "const bytes = new Uint8Array(8); export function id() { for (let i = 0; i < 8; i++) bytes[i] = Math.random() * 256; if (bytes[7] === 0) bytes[7] = pick(bytes[0]); return hex(bytes); }",
      "bytes",
      "const-array",
      "state",
    ],
    ["a static field", "export class A { static n = 0; inc() { A.n++ } }", "n", "static-field", "state"],
    [
      "a function property",
      "export function f() { f.calls = (f.calls || 0) + 1 }",
      "calls",
      "fn-static",
      "state",
    ],
    [
      "an export written later",
      "exports.level = 1; exports.set = function (v) { exports.level = v };",
      "level",
      "exports-prop",
      "state",
    ],
    ["a global", "export function f() { globalThis.__x = 1 }", "__x", "global-write", "state"],
    ["an environment write", "export function f() { process.env.TZ = 'UTC' }", "TZ", "env-write", "state"],
    [
      "a set of what is in progress",
      "const loading = new Set(); export function load(k) { if (loading.has(k)) throw new Error('loop'); loading.add(k); make(k); loading.delete(k); }",
      "loading",
      "const-set",
      "error-context",
    ],
    [
      "listeners that a reset forgets",
      "const ls = []; export function on(l) { ls.push(l) } export function send(e) { ls.forEach((l) => l(e)) } export function reset() { ls.length = 0 }",
      "ls",
      "const-array",
      "registry",
    ],
    [
      "a flag that is cleared when its work ends",
      "let busy = false; export function run() { if (busy) return; console.log('go'); busy = true; work(() => { busy = false }); }",
      "busy",
      "let",
      "state",
    ],
    [
      "a warn-once flag",
      "let warned = false; export function f() { if (!warned) { warned = true; console.warn('x') } }",
      "warned",
      "let",
      "telemetry",
    ],
    [
      "what a handler made by the main line keeps",
      "(async () => { let seen = 0; const app = await start(); app.get('/', () => { seen++; return seen }) })();",
      "seen",
      "let",
      "state",
    ],
    [
      "what the main line fills and others read",
      "let db; (async () => { db = await connect(); db = await upgrade(db) })(); export const query = (q) => db.run(q);",
      "db",
      "let",
      "state",
    ],
    [
      "made records whose lists others fill",
      "const stores = {}; function base() { return { jobs: {}, live: [] } } export function on(id, f) { stores[id] = stores[id] || base(); stores[id].live.push(f) } export const run = (id, d) => stores[id].live.forEach((f) => f(d)); export function reset(id) { delete stores[id] }",
      "stores",
      "const-object",
      "registry",
    ],
    [
      "made records whose lists others fill, asked for by a local name",
      "const stores = new Map(); export function on(id, f) { let store = stores.get(id); if (!store) { store = base(); stores.set(id, store) } store.live.push(f) } export const run = (id, d) => stores.get(id).live.forEach((f) => f(d));",
      "stores",
      "const-map",
      "registry",
    ],
    [
      "a count of what is under way, counted down by a callback that it hands out",
      "let tasks = 0; export function wrap(cb) { tasks++; return (...args) => { cb(...args); tasks--; if (tasks === 0) finish() } }",
      "tasks",
      "let",
      "state",
    ],
    [
      "a name that is made up where none is found",
      "let token; export function init() { token = read('token'); if (token == null) { token = `t.${random()}`; save(token) } connect({ token }) }",
      "token",
      "let",
      "state",
    ],
    [
      "settings that are loaded into fields, with the time",
      "const pad = { offset: 0, at: 0, start() { this.offset = Date.now() - server.time; this.at = Date.now(); this.show() }, show() { draw(this.offset, this.at) } }; export const go = () => pad.start();",
      "pad",
      "const-object",
      "state",
    ],
    [
      "parts that are replaced, and elsewhere put into a report",
      "let parts = []; export function load(data) { parts = data.parts } export function adopt(other) { parts = other.parts } export const report = () => ({ parts });",
      "parts",
      "let",
      "state",
    ],
    [
      "tables of lists, made where there are none and filled with what callers give",
      "const hooks = new WeakMap(); export function on(c, name, f) { let all = hooks.get(c); if (!all) { all = new Map(); hooks.set(c, all) } let list = all.get(name); if (!list) { list = []; all.set(name, list) } list.push(f) } export const of = (c, name) => hooks.get(c)?.get(name) ?? [];",
      "hooks",
      "weakmap",
      "registry",
    ],
    [
      "tables that are asked for, added to and put back",
      "const m = new Map(); export function add(c, k, o) { const all = m.get(c) ?? new Map(); all.set(k, { o }); m.set(c, all) } export const of = (c) => m.get(c);",
      "m",
      "const-map",
      "registry",
    ],
    [
      "a table of tables that are filled with what is computed",
      "const m = new Map(); export function get(a, b) { let inner = m.get(a); if (!inner) { inner = new Map(); m.set(a, inner) } let v = inner.get(b); if (!v) { v = compute(a, b); inner.set(b, v) } return v }",
      "m",
      "const-map",
      "cache",
    ],
    [
      "what was set up, in a function that has other things to tell",
      "const done = new WeakSet(); export function render(all) { for (const p of all) { if (!p.draw || done.has(p)) continue; p.draw = quiet(p.draw); done.add(p) } if (all.length === 0) console.warn('nothing to draw'); return paint(all) }",
      "done",
      "weakmap",
      "registry",
    ],
    [
      "a stop that is said once, and waited for",
      "let stopping = false; export async function stop() { if (stopping) return; stopping = true; console.info('stopping'); await close() }",
      "stopping",
      "let",
      "state",
    ],
    [
      "what is defined under a name, whatever stood there",
      "const all = {}; export function define(name, config) { if (all[name] != null) warn(name); all[name] = make(config); return all[name] } export const get = (name) => all[name];",
      "all",
      "const-object",
      "registry",
    ],
    [
      "a memo as its own default",
      "const fns = {}; export function run(k, v) { fns[k] =\n  fns[k] || compile(k);\n return fns[k](v) }",
      "fns",
      "const-object",
      "cache",
    ],
    [
      "a table of what is left to come",
      "const left = new WeakMap(); export function took(c) { let n = left.has(c) ? left.get(c) : c.args.length; n -= 1; if (n <= 0) { left.delete(c); return true } left.set(c, n); return false }",
      "left",
      "weakmap",
      "registry",
    ],
    [
      "a body that is not entered again, by comparison",
      "let busy = false; export function update(m) { if (busy === false) { busy = true; refresh(m); busy = false } }",
      "busy",
      "let",
      "state",
    ],
    [
      "a first run, in a function that has other things to tell",
      "let first = true; export function handle(e) { if (!e.id) { console.warn('no id') } e.cold = first; if (first) { first = false; e.note = 'cold' } }",
      "first",
      "let",
      "state",
    ],
    [
      "a default that is set by name, and asked for beside",
      "let current = 'en'; function find(k) { return k === '' ? current : load(k) } export function use(k) { const data = find(k); if (data) current = data; return current.name }",
      "current",
      "let",
      "state",
    ],
    [
      "a queue of work that the next turn takes on",
      "let tasks = []; export function queue(fn) { if (tasks.length === 0) queueMicrotask(flush); tasks.push(fn) } function flush() { const all = tasks; tasks = []; for (const fn of all) fn() }",
      "tasks",
      "let",
      "state",
    ],
    [
      "how long work took, by name",
      "const timers = new Map(); export function timeStart(k) { const startTime = performance.now(); const t = timers.get(k); if (t === undefined) { timers.set(k, { startTime, time: 0 }) } else { t.startTime = startTime } } export function timeEnd(k) { const t = timers.get(k); if (t) t.time += performance.now() - t.startTime }",
      "timers",
      "const-map",
      "telemetry",
    ],
    [
      "what is being evaluated, for those further in",
      "const running = new Map(); export class Evaluation { constructor(scope, node) { running.set(node, this); this.visit(scope, node); running.delete(node) } } export const evaluate = (scope, node) => running.get(node) ?? new Evaluation(scope, node);",
      "running",
      "const-map",
      "error-context",
    ],
    [
      "warnings that were given, by a function that is handed how",
      "const warned = new Set(); export function warnOnce(fn) { if (!warned.has(fn)) { warned.add(fn); fn() } }",
      "warned",
      "const-set",
      "telemetry",
    ],
    [
      "lists that are put down empty and filled at once",
      "const lists = new Map(); export function keysOf(o) { let all = lists.get(o.kind); if (all) return all; lists.set(o.kind, (all = [])); for (const key in o) all.push(key); return all }",
      "lists",
      "const-map",
      "cache",
    ],
    [
      "how many listen, by event",
      "const listening = new Map(); export function on(e) { const n = listening.get(e); if (n === undefined) { document.addEventListener(e, run); listening.set(e, 1) } else { listening.set(e, n + 1) } } export function off(e) { listening.delete(e) }",
      "listening",
      "const-map",
      "registry",
    ],
    [
      "what is collected while a function runs, in place of what was before",
      "let captured = null; export function capture(fn) { const before = captured; try { captured = new Set(); fn(); return captured } finally { captured = before } } export function read(s) { if (captured) captured.add(s) }",
      "captured",
      "let",
      "error-context",
    ],
    [
      "messages whose length is set when they are sent",
      "const done = { name: 'done', length: 5 }; export function send(n) { done.length = n; write(done.name, done.length) }",
      "done",
      "const-object",
      "state",
    ],
    [
      "how often each was registered",
      "const seen = new Map(); export function add(c) { seen.set(c, (seen.get(c) ?? 0) + 1) } export function remove(c) { const n = seen.get(c); if (n === undefined) return; if (n > 1) { seen.set(c, n - 1); return } seen.delete(c) }",
      "seen",
      "const-map",
      "registry",
    ],
    [
      "a memo whose entries count how often they were asked for",
      "const m = new Map(); export function get(k) { let e = m.get(k); if (!e) { e = compute(k); m.set(k, e) } e.hits++; e.at = Date.now(); return e.value; }",
      "m",
      "const-map",
      "cache",
    ],
  ];

describe("what a function sets on the module that it is called on", () => {
  const OPEN: readonly (readonly [code: string, names: readonly string[]])[] = [
    ["this.close = function () { this.port = 0 }", ["port", "close"]],
    ["this.close = () => {}; this[port] = () => port", ["port", "close"]],
    ["this.close = () => {}; parts.show = () => port", ["port", "close"]],
    ["this.close = () => {}; this.name = port", ["port", "close", "name"]],
  ];

  it.each(OPEN)("is told with one more function: %s", (code, names) => {
    const text = `exports.open = function (port, parts) { this.port = port; ${code} };`;
    const found = scan({ "src/a.js": text });
    expect(found.filter(({ form }) => form === "exports-prop").map(({ name }) => name)).toEqual(names);
  });
});

describe("code that holds ambient state", () => {
  for (const [what, text, name, form, stage] of AMBIENT) {
    it(`finds ${what}`, () => {
      const finding = one(text);
      expect({ name: finding.name, form: finding.form, stage: finding.stage }).toEqual({ name, form, stage });
    });
  }
});

describe("a declaration that is exported in passing", () => {
  it("is one finding, under its local name, with what importers do to it", () => {
    const findings = scan({
      "src/a.js": "const jobs = (exports.jobs = new Map());\nexports.all = () => [...jobs.keys()];\n",
      "src/b.js": "const { jobs } = require('./a'); exports.add = (k, v) => jobs.set(k, v);\n",
    });
    expect(findings.map(({ id, form }) => `${id} ${form}`)).toEqual([":src/a.js#jobs const-map"]);
  });
});

describe("an object that a function of the project's own is handed to", () => {
  it("is not changed by what its receiver does with it", () => {
    const db = "export const db = connect('x');\n";
    const table = "export const users = table('users', {});\n";
    const use =
      "import { db } from './db'; import { users } from './users'; export const add = (u) => db.insert(users);\n";
    expect(scan({ "src/db.ts": db, "src/users.ts": table, "src/use.ts": use })).toEqual([]);
  });
});

describe("the place of a property", () => {
  it("is where it is declared beside its class, wherever its entries are changed before", () => {
    const finding = one(
      "class A { static add(x) { A.all[x.id] = x } }\nA.all = [];\nmodule.exports = { add: A.add };",
    );
    expect({ name: finding.name, line: finding.line }).toEqual({ name: "all", line: 2 });
  });
});

describe("accesses", () => {
  it("lists them over all importers with exact ranges", () => {
    const files = {
      "src/a.ts": "export let depth = 0;\nexport function enter() { depth++; }\n",
      "src/b.ts": "import { depth as d } from './a.js';\nexport const f = () => ({ d });\n",
      "src/c.ts": "import * as a from './a.ts';\nexport const g = () => a.depth;\n",
    };
    const [finding] = scan(files);
    const texts = finding?.accesses.map(({ path, start, end, kind }) => [
      path,
      files[path as "src/a.ts"].slice(start, end),
      kind,
    ]);
    expect(texts).toEqual([
      ["src/a.ts", "depth", "write"],
      ["src/b.ts", "d", "read"],
      ["src/c.ts", "a.depth", "read"],
    ]);
    expect(finding?.importers?.map(({ path, kind, local }) => [path, kind, local])).toEqual([
      ["src/b.ts", "import", "d"],
      ["src/c.ts", "namespace", "a"],
    ]);
  });
});

describe("JavaScript with Flow's types", () => {
  const TYPED =
    "const m: Map<string, number> = new Map();\nexport function add(k: string): void { m.set(k, 1) }\n";

  it.each([
    ["a pragma", `/** @flow strict */\n${TYPED}`],
    ["none", TYPED],
  ])("is read with %s", (_, text) => {
    const [finding] = scan({ "src/a.js": text });
    expect(finding?.disposition).toBe("auto");
    expect(finding?.line).toBe(text.startsWith("/") ? 2 : 1);
  });

  it.each(["/* Licence. */\n// @flow strict\n", "#!/usr/bin/env node\n/** @noflow */\n"])(
    "is read at its place where TypeScript has no such types, after %j",
    (head) => {
      const text = `${head}import typeof T from "t";\nlet n: ?{| a: * |} = (f(): any);\n${TYPED}`;
      const [finding, ...others] = scan({ "src/a.js": text });
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ name: "m", line: 5, column: 7 });
      expect(finding?.accesses.map(({ line, column }) => [line, column])).toEqual([[6, 40]]);
    },
  );
  it("has files that use what others declare", () => {
    const found = scan({
      "src/a.js": "export const table = new Map();\nexport const put = (k, v) => table.set(k, v);\n",
      "src/b.js":
        '// @flow\nimport { table } from "./a";\nexport const of = (k: ?{| a: * |}) => table.get(k);\n',
      "src/c.js": "const seen = new Set();\nexport const once = (k) => seen.add(k);\n",
      "src/d.js": '// @flow\nimport { once } from "./c";\nexport default (k: ?{| a: * |}) => once(k);\n',
    });
    expect(found.map(({ name, accesses }) => [name, accesses.map(({ path }) => path)])).toEqual([
      ["table", ["src/a.js", "src/b.js"]],
      ["seen", ["src/c.js"]],
    ]);
  });

  it.each([
    ["without Flow's word", ""],
    ["where Flow does not understand it either", "// @flow\nlet = = 1;\n"],
    [
      "where Flow's tool would move it",
      "/** @flow */\nexport const t = (a): [\n  /* x: */ ?number,\n] => a;\n",
    ],
  ])("is named %s", (_, head) => {
    const { findings, skipped } = scanSources(
      new Map([["src/a.js", `${head}let n: ?{| a: * |} = f();\n${TYPED}`]]),
    );
    expect(findings).toEqual([]);
    expect(skipped[0]?.reason).toMatch(/^syntax error at line \d+: /);
  });
});
