import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what a setting begins with, which a function of another package takes to make the next",
    "import { merge } from 'immutable-parts'; const DEFAULTS = { size: 3 }; let config = DEFAULTS; export const set = (more) => { config = merge(config, more) }; export const size = () => config.size;",
    ["config let state"],
  ],
  [
    "what a setting begins with, where the package is known to change what it is given",
    "import { merge } from 'lodash'; const DEFAULTS = { size: 3 }; let config = DEFAULTS; export const set = (more) => { config = merge(config, more) }; export const size = () => config.size;",
    ["DEFAULTS const-object state", "config let state"],
  ],
  [
    "what a setting begins with, where nobody takes what the function hands back",
    "import { merge } from 'immutable-parts'; const DEFAULTS = { size: 3 }; let config = DEFAULTS; export const set = (more) => { merge(config, more) }; export const reset = () => { config = DEFAULTS }; export const size = () => config.size;",
    ["DEFAULTS const-object state", "config let state"],
  ],
  [
    "an object whose own functions are called, declared beside others",
    "let classes, n = 0; classes = { add(node, name) { node.name = name }, remove() {} }; export function swap(node) { classes.add(node, 'a'); classes.remove(node, 'b') } export const all = classes;",
    [],
  ],
  [
    "what a function of the object's own answers, changed by who asked",
    "const api = { get: (id) => load(id), add(id) { return api.get(id) } }; export function mark(id) { const one = api.get(id); one.seen = true; api.get(id).open = 1; api.add(id) }",
    [],
  ],
  [
    "the same for an object that is exported where it is made",
    "const api = (module.exports = { get: (id) => load(id), add(id) {} }); exports.mark = function (id) { const one = api.get(id); one.seen = true }",
    [],
  ],
  [
    "what a function answers that an object is given besides, changed by who asked",
    "const api = { limit: 3 }; api.get = (id) => load(id); api.add = function (id) { return api.get(id) }; export function mark(id) { const one = api.get(id); one.seen = true; api.add(id) }",
    [],
  ],
  [
    "a table beside whose entries stands what has the name of a collection's method and is no function",
    "const shop = { n: 0 }; shop.entries = []; export function mark(id) { shop[id].seen = true }",
    ["shop const-object registry"],
  ],
  [
    "a table of which a part is given a function",
    "const shop = { entries: {} }; shop.entries.first = () => 1; export function mark(id) { shop[id].seen = true }",
    ["shop const-object registry"],
  ],
  [
    "a table beside whose entries a function of another name stands",
    "const ids = { of: {} }; ids.take = () => 1; export function mark(id) { ids.of[id] = ids.take() }",
    ["ids const-object registry"],
  ],
  [
    "what a table of another make hands out, changed by who asked",
    "const api = { find: load }; export function mark(id) { const one = api[id]; one.seen = true }",
    ["api const-object registry"],
  ],
  [
    "an object with functions of its own that is given fields later",
    "const api = { get: (id) => api[id], set(id, it) { save(id, it) } }; export function load(all) { for (const each of all) delete api[each.id]; api.set('a', 1) }",
    ["api const-object registry"],
  ],
  [
    "an exported function whose own `set` is called",
    "var settings = module.exports = function (name, value) { return arguments.length === 2 ? settings.set(name, value) : settings.get(name) }; settings.set = function (name, value) { save(name, value) }; settings.get = function (name) { return load(name) };",
    [],
  ],
  [
    "a list that begins as a function's own",
    "let stop = function () {}; export function start(run) { stop = run() } export const end = () => stop.call(null);",
    ["stop let state"],
  ],
  [
    "what a reviver finds out as the module loads",
    "const isTold = (() => { let told = false; JSON.parse('0', (key, value, context) => { told = context !== undefined; return value }); return told })(); export const tells = () => isTold;",
    [],
  ],
  [
    "what a callback finds out at some time",
    "const isTold = (() => { let told = false; whenAsked((value) => { told = value }); return () => told })(); export const tells = () => isTold();",
    ["told let state"],
  ],
  [
    "a list whose copy a function takes apart",
    "const MODES = ['a', 'b']; function pick(names) { names = names.slice(); while (names.length) names.shift() } export const run = () => pick(MODES);",
    [],
  ],
  [
    "the same with a spread",
    "const MODES = ['a', 'b']; function pick(names, more) { names = [...names, more]; names.pop() } export const run = () => pick(MODES, 'c');",
    [],
  ],
  [
    "a list in a script's own function that is made longer as it loads, and filled later",
    "(function () { var list = [1]; list = list.concat(more); kit.add = function (x) { list.push(x) }; kit.all = function () { return list.length } })();",
    ["list const-array registry"],
  ],
  [
    "a part of a table, by a copy of the table",
    "const base = { headers: {}, size: 1 }; function given(options) { options = { ...options }; options.size = 2; options.headers.accept = 'x' } export const run = () => given(base);",
    ["base const-object state"],
  ],
  [
    "a field of a copy of a table",
    "const base = { headers: {}, size: 1 }; function given(options) { options = { ...options }; options.size = 2; return options } export const run = () => given(base);",
    [],
  ],
  [
    "a list that a function takes apart where it is no copy",
    "const MODES = ['a', 'b']; function pick(names, copy) { if (copy) names = names.slice(); while (names.length) names.shift() } export const run = () => pick(MODES, false);",
    ["MODES const-array registry"],
  ],
  [
    "a list that a function takes apart before it makes a copy",
    "const MODES = ['a', 'b']; function pick(names) { names.shift(); names = names.slice(); return names } export const run = () => pick(MODES);",
    ["MODES const-array registry"],
  ],
  [
    "a list that is given where there is none",
    "const MODES = ['a', 'b']; function pick(names) { names = names || []; names.shift() } export const run = () => pick(MODES);",
    ["MODES const-array registry"],
  ],
  [
    "a table that is declared beside others and filled later",
    "let table, n = 1; table = {}; export function put(k, v) { table[k] = v } export const get = (k) => table[k];",
    ["table const-object registry"],
  ],
  [
    "a constructor with an underscore, on an object",
    "const fx = { run() {} }; const _Line = fx._Line = function (a, b) { this.start = a; this.end = b }; _Line.prototype.at = function (n) { return this.start * n }; export const run = () => fx.run();",
    [],
  ],
  [
    "a function on an object that changes the object",
    "const fx = {}; fx._line = function (a) { this.start = a }; export function begin(a) { fx._line(a) } export const at = () => fx.start;",
    ["fx const-object state"],
  ],
  [
    "another frame of the page that is sent elsewhere",
    "export function go(name, url) { window.frames[name].location = url; parent.location.href = url; window.parent.location.hash = url }",
    [],
  ],
  [
    "what is put on another frame of the page",
    "export function tell(name, value) { window.parent.token = value }",
    ["parent global-write state"],
  ],
  [
    "work that is made of the work around it, and gives way to it",
    "let current; export const now = () => current; const make = (parent, x) => ({ parent, x }); export const enter = (x) => (current = make(current, x)); export function leave(scope) { if (scope === current) current = scope.parent }",
    ["current let error-context"],
  ],
  [
    "a list whose entries are made of the rest, and taken off again",
    "let head; const make = (next, x) => ({ next, x }); export const put = (x) => { head = make(head, x) }; export function take() { const first = head; head = first.next; return first }",
    ["head let state"],
  ],
  [
    "the end of a chain whose links lead both ways",
    "let tail = null; export const remove = (item) => { if (item === tail) { tail = item._previous } }; export class Item { start() { if (tail === null) tail = this; else { this._previous = tail; if (tail) tail._next = this; tail = this } } }; export const last = () => tail",
    ["tail let state"],
  ],
  [
    "what takes over what is kept elsewhere, without being made of it",
    "let current; export const enter = (x) => { current = make(x) }; export function leave(scope) { if (scope === current) current = scope.parent }",
    ["current let state"],
  ],
  [
    "sets that are made of the lists they are kept for, in one expression",
    "const sets = new Map(); export function has(all, x) { if (!sets.has(all)) sets.set(all, new Set(all)); return sets.get(all).has(x) }",
    ["sets const-map cache"],
  ],
  [
    "sets that are made of the lists they are kept for",
    "const sets = new WeakMap(); export function has(all, x) { let set = sets.get(all); if (!set) { set = new Set(all); sets.set(all, set) } return set.has(x) }",
    ["sets weakmap cache"],
  ],
  [
    "sets that are begun with the first of what is put into them",
    "const sets = new WeakMap(); export function add(k, x) { let set = sets.get(k); if (!set) { set = new Set([x]); sets.set(k, set) } else { set.add(x) } }",
    ["sets weakmap registry"],
  ],
  [
    "sets that are begun empty",
    "const sets = new Map(); export function add(k, x) { let set = sets.get(k); if (!set) { set = new Set(); sets.set(k, set) } set.add(x) }",
    ["sets const-map registry"],
  ],
  [
    "what a function called forEach is given, as the module loads",
    "import { forEach } from 'lists'; const names = {}; forEach(Object.keys(other), (name) => { names[name] = make(name) }); export const of = (name) => names[name];",
    [],
  ],
  [
    "what a function called forEach does at the end",
    "import { forEach } from 'lists'; const names = {}; forEach(all, visit, (name) => { names[name] = make(name) }); export const of = (name) => names[name];",
    ["names const-object registry"],
  ],
  [
    "functions of a module that are named like what is done to a table",
    "const Notes = module.exports; Notes.set = async (id, note) => { await store(id, note) }; Notes.delete = async (id) => { await store(id) }; Notes.setAll = async (notes) => { for (const { id, note } of notes) await Notes.set(id, note); await Notes.delete(0) }",
    [],
  ],
  [
    "a table of a module, filled by its own methods",
    "const Notes = module.exports; Notes.known = new Map(); Notes.put = (id, note) => { Notes.known.set(id, note) }; Notes.of = (id) => Notes.known.get(id)",
    ["known exports-prop registry"],
  ],
  [
    "tables by key that count, each made where there is none",
    "const heard = new Map(); export function on(node, name) { let counts = heard.get(node); if (counts === undefined) { counts = new Map(); heard.set(node, counts) } const count = counts.get(name); if (count === undefined) { node.listen(name); counts.set(name, 1) } else { counts.set(name, count + 1) } }",
    ["heard const-map registry"],
  ],
  [
    "tables by key that keep what is computed, each made where there is none",
    "const known = new Map(); export function of(node, name) { let own = known.get(node); if (own === undefined) { own = new Map(); known.set(node, own) } let one = own.get(name); if (one === undefined) { one = compute(node, name); own.set(name, one) } return one }",
    ["known const-map cache"],
  ],
  [
    "what the piece before was told, taken up in some cases",
    "let last; export function clip(a, b, goesOn) { let from = goesOn ? last : codeOf(a); const to = codeOf(b); last = to; return cut(from, to) }",
    ["last let state"],
  ],
  [
    "a setter that hands out what was there",
    "let active; export function enter(x) { const before = active; active = x; return before }",
    ["active let error-context"],
  ],
  [
    "a part of the page, or a table where there is none",
    "const style = typeof document === 'undefined' ? {} : document.documentElement.style; export function off(k) { style[k] = 'none' }",
    [],
  ],
  [
    "a table that callers hand over, or one where there is none",
    "const style = isBare() ? {} : given.table; export function off(k) { style[k] = 'none' }",
    ["style const-object registry"],
  ],
  [
    "a queue that is walked by an index and cleared on the way",
    "const jobs = []; let end = 0; let at = 0; export function add(job) { jobs[end++] = job } export function flush() { while (at < end) { const job = jobs[at]; jobs[at++] = undefined; job.run() } at = 0; end = 0 }",
    ["jobs const-array state", "end let state", "at let state"],
  ],
  [
    "a table some of whose entries are cleared in a loop",
    "const held = {}; export const hold = (k, v) => { held[k] = v }; export function drop(all) { for (const k of all) held[k] = undefined } export const get = (k) => held[k];",
    ["held const-object registry"],
  ],
  [
    "the last messages, of which all beyond so many are cut off",
    "let told = []; export function log(...said) { if (told) { told.push([...said]); const over = told.length - 1000; told.splice(0, over > 0 ? over : 0) } } export const all = () => [...told]; export const off = () => { told.length = 0; told = null };",
    ["told let telemetry"],
  ],
  [
    "the first of a list, taken out for whoever asks",
    "const free = []; export const give = (x) => { free.push(x) }; export const take = () => free.splice(0, 1)[0];",
    ["free const-array registry"],
  ],
  [
    "kinds, each of which brings its own functions along under the names of a collection's",
    "const kinds = { id: { get: readId, set: writeId }, name: { get: (of) => of.name, set(of, x) { of.name = x } } }; function readId(of) { return of.id } function writeId(of, x) { of.id = x } export const put = (kind, of, x) => kinds[kind].set(of, x);",
    [],
  ],
  [
    "kinds, one of which does not have the function",
    "const kinds = { id: { set: (of, x) => { of.id = x } }, name: new Map() }; export const put = (kind, of, x) => kinds[kind].set(of, x);",
    ["kinds const-object registry"],
  ],
  [
    "kinds, each of which has such a function and a table as well",
    "const kinds = { id: { set(x) { tell(x) }, all: new Map() }, name: { set(x) { tell(x) }, all: new Map() } }; export const put = (kind, key, x) => kinds[kind].all.set(key, x);",
    ["kinds const-object registry"],
  ],
  [
    "tables by name, which have what they are asked by from what they are",
    "const tables = { ids: { set: 1 }, names: { set: 2 } }; export const put = (name, key, x) => tables[name].set(key, x);",
    ["tables const-object registry"],
  ],
  [
    "a cache of another package that was told what makes an entry, and that nobody else puts anything into",
    "import { LRUCache } from 'words'; const plurals = new LRUCache((word) => word + 's'); export const plural = (word) => plurals.get(word); export const clear = () => plurals.clear();",
    ["plurals instance cache"],
  ],
  [
    "the same, whose size is set",
    "import { LRUCache } from 'words'; const plurals = new LRUCache((word) => word + 's'); export const plural = (word) => plurals.get(word); export const keep = (n) => { plurals.size = n };",
    ["plurals instance cache"],
  ],
  [
    "caches that are asked only, of which one is somewhere else, one is handed on and one is filled under another name",
    "import { CacheClient, Cache } from 'far'; const far = new CacheClient(); export const of = async (key) => await far.get(key); const lent = new Cache(); use(lent); export const by = (key) => lent.get(key); const own = new Cache(); export const at = (key) => own.get(key) ?? own.store(key, 1);",
    [],
  ],
  [
    "what is asked for only and is no cache by its name",
    "import { Store } from 'far'; const store = new Store(); export const of = (key) => store.get(key);",
    [],
  ],
];

describe("what libraries keep", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
