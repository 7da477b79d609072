import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const INNOCENT: Readonly<Record<string, string>> = {
  "what a generator that the module hands out sets on what runs it, which gives the page's answer":
    "exports.show = function* () { this.body = yield load(); }; exports.save = function* () { this.status = 201; yield exports.show.call(this); };",
  "the list of what a function was called with, which it makes an array":
    "export function request(route) { arguments = Array.prototype.slice.apply(arguments); return arguments.length }",
  "what a list's method fills that is lent to another list as the module loads":
    "const table = create(null); forEach.call(keys(NAMES), (name) => { table[name] = 1 }); [].map.call(NODES, (node) => { table[node.id] = node }); export const of = (k) => table[k];",
  "what a function counts up that a list is gone through with by its name":
    "let n = 0; function add(x) { n += x } LIST.forEach(add); export const get = () => n;",
  "what a function counts up that a file's own function calls, which goes through a tree with it":
    "let n = 0; function walk(leaf, visit) { visit(leaf); leaf.kids.forEach((kid) => walk(kid, visit)) } function add(leaf) { n += leaf.size } walk(ROOT, add); export const get = () => n;",
  "records that functions change which the main line goes through lists with":
    "const all = DIRS.map((d) => ({ name: d, on: false })); function byName(name) { for (let i = 0; i < all.length; i++) { const one = all[i]; if (one.name === name) return one } return null } function update(one) { one.refs.forEach((r) => { const other = byName(r); other.on = true }) } function updateAll(list) { list.forEach(update) } updateAll(all); console.log(all);",
  "a model of a database whose rows are asked for in some order":
    "let Users; Users = model('user', schema); export const all = () => Users.find({}).sort({ id: -1 }); export const some = () => Users.find().sort(); export const cards = () => Users.find('.card').sort();",
  "a number and a text that are handed to what changes what it is handed":
    "var PORT = 8415, NAME = 'a', IS_ON = true; function create(options) { options.target = 1 } exports.a = () => create(PORT); exports.b = () => create(NAME); exports.c = () => create(IS_ON);",
  "the places of a template, in which something else puts a text":
    "var $modules$ = undefined; var $handlers$; module.exports = function () { $modules$ = {}; $handlers$ = {}; return [$modules$, $handlers$] };",
  "what a callback sets while the module loads, which nobody asks for later":
    "import { program } from 'commands'; let command; program.command('run').action((given) => { command = given }).parse(argv); if (!command) fail(); exec(command);",
  "what a callback fills while the module loads, which is written out and asked for by nobody later":
    "const { parse } = require('xml'); const list = {}, names = []; parse(TEXT, (error, found) => { for (const one of found) { list[one.name] = one.value; names.push(one.name) } }); console.log(Object.keys(list).length, names); for (const name in list) print(name, list[name]); write(FILE, JSON.stringify(list, null, 2)); names.forEach(print);",
  "what a callback that a file's own function runs on the spot sets":
    "let n = 0; function each(list, fn) { for (const x of list) fn(x) } each(LIST, (x) => { n = x }); export const get = () => n;",
  "what a plugin works out while it is installed":
    "module.exports = function (Host) { let made; if (Host.fast) made = quick; else { made = slow } function Part() {} Part.is = (p) => p; const set = () => { made = made || plain }; set(); Host.prototype.go = function () { return Part.is(made()) } };",
  "an object of another package on which a function sets what it likes":
    "const app = framework(); function setUp(app, name) { app.name = name; app.on[name] = 1; app.set(name, 1) } export const open = (name) => setUp(app, name);",
  "a local of a factory whose functions give an entry of what it was handed a function":
    "module.exports = function check(names) { let many = true; if (!names.all) many = false; return (i) => { const one = names[i]; one.fail = () => many; return one } };",
  "a local of a factory whose result gives a function to what the factory was handed":
    "module.exports = function check(host) { let many = true; if (!host.all) many = false; return () => { host.fail = () => many } };",
  "a local of an installer that hands back how to undo what it does":
    "const before = window.later; export default function patch(host) { let kept = []; host.later = (f) => { kept = [...kept, f]; return before(f) }; return () => { kept.forEach(drop); host.later = before } }",
  "a local of a function that gives each entry of what it was handed a function":
    "module.exports = function fit(hosts) { let many = 0; hosts[0].size = () => many; return () => { many++ } };",
  "what functions set on whatever they are mixed into, and ask for more that is not there":
    "module.exports = { isAjax() { return this.header.kind === 1 }, json(data) { this.type = this.config('json'); this.body = data; return false } };",
  "a frozen object, of which a function sets what an accessor takes":
    "const api = { open(to) { this.to = to }, get() { return this.to } }; Object.defineProperty(api, 'to', { get: find, set: keep }); Object.freeze(api); export { api }; export const go = () => api.open(1);",
  "what a method sets on the object that it is lent to":
    "export function Bus() { Bus.init.call(this) } Bus.init = function () { if (this.all === undefined) this.all = []; this.n = 0 }; Bus.prototype.on = function (f) { this.all.push(f) };",
  "a list whose method is borrowed for another list":
    "const EMPTY = []; export function join(a, b) { EMPTY.push.apply(a, b); return EMPTY.slice.call(a) }",
  "a table whose entries a name is given after it was given to another":
    "const ALIASES = { a: 'b' }; export function on(type, f) { if (!f) { f = type; type = 'all' } type = ALIASES[type] || type; f.priority = 1 }",
  "a component's options, whose functions are meant for the component":
    "export default { name: 'fade', render(h) { if (this.leaving) return this.$slots.default; this.leaving = true; return this.$parent.old(h) } };",
  "what functions are handed for none, and ask about":
    "const NONE = {}; const EMPTY = new Node(); class Node { constructor() { this.data = {} } } function put(o, v) { if (v === NONE) v = o.first; v.seen = true } export const all = (list) => list.forEach((o) => put(o, NONE)); function patch(a, b) { if (a === EMPTY) return; a.data.on = b } export const clear = (b) => patch(EMPTY, b)",
  "an object whose function asks for several parts that it does not have":
    "const fade = { name: 'fade', add(f) { this.fields.push(f); this.order.push(f.name); this.last = f } }; export default fade; export const add = (f) => fade.add(f);",
  "an object that stands in for options that are missing":
    "const NONE = {}; export function open(options) { options ??= NONE; options.mode = 1; return options }",
  "a sentinel that functions far away are handed in place of a record":
    "const NOBODY = { owned: null }; function clean(node) { node.owned = [] } export function root(free) { const owner = free ? NOBODY : { owned: null }; clean(owner); return owner }",
  "an instance whose methods leave its fields alone, whatever they are called":
    "class Tasks { constructor(size) { this.size = size } add(task) { return task.id } delete(id) { return id } } const tasks = new Tasks(3); export const f = (t) => { tasks.add(t); tasks.delete(t.id) }",
  "a function object with methods named like a collection's, which only tests call as well":
    "const make = assign(one, more); export function f(v) { return make.set(v) }",
  "a client that is asked for something, whatever it is called":
    "import { CacheClient } from './client'; import { Api } from 'api'; const api = new Api(); const own = new CacheClient(); export const f = (k) => api.fetch(k) + own.fetch(k)",
  "an exported type whose fields are worked out when they are first asked for":
    "class Type { constructor(make) { this.fields = make } all() { if (typeof this.fields === 'function') { this.fields = this.fields() } return this.fields } } export const text = new Type(() => []);",
  "the one instance of a class without a name, whose methods change nothing":
    "const names = new (class { list = ['a']; get(i) { return this.list[i] } add(i) { return i + 1 } })(); export const f = (i) => names.get(names.add(i))",
  "an exported instance whose methods change nothing":
    "class Handler { constructor() { this.on = 1 } get(k) { return this.on + k } } export const handler = new Handler();",
  "the locals of a factory that is called twice":
    "function make() { let n = 0; return (k) => { n = k; return () => n } } export const a = make(); export const b = make();",
  "counters of loops, and the locals of a turn that no function keeps":
    "for (let i = 0; i < 3; i++) { let n = 0; n++; later(() => i) } list.forEach((x) => { let m = 0; m++; const made = []; made.push(x); use(made) })",
  "the locals of a turn where a function turns":
    "export function f() { for (const x of list) { let n = 0; on(x, () => n++) } list.forEach((x) => { let m = 0; on(x, () => m++) }) }",
  "the locals of a factory that a function calls":
    "function make() { let n = 0; return () => n++ } export const f = () => make();",
  "the locals of a builder that runs once":
    "function build() { let n = 0; const out = []; for (const x of list) { out.push(x); n++ } return [out, n] } export const table = build();",
  "a builtin's function, by a name that stands for a table until a loop gives it":
    "export function copy(from, to, seen) { let _ = seen; _.set(from, to); for (const key in from) { if ((_ = Object.defineProperty)) _(to, key, from) } return to }",
  "a name that nobody gives a value, as in a template":
    "var $modules$; export const drop = (id) => { delete $modules$[id]; $modules$[id + 1] = { id } };",
  "a static that nobody assigns: whoever made it has it":
    "export class Model { static drop(name) { delete this.definition.attributes[name]; this.definition.size = 0 } }",
};

describe("places that no code of the module changes", () => {
  for (const [what, text] of Object.entries(INNOCENT)) {
    it(`finds nothing in ${what}`, () => {
      expect(
        foundIn({
          "src/a.ts": text,
          "test/a.test.ts": "import { make } from '../src/a'; make.has(1); make.get(2)",
        }),
      ).toEqual([]);
    });
  }
});

const AMBIENT: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what functions of the exports set and read again, whatever else they ask for",
    "module.exports = { start() { this.client = open(this.config, this.log) }, find(id) { return this.client.find(id) } };",
    ["client exports-prop state"],
  ],
  [
    "what stands in a frozen object",
    "const api = { all: [], put(x) { this.all.push(x) }, get() { return this.all } }; Object.freeze(api); export { api }; export const add = (x) => api.put(x);",
    ["api const-object registry"],
  ],
  [
    "an object that a function freezes later on",
    "const api = { to: null, open(to) { this.to = to }, get() { return this.to } }; export const stop = () => Object.freeze(api); export { api }; export const go = () => api.open(1);",
    ["api const-object state"],
  ],
  [
    "a list in which one is looked for by a function",
    "const users = []; exports.see = (id) => { const one = users.find((u) => u.id === id); one.seen = true }; let names; names = []; exports.sort = (f) => names.find(f).sort();",
    ["users const-array state", "names const-object registry"],
  ],
  [
    "what is handed to what changes it, and a number that is replaced",
    "var options = {}, given = 1; function create(options) { options.target = 1 } exports.a = () => create(options); exports.b = () => { given = 2; create(given) };",
    ["options const-object state", "given var state"],
  ],
  [
    "what a function counts up that another one keeps, hands to a timer or is handed later on as well",
    "let n = 0, m = 0, k = 0; const kept = []; function later(fn) { kept.push(fn) } function soon(fn) { setTimeout(() => fn(1)) } function now(fn) { fn(1) } function addN(x) { n = x } function addM(x) { m = x } function addK(x) { k = x } later(addN); soon(addM); now(addK); export const more = () => now(addK); export const get = () => [n, m, k];",
    ["n let state", "m let state", "k let state"],
  ],
  [
    "a slot whose name begins with a dollar sign alone",
    "var $modules = undefined; var handlers$; module.exports = function () { $modules = {}; handlers$ = {}; return [$modules, handlers$] };",
    ["$modules var state", "handlers$ var state"],
  ],
  [
    "what a callback sets, which a function asks for later",
    "import { program } from 'commands'; let command; program.command('run').action((given) => { command = given }).parse(argv); if (!command) fail(); export const run = () => exec(command);",
    ["command let state"],
  ],
  [
    "what a callback sets, which was asked for before alone",
    "import { program } from 'commands'; let command; if (!command) start(); program.command('run').action((given) => { command = given });",
    ["command let state"],
  ],
  [
    "what a callback fills, which is handed to what may ask for it later, or of which functions and callbacks ask",
    "const { parse } = require('xml'); const list = {}, names = [], kept = [], told = [], rows = [], cells = {}; parse(TEXT, (error, found) => { for (const one of found) { list[one.name] = one.value; names.push(one.name); kept.push(one); one.at = told.push(one); rows.push(one); cells[one.name] = one } }); serve(list); console.log(names, told, rows, kept, cells); exports.names = () => names; host.kept = kept; exports.rows = () => { rows.forEach(print) }; module.exports.page = (() => { const seen = []; parse(TEXT, (error, one) => { seen.push(one) }); console.log(seen.length); return seen })(); exports.drop = (name) => { delete cells[name] };",
    [
      "list const-object registry",
      "names const-array registry",
      "kept const-array registry",
      "told const-array registry",
      "rows const-array registry",
      "cells const-object registry",
      "seen const-array registry",
    ],
  ],
  [
    "what a callback sets and the module itself does, of which nobody asks",
    "import { program } from 'commands'; let command; program.command('run').action((given) => { command = given }); command = null;",
    ["command let state"],
  ],
  [
    "what a callback sets, which is handed out by its name",
    "import { program } from 'commands'; export let command; program.command('run').action((given) => { command = given }).parse(argv); if (!command) fail();",
    ["command let state"],
  ],
  [
    "what a function counts up that is handed to what is made, or to a function that hands it to itself alone",
    "let n = 0, m = 0; function Clock(tick) { tick() } function addN() { n += 1 } function addM() { m += 1 } export const clock = new Clock(addN); function ignore(fn) { if (LIST.pop()) ignore(fn) } ignore(addM); export const get = () => [n, m];",
    ["n let state", "m let state"],
  ],
  [
    "an object that a part is compared with, and that a function is handed to change",
    "const shared = { level: 1 }; function raise(o) { o.level += 1 } export function run(own) { if (own.options === shared) note(own); raise(shared) }",
    ["shared const-object state"],
  ],
  [
    "an object that takes over another's parts, whatever those are",
    "import base from './base'; const form = { ...base, add(f) { this.fields.push(f); this.order.push(f.name); this.last = f } }; export default form; export const add = (f) => form.add(f);",
    ["form const-object state"],
  ],
  [
    "a table of whoever's making that a function is handed to fill by key",
    "const made = dictionary(null); function get(table, k) { if (!table[k]) table[k] = compute(k); return table[k] } export const sizeOf = (k) => get(made, k);",
    ["made instance cache"],
  ],
  [
    "a table of whoever's making that a function is handed to forget a part of",
    "const made = dictionary(seed); function drop(table, k) { delete table[k] } export const forget = (k) => drop(made, k); export const get = (k) => made[k];",
    ["made instance registry"],
  ],
  [
    "what a plugin keeps that hands back how to undo another part of it",
    "const before = window.later; export default function patch(host) { let kept = []; host.later = (f) => { kept = [...kept, f]; return before(f) }; return () => { kept.forEach(drop); host.sooner = before; tell(host.later) } }",
    ["kept let registry"],
  ],
  [
    "what a plugin's functions change once it is installed",
    "module.exports = function (Host) { let made; if (Host.fast) made = quick; Host.prototype.use = function (f) { made = f }; Host.prototype.go = function () { return made() } };",
    ["made let state"],
  ],
  [
    "a list that is appended to through `push.apply` of its own",
    "const all = []; export function add(more) { all.push.apply(all, more) }",
    ["all const-array registry"],
  ],
  [
    "a list that another list's method is applied to",
    "const all = []; export function add(more) { [].push.apply(all, more) }",
    ["all const-array registry"],
  ],
  [
    "a cache picked by a condition and filled under the new name",
    "const mixins = new WeakMap(), plain = new WeakMap(); export function props(c, isMixin) { const cache = isMixin ? mixins : plain; if (cache.has(c)) return cache.get(c); const made = compute(c); cache.set(c, made); return made }",
    ["mixins weakmap cache", "plain weakmap cache"],
  ],
  [
    "the state of a factory that is called once as the module loads",
    "function make() { let n = 0; return { next: () => n++ } } const ids = make(); export const next = () => ids.next();",
    ["n let state"],
  ],
  [
    "what a turn of a loop declares and a function made there changes",
    "const api = {}; for (const level of LEVELS) { const seen = {}; api[level] = (key) => { seen[key] = 1 } } export const log = (l, k) => api[l](k);",
    ["seen const-object registry"],
  ],
  [
    "what a callback that runs on the spot declares and a function made there changes",
    "const api = {}; LEVELS.forEach((level) => { let n = 0; api[level] = () => n++ }); export const log = (l) => api[l]();",
    ["n let state"],
  ],
  [
    "what a function counts on itself, by the name that its variable has as well",
    "const make = function make() { make.made++ }; make.made = 0; export const f = () => make();",
    ["made fn-static state"],
  ],
  [
    "a table by the name that the turn before gave it",
    "const table = new Map(); export function fill(list) { let last = null; for (const key of list) { if (last) last.set(key, 1); last = table } }",
    ["table const-map registry"],
  ],
  [
    "the name of a script, which another script may give a value",
    "var modules; function drop(id) { delete modules[id]; modules[id + 1] = { id } }",
    ["modules const-object registry"],
  ],
  [
    "a name whose value a function takes out of what it is given",
    "let modules; export const take = (given) => { ({ modules } = given); modules.length++ };",
    ["modules let state"],
  ],
  ["a name that is only counted up", "let n; export const up = () => ++n;", ["n let state"]],
  [
    "an exported instance that its importers can change",
    "class Log { level(l) { this.l = l } } export const log = new Log();",
    ["log instance state"],
  ],
  [
    "an instance whose method changes a field inside a callback",
    "class Pool { constructor() { this.n = 0 } take() { run(() => { this.n += 1 }) } } const pool = new Pool(); export const f = () => pool.take()",
    ["pool instance state"],
  ],
  [
    "an instance whose inherited method changes a field",
    "class Base { mark() { this.marked = true } } class Sub extends Base { read() { return this.marked } } const sub = new Sub(); export const f = () => sub.mark()",
    ["sub instance state"],
  ],
];

describe("places that change after load", () => {
  for (const [what, text, found] of AMBIENT) it(`finds ${what}`, () => expect(foundIn(text)).toEqual(found));
});

it("finds a property where the program assigns it, although tests assign it as they begin", () => {
  const files = {
    "src/a.js":
      "function Agent(o) { this.o = o } Agent.prototype.start = function () { Agent.current = this }; module.exports = Agent;",
    "test/a.test.js": "const Agent = require('../src/a'); Agent.current = undefined; Agent.session = 1;",
  };
  expect(foundIn(files)).toEqual(["current fn-static state"]);
});

it("finds an object whose methods fill the one table that another file puts on it", () => {
  const files = {
    "src/a.js": "const hooks = { add(hook) { this.list.push(hook) } }; module.exports = hooks;",
    "src/b.js": "const hooks = require('./a'); hooks.list = []; exports.on = (hook) => hooks.add(hook);",
  };
  expect(foundIn(files)).toEqual(["hooks const-object registry"]);
});

it("finds an exported literal by the name that its module has for it", () => {
  const user = "const config = require('./a'); exports.set = (level) => { config.level = level };";
  const literal = "{ level: 1, name: 'a' }";
  expect(foundIn({ "src/a.js": `const config = (module.exports = ${literal});`, "src/b.js": user })).toEqual([
    "config const-object state",
  ]);
});

it("finds what instances do to the properties of their class", () => {
  const files = {
    "src/job.js":
      "class Job { constructor() { this.constructor.made++; this.constructor.all[this.id] = this } kind() { return this.constructor.kinds.size } } Job.made = 0; Job.all = {}; Job.kinds = new Map(); module.exports = Job;",
    "src/task.ts":
      "export class Task { static open = new Set(); constructor() { this.constructor.open.add(this) } end() { (this.constructor as typeof Task).open.delete(this) } }",
    "src/node.js":
      "function Node() { this.constructor = Node } Node.prototype.move = function (x) { this.parent.constructor.last = x; this.at = x }; module.exports = Node;",
  };
  expect(foundIn(files)).toEqual([
    "made static-field state",
    "all static-field registry",
    "open static-field registry",
  ]);
});

it("finds what a function defines on a module of another package", () => {
  const text =
    "import http from 'node:http'; export const patch = (make) => { Object.defineProperty(http, 'request', { value: make }) };";
  expect(foundIn(text)).toEqual(["request fn-static state"]);
});

it("takes what the decorators of fields fill as their class is made for a table of the load", () => {
  const mark =
    "const names: string[] = []; function field(name: string) { names.push(name); return () => {}; }";
  const text = `${mark} class Job { @field('a') at = 1; @field('b') by: string; } export const all = () => names.join();`;
  expect(foundIn({ "src/job.ts": text })).toEqual([]);
});

it("finds what the values of fields fill, as each instance is made", () => {
  const take = "const names: string[] = []; function field(name: string) { names.push(name); return name; }";
  const text = `${take} class Job { at = field('a'); } export const start = () => [new Job(), names.length];`;
  expect(foundIn({ "src/job.ts": text })).toEqual(["names const-array registry"]);
});

describe("methods of an object that are bound to another", () => {
  const text = (use: string): string =>
    `const kit = {}; export const make = (all) => { kit.mark(); return { all, tell: ${use} } }; kit.mark = function () { mark() }; kit.tell = function (x) { this.last = x };`;

  it("change that one", () => {
    expect(foundIn(text("kit.tell.bind(all)"))).toEqual([]);
    expect(foundIn(text("kit.tell.bind(all), mark: kit.mark.bind(kit)"))).toEqual([]);
  });

  it("change their own where they are called on it, or it is the other, or others can call them", () => {
    const found = ["kit const-object state"];
    for (const use of ["kit.tell.bind(kit)", "kit.tell", "(kit.tell.bind(all), kit.tell(all))"])
      expect(foundIn(text(use)), use).toEqual(found);
    const own = text("all").replace("mark() }", "queue(kit.tell.bind(this)) }");
    expect(foundIn(own)).toEqual(found);
    expect(foundIn(text("kit.tell.bind(all), kit"))).toEqual(found);
    expect(foundIn(text("kit.tell.bind(all), all: queue(kit)"))).toEqual(found);
    expect(foundIn(text("kit.tell.bind(all)").replace("const kit", "export const kit"))).toEqual(found);
  });
});

it("finds a cache of a package in a property of a class that methods reach through `this`", () => {
  const files = {
    "src/job.js":
      "const LRU = require('lru-cache'); class Job { static kept = new LRU(5); static of(key) { let job = this.kept.get(key); if (!job) { job = make(key); this.kept.set(key, job) } return job } } module.exports = Job;",
    "src/task.js":
      "const LRU = require('lru-cache'); function Task(key) { this.own = this.constructor.known.get(key); if (!this.own) { this.own = make(key); this.constructor.known.set(key, this.own) } } Task.known = new LRU(5); module.exports = Task;",
  };
  expect(foundIn(files)).toEqual(["kept static-field cache", "known fn-static cache"]);
});

it("finds what only instances do to their class, which nothing else touches", () => {
  const text =
    "class Job { run() { this.constructor.made = (this.constructor.made ?? 0) + 1 } } export const start = () => new Job().run();";
  expect(foundIn(text)).toEqual(["made static-field state"]);
});

it("takes what instances do to their own fields for nothing that happens to their class", () => {
  const text =
    "class Job { constructor() { this.all = {} } run() { this.all.made = 1 } } Job.made = 0; module.exports = Job;";
  expect(foundIn({ "src/job.js": text })).toEqual([]);
});

it("takes no instance for state whose methods change its class", () => {
  const text =
    "class Job { run() { this.constructor.made++ } } Job.made = 0; const job = new Job(); export const go = () => job.run();";
  expect(foundIn(text)).toEqual(["made static-field state"]);
});

it("finds an emitter of which a method by which listeners are put in is bound for others", () => {
  const [found, ...others] = scanSources(
    new Map([
      [
        "src/a.ts",
        "import { EventEmitter } from 'node:events'; const bus = new EventEmitter();\nexport const api = { on: bus.on.bind(bus) };\nexport const end = () => bus.emit('end');",
      ],
      [
        "src/b.ts",
        "import { EventEmitter } from 'node:events'; const bus = new EventEmitter(); export const tell = bus.emit.bind(bus); export const end = () => bus.emit('end'); const shop = open(); export const listen = shop.on.bind(shop); export const size = () => shop.size();",
      ],
      [
        "test/b.test.ts",
        "import { bus } from '../src/c.ts'; const on = bus.on.bind(bus); it('tells', () => { on('end', () => {}) });",
      ],
      [
        "src/c.ts",
        "import { EventEmitter } from 'node:events'; export const bus = new EventEmitter(); export const end = () => bus.emit('end');",
      ],
    ]),
  ).findings;
  expect(found).toMatchObject({
    name: "bus",
    path: "src/a.ts",
    stage: "registry",
    evidence: [{ location: { line: 2 } }],
  });
  expect(others).toEqual([]);
});

it("finds an emitter that Node's own functions listen to, and none that listens to nothing", () => {
  const files = {
    "src/a.ts":
      "import { EventEmitter, once } from 'node:events'; const bus = new EventEmitter(); export const done = () => once(bus, 'done'); export const end = () => bus.emit('done');",
    "src/b.js":
      "const events = require('events'); const bus = new events.EventEmitter(); exports.lines = () => events.on(bus, 'line'); exports.add = (line) => bus.emit('line', line);",
    "src/c.ts":
      "import { EventEmitter } from 'node:events'; import { once } from './once'; const bus = new EventEmitter(); bus.on('end', () => {}); export const done = () => once(bus, 'done'); export const end = () => bus.emit('end');",
    "src/once.ts": "export const once = (bus, name) => bus.emit(name);",
  };
  expect(foundIn(files)).toEqual(["bus instance registry", "bus instance registry"]);
});
