import { describe, expect, it } from "vitest";
import { packageFacts } from "../../src/scan/files/project-facts.ts";
import type { PackageFacts } from "../../src/scan/link/project-facts.ts";
import { scanRefusals, type ScanRefusalCode } from "../../src/scan/refusals.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";

function verdicts(
  files: Record<string, string>,
  packages: Record<string, Record<string, unknown>> = {},
): string[] {
  const facts = Object.entries(packages).map(([path, json]) => packageFacts(path, json) as PackageFacts);
  const scan = scanSources(new Map(Object.entries(files)), {
    packages: new Map(facts.map((each) => [each.directory, each])),
  });
  return scan.findings.map(({ name, disposition, refusal }) =>
    [name, disposition, refusal?.code].filter(Boolean).join(" "),
  );
}

/** Work sets `gets` aside, and whatever it reads notes itself there where somebody reads; `page` is another slot. */
const READS =
  "let reader = null; let gets = null; let page = null; let owner = null; class Shelf { get() { if (reader) gets.push(this); return this.held } } export const shelf = () => new Shelf(); export function update(work) { const before = gets; gets = []; try { work(); keep(gets) } finally { gets = before } } export function draw(p, work) { const before = page; page = p; try { work() } finally { page = before } } export const shown = () => page;";

const CASES: readonly (readonly [what: string, text: string, verdict: string])[] = [
  [
    "an object that is filled anew in each turn of a loop and handed on",
    "const event = { kind: '', node: null }; export function flush(queue, handle) { for (const each of queue) { event.kind = each.kind; event.node = each.node; handle(event) } }",
    "event manual hot-path",
  ],
  [
    "tables among the functions of an object",
    "const desk = { tables: {}, orders: [], open(name) { return desk.tables[name] } }; export const add = (name, table) => { desk.tables[name] = table; desk.orders.push(name) }; export const open = (name) => desk.open(name)",
    "desk manual among-functions",
  ],
  [
    "tables among the functions of an object that is replaced as a whole",
    "let desk = { tables: {}, open(name) { return desk.tables[name] } }; export const add = (name, table) => { desk.tables[name] = table }; export const open = (name) => desk.open(name); export const move = (next) => { desk = next }",
    "desk auto",
  ],
  [
    "tables of an object without functions",
    "const desk = { tables: {}, orders: [] }; export const add = (name, table) => { desk.tables[name] = table; desk.orders.push(name) }; export const open = (name) => desk.tables[name]",
    "desk auto",
  ],
  [
    "entries put beside the functions of an object",
    "const commands = { help() { return 'help' } }; export const add = (name, run) => { commands[name] = run }; export const run = (name) => commands[name]()",
    "commands auto",
  ],
  [
    "a table that the engine's hooks fill and empty",
    "import { createHook } from 'node:async_hooks'; const open = new Map(); export function watch() { createHook({ init(id, type, from, timer) { open.set(id, timer) }, destroy(id) { open.delete(id) } }).enable() } export const list = () => [...open.values()]",
    "open manual engine-hooks",
  ],
  [
    "a slot that a callback in such a hook sets",
    "import { createHook } from 'node:async_hooks'; let mark = null; const find = (id, type, from, timer) => { Object.getOwnPropertySymbols(timer).forEach((each) => { if (each.description === 'refed') mark = each }) }; export function look() { createHook({ init: find }).enable() } export const isMarked = (timer) => timer[mark] === true",
    "mark manual engine-hooks",
  ],
  [
    "a flag that such a hook only asks",
    "import { createHook } from 'node:async_hooks'; let isLoud = false; export const shout = () => { isLoud = true }; export function watch() { createHook({ init(id) { if (isLoud) process._rawDebug(id) } }).enable() }",
    "isLoud auto",
  ],
  [
    "an object that is filled once and handed on",
    "const event = { kind: '', node: null }; export function flush(each, handle) { event.kind = each.kind; event.node = each.node; handle(event) }",
    "event auto",
  ],
  [
    "an object that is filled in a loop, of which others ask what was last",
    "const event = { kind: '', node: null }; export function flush(queue, handle) { for (const each of queue) { event.kind = each.kind; event.node = each.node; handle(event) } } export const last = () => event.kind",
    "event auto",
  ],
  [
    "a list that a loop writes over, to save an allocation",
    "const digits = Array(32); export function id(n) { for (let i = 0; i < n; i++) { digits[i] = pick(); if (digits[i] > 9) digits[i] += 39 } return digits.slice(0, n) }",
    "digits manual hot-path",
  ],
  [
    "a text that is gone through only as the module loads",
    "let at = 0; let text = 'ab'; while (at < 2) use(text.charCodeAt(at++)); export function set(t) { text = t } export const length = () => text.length",
    "text auto",
  ],
  [
    "a place in a text that is given only as the module loads",
    "let text = ''; if (process.env.TEXT) text = process.env.TEXT; let at = 0; export function next() { return text.charCodeAt(at++) }",
    "at auto",
  ],
  [
    "a list whose places others fill as well",
    "const places = Array(32); export function init(n) { for (let i = 0; i < n; i++) places[i] = null } export function take(i, who) { places[i] = who } export const at = (i) => places[i]",
    "places auto",
  ],
  [
    "the number of the work that is under way, set in the engine's hooks",
    "import { executionAsyncId } from 'node:async_hooks'; let current = -1; export const hooks = { before() { current = executionAsyncId() } }; export const now = () => current",
    "current manual needs-a-person",
  ],
  [
    "for how many something is still there that the last one ends",
    "let users = 0; export function acquire(cb) { if (!users) start(); users++; bus.on('end', cb); return () => { bus.off('end', cb); users--; if (users === 0) stop() } }",
    "users assist",
  ],
  [
    "for how many something is still there, of which more than are wanted are told",
    "let users = 0; export function acquire(most) { users++; return () => { users--; if (users > most) report(users) } }",
    "users auto",
  ],
  [
    "how many there are, where the first one listens, and one that goes asks for nothing",
    "let users = 0; export function acquire() { users += 1; if (users === 1) window.addEventListener('move', tell) } export function release() { users -= 1; window.removeEventListener('move', other) } export const isUsed = () => (users ? 'yes' : 'no')",
    "users auto",
  ],
  [
    "how many there are, as a release of each tells",
    "let users = 0; export function acquire() { users++; return () => { users--; report(users) } }",
    "users auto",
  ],
  ["a private map", "const m = new Map(); export function add(k, v) { m.set(k, v) }", "m auto"],
  [
    "a setting that a start leaves behind, which arms a timer as well",
    "let pause; export function start(c) { pause = Number(c.pause || 10); setTimeout(flush, pause) } export const flush = () => send(pause)",
    "pause auto",
  ],
  [
    "what a start makes and a stop gives up, with a timer armed beside",
    "let client = null; export function start(c) { client = connect(c); setInterval(() => flush(), 10) } export function stop() { client = null } export const flush = () => client.send()",
    "client auto",
  ],
  [
    "the time of the last work, in a function that waits for others to be done as well",
    "let last = 0; export async function end(flush) { if (Date.now() - last > 9) { await new Promise((resolve) => setTimeout(resolve, 0)); await flush() } last = Date.now() / 1000 } export const reset = () => { last = 0 }",
    "last auto",
  ],
  [
    "a private static collection",
    "export class A { static #m = new Map(); static add(k) { A.#m.set(k, 1) } }",
    "#m auto",
  ],
  [
    "a static collection of an exported class",
    "export class A { static m = new Set(); static add(k) { A.m.add(k) } }",
    "m assist",
  ],
  [
    "a static collection that is replaced, which nothing but its class can name",
    "export class A { static #m = new Map(); static add(k) { A.#m.set(k, 1) } static reset() { this.#m = new Map() } }",
    "#m auto",
  ],
  [
    "a static collection that is replaced, of a class that another one goes on from",
    "class A { static m = new Map(); static add(k) { A.m.set(k, 1) } static reset() { this.m = new Map() } } export class B extends A {} export const add = (k) => A.add(k); export const reset = () => A.reset();",
    "m assist",
  ],
  [
    "a static collection that is replaced, of a class that stands alone",
    "class A { static m = new Map(); static add(k) { A.m.set(k, 1) } static reset() { this.m = new Map() } } export const add = (k) => A.add(k); export const reset = () => A.reset();",
    "m auto",
  ],
  [
    "the global object, asked for once",
    "let root; export const top = () => root || (root = typeof globalThis !== 'undefined' ? globalThis : window)",
    "root manual global-protocol",
  ],
  [
    "an object of which a property holds the global object",
    "const env = { root: null }; export function start() { env.root = globalThis } export const name = () => env.root.name",
    "env auto",
  ],
  [
    "what is taken from the global object once",
    "let root; export const top = () => root || (root = globalThis.document)",
    "root auto",
  ],
  [
    "a record that is on the global object already",
    "const root = globalThis; const m = root.__m || {}; export function add(k, v) { m[k] = v }",
    "m manual global-protocol",
  ],
  [
    "a record on the global object by whichever name there is",
    "const root = typeof window !== 'undefined' ? window : global; const m = root.__m || {}; export function add(k, v) { m[k] = v }",
    "m manual global-protocol",
  ],
  [
    "a collection that is put on an object of its own called global",
    "const global = {}; const m = (global.__m = new Map()); export function add(k, v) { m.set(k, v) }",
    "m auto",
  ],
  [
    "a slot whose value goes elsewhere by the same statement",
    "let main = null; export class App { start(page) { main = page.app = this } } export const app = () => main;",
    "main auto",
  ],
  [
    "the head of a list of pending work",
    "let head = null; export function add(job) { job.next = head; head = job; setTimeout(run, 0) } function run() { while (head) { const job = head; head = head.next; job.run() } }",
    "head manual needs-a-person",
  ],
  [
    "a number copied from the global object",
    "let n = window.__n || 0; export const next = () => ++n;",
    "n auto",
  ],
  ["a static scalar", "export class A { static #n = 0; static next() { return ++A.#n } }", "#n auto"],
  ["a static plain object", "export class A { static #m = {}; static add(k) { A.#m[k] = 1 } }", "#m auto"],
  [
    "a decorated static field",
    "export class A { @seen static m = new Map(); static add(k) { A.m.set(k, 1) } }",
    "m manual static-field",
  ],
  ["a function's property", "export function f() { f.n = 1 }", "n manual function-property"],
  [
    "a property of exports",
    "exports.n = 0; exports.f = function () { exports.n++ };",
    "n manual exports-property",
  ],
  [
    "a builtin, or what stands in for it where there is none",
    "const proc = typeof process === 'object' && process ? process : { emit() {} }; export function hear() { proc.emit = told }",
    "proc manual global-protocol, emit manual patched-builtin",
  ],
  [
    "what begins as a builtin, and is only replaced by another",
    "let log = console; export function to(other) { log = other } export const say = (text) => log.info(text)",
    "log auto",
  ],
  [
    "what begins as what a module hands out",
    "let target = exports; exports.to = (other) => { target = other; target.level = 1 };",
    "target auto, level manual exports-property",
  ],
  [
    "what begins as nothing, and what a name of the module stands for",
    "let one = undefined; export function begin() { one = {}; one.at = now() } const performance = clockOf(); let clock = performance; export function set(other) { clock = other; clock.at = 1 }",
    "one auto, performance manual instance-state, clock auto",
  ],
  [
    "tables of answers, which what a loop asks fills",
    "let known = new Answers(); export function reset() { known = new Answers() } export function find(dir) { while (!isThere(known.dirs, dir)) dir = up(dir); return dir } function isThere(dirs, dir) { if (dirs.has(dir)) return dirs.get(dir); const there = stat(dir); dirs.set(dir, there); return there }",
    "known auto",
  ],
  [
    "an object held by this",
    "const o = { n: 0, inc() { this.n++ } }; export const f = () => o.inc();",
    "o manual this-held",
  ],
  [
    "an object that a function is run on",
    "const root = { parts: {} }; function mount(part) { this.parts[part.id] = part } export const start = (part) => mount.apply(root, [part]);",
    "root manual this-held",
  ],
  [
    "a list that a method of lists is run on",
    "const rows = []; const push = [].push; export const add = (more) => rows.push.apply(rows, more); export const first = () => rows[0];",
    "rows auto",
  ],
  [
    "a list that a borrowed method is run on",
    "import { push } from './lists.js'; let rows = []; export const add = (one) => push.call(rows, one); export function flush() { for (const row of rows) show(row); rows = [] }",
    "rows manual needs-a-person",
  ],
  [
    "a slot whose value a function is run on",
    "let page = null; export function open(p) { page = p } export const draw = (f) => f.call(page);",
    "page auto",
  ],
  [
    "a loop's counter",
    "let i; export function f(a) { for (i = 0; i < a.length; i++) g(a[i]) }",
    "i manual hot-path",
  ],
  [
    "what reads a text character by character, from slots of the module",
    "let text, at, sign; export function read(s) { text = s; at = -1; while (at < s.length) { sign = next(); take(sign) } } function next() { return text.charCodeAt(++at) }",
    "text manual hot-path, at manual hot-path, sign manual hot-path",
  ],
  [
    "a place in a text, read there and moved on elsewhere",
    "let text = ''; let at = 0; export function read(s) { text = s; at = 0 } export const peek = () => text[at]; export function move() { at++ }",
    "text manual hot-path, at manual hot-path",
  ],
  [
    "the character that a reader is at, and what is found at some place of another text",
    "let text, at, code, first, title; export function begin(x) { text = x; at = 0 } function look() { code = text.charCodeAt(at) } export function isDigit() { at++; look(); return code > 47 } export function name(x) { title = x; first = title.charAt(0) } export const initial = () => first;",
    "text manual hot-path, at manual hot-path, code manual hot-path, first auto, title auto",
  ],
  [
    "the kind of what a reader is at, which may be the character itself",
    "let text, at, code, kind, first, title; export function read(s) { text = s; at = 0; ch(); lex(); return expect('x') } function ch() { code = text.charCodeAt(at++) } function lex() { if (code === 34) { kind = 'String'; return } kind = text[at - 1]; ch() } function expect(k) { return kind === k } export function name(x) { title = x; first = title[0] } export const initial = () => first;",
    "text manual hot-path, at manual hot-path, code manual hot-path, kind manual hot-path, first auto, title auto",
  ],
  [
    "what a reader makes out in a function that it calls over and over, and what it is told once",
    "let text, at, kind, held, title; export function read(s) { text = s; at = 0; name(s); let part; do { part = next() } while (part) } function next() { kind = 'none'; held = ''; while (kind === 'none') step(); return held } function step() { held += text[at]; kind = kindOf(held); at++ } function name(x) { title = x.name } export const known = () => title + kind",
    "text manual hot-path, at manual hot-path, kind manual hot-path, held manual hot-path, title auto",
  ],
  [
    "the token that a reader goes on to, and the one before",
    "let tokens, at, last, current; export function read(s) { tokens = split(s); at = -1; next(); return walk() } function next() { last = current; current = tokens[++at]; return current } function walk() { return is(current) ? last : end(next()) }",
    "tokens manual hot-path, at manual hot-path, last manual hot-path, current manual hot-path",
  ],
  [
    "when it was the turn of one of a list",
    "let servers = []; let at = 0; let latest; export function use(list) { servers = list; at = 0 } export function pick() { latest = now(); return servers[at++ % servers.length] } export const each = (n) => { while (n--) pick() }; export const last = () => latest",
    "servers auto, at manual hot-path, latest auto",
  ],
  [
    "what a reader gives up together with its text, and what is given another value there",
    "let tokens, at, notes, ended; export function read(s) { tokens = split(s); at = 0; const all = walk(); free(); return all } function free() { tokens = null; notes = null; ended = now() } function walk() { while (at < tokens.length) take(tokens[at++]); return tell() } function take(token) { notes = gather(token) } function tell() { if (notes) say(notes) } export const when = () => ended",
    "tokens manual hot-path, at manual hot-path, notes manual hot-path, ended auto",
  ],
  [
    "what a reader is inside of, and who is told of it",
    "let text, at, open, heard; export function read(s) { text = s; at = 0; open = []; heard = []; while (at < s.length) step(text[at++]); use(heard[0]) } function step(c) { if (c === '(') enter(c); else use(open[0]) } function enter(c) { open.push(c) } export function on(fn) { heard.push(fn) }",
    "text manual hot-path, at manual hot-path, open manual hot-path, heard auto",
  ],
  [
    "a vector that callees write over",
    "const v = [0, 0, 0]; function cross(out, a) { out[0] = a.x; out[1] = a.y; out[2] = 1; return out } export const length = (a) => norm(cross(v, a));",
    "v manual hot-path",
  ],
  [
    "points in a list, each set to go on with",
    "const ps = [new Point(), new Point()]; export function area(r) { const a = ps[0].set(r.x, r.y); const b = ps[1].set(r.w, r.h); return a.by(b) }",
    "ps manual hot-path",
  ],
  [
    "a list of two settings",
    "const range = [0, 9]; export function set(a, b) { range[0] = a; range[1] = b } export const low = () => range[0];",
    "range auto",
  ],
  [
    "a pool of which another slot says how much is in use",
    "const pool = []; let free = 0; export const take = () => free > 0 ? pool[--free] : make(); export function give(it) { it.next = null; pool[free++] = it }",
    "pool manual hot-path, free manual hot-path",
  ],
  [
    "a list with the number of the next entry",
    "const all = []; let n = 0; export function add(it) { all[n++] = it } export const at = (i) => all[i];",
    "all auto, n auto",
  ],
  [
    "a place in a pool, which begins where a name says that it is used up",
    "const SIZE = 8; let pool, at = SIZE; export function take(into) { if (at === SIZE) { pool = fill(SIZE); at = 0 } into[0] = pool[at++]; into[1] = pool[at++] }",
    "pool manual hot-path, at manual hot-path",
  ],
  [
    "a place in bytes that a call is asked for, which begins anew where the bytes are filled again",
    "const pool = new Uint8Array(256); let at = pool.length; export function take() { if (at > pool.length - 16) { crypto.getRandomValues(pool); at = 0 } return pool.slice(at, (at += 16)) }",
    "pool manual hot-path, at manual hot-path",
  ],
  [
    "a place in what is made anew where the place begins anew",
    "let pool; let at = 0; export function take() { if (!pool || at + 16 > 4096) { at = 0; pool = fill(4096) } return Array.prototype.slice.call(pool, at, (at += 16)) }",
    "pool manual hot-path, at manual hot-path",
  ],
  [
    "a number of what has come, beside a list that is made anew elsewhere",
    "let page; let n = 0; export function load() { page = fetchAll() } export function more() { if (n > 9) { n = 0 } n += 2; return show(page, n) }",
    "page auto, n auto",
  ],
  [
    "a number of what has come, beside a list that is made anew with it and shown",
    "let page; let n = 0; export function more() { if (n > 9) { n = 0; page = fetchAll() } n += 2; return show(page) + n }",
    "page auto, n auto",
  ],
  [
    "a place in bytes that callers give",
    "const room = new Uint8Array(8); let n = 0; export function of(at) { n = at; return room.slice(n) } export const last = () => n;",
    "n auto",
  ],
  [
    "a list and where it begins, which are set together and never counted on",
    "let list; let from = 0; export function all(it) { if (it) { from = 0; list = load(it) } return show(list, from) }",
    "list auto, from auto",
  ],
  [
    "a number and a list, each of which another function makes anew",
    "let list; let n = 0; export function set(it) { if (it) { list = load(it) } } export function more() { if (n > 9) { n = 0 } n += 2; return show(list, n) }",
    "list auto, n auto",
  ],
  [
    "a number and a list that are shown apart",
    "let list; let n = 0; export function more() { if (n > 9) { n = 0; list = load(n) } n += 2; return show(n) } export const all = () => show(list);",
    "list auto, n auto",
  ],
  [
    "a number beside bytes that are handed to something else",
    "const room = new Uint8Array(8); let n = 0; export function next() { if (n > 9) { n = 0; reset(room) } n += 1; return n }",
    "n auto",
  ],
  [
    "a counter that begins where a name says, beside a list that others walk",
    "const FIRST = 8; let all, n = FIRST; export function set(list) { all = list } export const at = (i) => all[i]; export const next = () => n++;",
    "all auto, n auto",
  ],
  [
    "a counter, and the text from which somebody takes a character by chance",
    "let text = 'abc'; let n = 0; export function say(s) { text = s } export const pick = (i) => text.charAt(i); export const next = () => ++n;",
    "text auto, n auto",
  ],
  [
    "a slot that the imports of compiled code read",
    "let p = null; const load = (m) => new WebAssembly.Instance(m, { env: { on_body: (at) => p.body(at) } }); export function run(x, go) { load(x); p = x; try { go() } finally { p = null } }",
    "p manual hot-path",
  ],
  [
    "a slot that any other object's methods read",
    "let p = null; const load = (m) => new Machine(m, { env: { on_body: (at) => p.body(at) } }); export function run(x, go) { load(x); p = x; try { go() } finally { p = null } }",
    "p auto",
  ],
  [
    "slots in which what is read notes itself, and what is set aside along with them, beside another",
    `${READS} export function run(o, s, work) { const before = reader; const own = owner; reader = o; owner = s; try { return work() } finally { reader = before; owner = own } } export const owned = () => owner;`,
    "reader manual hot-path, gets manual hot-path, page auto, owner manual hot-path",
  ],
  [
    "slots in which what is read notes itself, set aside by work that waits",
    `${READS} export async function run(o, work) { const before = reader; reader = o; try { await work() } finally { reader = before } }`,
    "reader auto, gets manual hot-path, page auto",
  ],
  [
    "slots in which a reader notes something else",
    `${READS.replace("push(this)", "push(this.name)")} export function run(o, work) { const before = reader; reader = o; try { return work() } finally { reader = before } }`,
    "reader auto, gets auto, page auto",
  ],
  [
    "a closure of a function that is called once",
    "function counter() { let id = 0; return () => ++id } export const next = counter();",
    "id manual closure-state",
  ],
  [
    "a closure of a function that is called where it stands",
    "export const next = (() => { let id = 0; return () => ++id })();",
    "id assist",
  ],
  [
    "one in another such function",
    "(function () { (function () { var id = 0; exports.next = function () { return ++id } }).call(this) }());",
    "id assist",
  ],
  [
    "one of a function that another is handed, and calls",
    "(function (make) { exports.next = make() })(function () { var id = 0; return function () { return ++id } });",
    "id manual closure-state",
  ],
  [
    "one in each turn of a loop",
    "for (const name of names) { (function () { var id = 0; exports[name] = function () { return ++id } })() }",
    "id manual closure-state",
  ],
  [
    "one in each turn of a loop in such a function",
    "(function () { for (const name of names) { let id = 0; exports[name] = () => ++id } })()",
    "id manual closure-state",
  ],
  [
    "one of an async function that is called where it stands",
    "export const made = (async () => { let id = 0; await open(); return () => ++id })();",
    "id manual closure-state",
  ],
  [
    "an instance",
    "class A { n = 0; inc() { this.n++ } } const a = new A(); export const f = () => a.inc();",
    "a manual instance-state",
  ],
  [
    "a job queue",
    "const q = []; export function add(j) { q.push(j) } export function run() { for (;q.length;) q.shift()() }",
    "q manual needs-a-person",
  ],
  [
    "a slot at which calls wait for the one before",
    "let tail = Promise.resolve(); export function serial(work) { const run = tail.then(work); tail = run.catch(ignore); return run }",
    "tail assist",
  ],
  [
    "a slot in which each call leaves what the next one waits for",
    "let tail = null; export async function lock(work) { const before = tail; let free; tail = new Promise((done) => { free = done }); await before; try { return await work() } finally { free() } }",
    "tail assist",
  ],
  [
    "a slot in which some of the calls leave what the next such one waits for",
    "let tail = null; export async function lock(work, isOwn) { if (isOwn) { const before = tail; let free; tail = new Promise((done) => { free = done }); await before; try { return await work() } finally { free() } } return work() }",
    "tail assist",
  ],
  [
    "a slot at which all calls wait, and where some leave what the next one waits for",
    "let tail = null; export async function lock(work, isOwn) { const before = tail; let free; if (isOwn) { tail = new Promise((done) => { free = done }) } await before; try { return await work() } finally { free() } }",
    "tail assist",
  ],
  [
    "a slot that is waited for in some cases only by what begins anew",
    "let tail = null; export async function begin(work, isLate) { if (isLate) { const before = tail; await before } tail = new Promise((done) => { work(done) }); return tail }",
    "tail auto",
  ],
  [
    "a promise that is begun anew, and that others wait for",
    "let ready = Promise.resolve(); export function begin() { ready = new Promise((done) => { start(done) }) } export const whenReady = (work) => ready.then(work);",
    "ready auto",
  ],
  [
    "a promise that is made once, and that others wait for where it is there",
    "let ready; export function begin(work) { if (ready) return ready.then(work); ready = load().catch(ignore); return ready } export const end = () => { ready = null };",
    "ready auto",
  ],
  [
    "a promise that is waited for by who has just made it",
    "let ready = Promise.resolve(); export function begin(work) { ready = load().catch(ignore); return ready.then(work) } export const now = () => ready;",
    "ready auto",
  ],
  [
    "a list that its exports hold from the start",
    "let jobs; exports.jobs = jobs = []; exports.add = (j) => jobs.push(j)",
    "jobs manual escapes-stored",
  ],
  [
    "a list that is made anew where there is none",
    "let jobs = []; export function add(j) { jobs ??= []; jobs.push(j) } export const end = () => { jobs = null }",
    "jobs auto",
  ],
  [
    "a timer that one function puts off",
    "let timer; export function later(f) { clearTimeout(timer); timer = setTimeout(() => { timer = null; f() }, 10) }",
    "timer auto",
  ],
  [
    "a timer that another function stops",
    "let timer; export function start(f) { timer = setInterval(f, 10) } export const stop = () => clearInterval(timer);",
    "timer auto",
  ],
  [
    "a promise that is waited for",
    "let turn; export function later(f) { turn = turn ? turn.then(f) : made.then(f); return turn }",
    "turn manual needs-a-person",
  ],
  [
    "a setting that a start keeps beside a timer",
    "let conf; export function start(given) { conf = given; if (conf.flush) setInterval(send, conf.flush) } export const name = () => conf.name;",
    "conf auto",
  ],
  [
    "what comes next, where a timer is armed",
    "let next; export function plan(jobs) { const first = jobs[0]; if (next !== first) { next = first; setTimeout(run, first.at) } } function run() { next = null }",
    "next manual needs-a-person",
  ],
  [
    "a table of its own, made where the global object has something",
    "const jobs = globalThis.__jobs && new Map(); export const put = (k, v) => jobs.set(k, v);",
    "jobs auto",
  ],
  [
    "a table that begins with what another object has",
    "const jobs = settings.jobs || new Map(); export const put = (k, v) => jobs.set(k, v);",
    "jobs auto",
  ],
  [
    "bytes that calls write over",
    "const bytes = new Uint8Array(16); export function id() { for (let i = 0; i < 16; i++) bytes[i] = rnd(); return hex(bytes) }",
    "bytes manual hot-path",
  ],
  [
    "a number that marks in bytes what was met in this turn",
    "let seen = new Int32Array(8); let turn = 0; export function begin() { turn++ } export const mark = (i) => { seen[i] = turn }; export const isMet = (i) => seen[i] === turn;",
    "seen manual hot-path, turn manual hot-path",
  ],
  [
    "a number beside bytes in which others are kept",
    "let seen = new Int32Array(8); let turn = 0; export function begin() { turn++; return turn } export const mark = (i, n) => { seen[i] = n };",
    "seen manual hot-path, turn auto",
  ],
  [
    "objects that are free, until a list of them is worked off",
    "const free = [new Part(), new Part()]; const due = []; export function note(e) { const it = free.pop(); it.set(e); due.push(it) } export function flush() { while (due.length > 0) { const it = due.pop(); free.push(it); handle(it) } }",
    "free manual hot-path, due manual needs-a-person",
  ],
  [
    "steps that are taken back and done again, one by one",
    "const back = []; const forward = []; export function act(step) { step.run(); back.push(step) } export function undo() { const step = back.pop(); step.undo(); forward.push(step) } export function redo() { const step = forward.pop(); step.run(); back.push(step) }",
    "back auto, forward auto",
  ],
  [
    "the parts of a place that one function takes out, for another that works with them over and over",
    "let x = 0; let y = 0; let z = 0; export function look(at) { if (at) { x = at.x; y = at.y; z = at.z } else { x = 0; y = 0; z = 0 } } export const order = { far(a, b) { const p = a.x - x; const q = a.y - y; const r = a.z - z; const s = b.x - x; const t = b.y - y; const u = b.z - z; return p * q * r - s * t * u } };",
    "x manual hot-path, y manual hot-path, z manual hot-path",
  ],
  [
    "three sizes that one function takes out, and several read",
    "let x = 0; let y = 0; let z = 0; export function look(at) { x = at.x; y = at.y; z = at.z } export const area = (n) => x * y * z + n * (x + y + z); export const wide = () => x * 2;",
    "x auto, y auto, z auto",
  ],
  [
    "three sizes that one function takes out, and another hands on",
    "let x = 0; let y = 0; let z = 0; export function look(at) { x = at.x; y = at.y; z = at.z } export function draw(part) { part.size(x, y, z); return part.room(x, y, z) }",
    "x auto, y auto, z auto",
  ],
  [
    "objects that are free to be used again",
    "const free = []; export function take() { return free.pop() ?? new Part() } export function give(it) { free.push(it) }",
    "free manual hot-path",
  ],
  [
    "an object that a function is handed to fill, and others to read",
    "const box = { low: 0, high: 0 }; function fill(it, out) { if (!it.size) return false; out.low = it.at; out.high = it.at + it.size; return true } export function hit(it, n) { return fill(it, box) && isIn(n, box) }",
    "box manual hot-path",
  ],
  [
    "an object that a function is handed to fill, which another one asks for",
    "const box = { low: 0, high: 0 }; function fill(it, out) { out.low = it.at; out.high = it.at + it.size } export function see(it, n) { fill(it, box); return isIn(n, box) } export const last = () => box.high;",
    "box auto",
  ],
  [
    "an object of which a function counts a field on",
    "const sums = { low: 0, high: 0 }; function add(it, out) { out.low += it.at; out.high = it.at } export function see(it) { add(it, sums); return show(sums) }",
    "sums auto",
  ],
  [
    "lists that are free to be used, and how many of them",
    "const free = [[], [], []]; let left = 3; export function part(all) { const mine = free[--left]; mine.length = 0; keep(all, mine); if (mine.length === 0) { left++; return false } left += 1; return true }",
    "free manual hot-path, left manual hot-path",
  ],
  [
    "a place in a list that goes back and forth as callers say",
    "const rows = ['a', 'b', 'c']; let at = 0; export const back = () => rows[--at]; export const next = () => { at++; };",
    "at assist",
  ],
  [
    "bytes made anew where there are too few, with how many there are",
    "let bytes; export function fill(n) { if (!bytes || bytes.length < n) bytes = new Uint8Array(n); for (let i = 0; i < n; i++) bytes[i] = rnd(); return hex(bytes) }",
    "bytes manual hot-path",
  ],
  [
    "bytes made anew where there are none left, one of which is asked for at a time",
    "let bytes; export function next(at) { if (!bytes || bytes.length < at) bytes = new Uint8Array(64); return bytes[at] }",
    "bytes auto",
  ],
  [
    "what is worked off by its place, and taken off when it was done",
    "const jobs = []; export function run() { const n = jobs.length; for (let i = 0; i < n; i++) jobs[i](); jobs.splice(0, n) } export const add = (job) => { jobs.push(job); later(run) };",
    "jobs manual needs-a-person",
  ],
  [
    "a list whose oldest entries are forgotten where there are too many",
    "const seen = []; export function note(x) { seen.push(x); if (seen.length > 9) seen.splice(0, 3) } export const all = () => { for (let i = 0; i < seen.length; i++) show(seen[i]) };",
    "seen auto",
  ],
  [
    "a guard",
    "let busy = false; export function f() { if (busy) return; busy = true; work(); busy = false }",
    "busy assist",
  ],
  [
    "a list that is only replaced and goes into what a function answers",
    "let list = []; export function use(l) { list = l } export function tell() { return { list } }",
    "list auto",
  ],
  [
    "a list that is replaced and filled and goes into what a function answers",
    "let list = []; export function use(l) { list = l; list.push(1) } export function tell() { return { list } }",
    "list manual escapes-stored",
  ],
  [
    "a list that is only replaced, the first of which is kept at load",
    "let list = []; const first = { list }; export function use(l) { list = l } export const tell = () => first.list === list;",
    "list manual escapes-stored",
  ],
  [
    "what the file's own function hands back as it was",
    "let push; export const start = () => { push = wrap(push) }; function wrap(old) { return old || make() }; export const f = () => push()",
    "push auto",
  ],
  [
    "the original that the file's own patcher hands back",
    "let push; export const start = () => { push = wrap(push, 'push') }; function wrap(old, name) { if (!old) { old = api[name]; api[name] = function () { return old.apply(this, arguments) } } return old }",
    "push manual patched-builtin",
  ],
  [
    "what the file's own function calls once and hands back",
    "let push; export const start = () => { push = wrap(push) }; function wrap(old) { old.apply(this, arguments); return old } export const f = () => push()",
    "push auto",
  ],
  [
    "a callback that the file's own function wraps",
    "let push; export const start = () => { push = wrap(push) }; function wrap(old) { return function () { return old.apply(this, arguments) } }; export const f = () => push()",
    "push auto",
  ],
  [
    "what is set in a function that arms a timer for something else",
    "let box = null; export function drag(to) { box = to; setTimeout(() => paint(), 10) } export function drop() { const at = box; box = null; return at }",
    "box auto",
  ],
  [
    "what the timer's own function asks for",
    "let box = null; export function drag(to) { box = to; setTimeout(() => paint(box), 10) } export function drop() { box = null }",
    "box manual needs-a-person",
  ],
  [
    "what a function asks for that the timer is handed by name",
    "let box = null; function later() { show() } function show() { paint(box) } export function drag(to) { box = to; setTimeout(later, 10) } export function drop() { box = null }",
    "box manual needs-a-person",
  ],
  [
    "what may be asked for by a function that comes from elsewhere, once the timer goes off",
    "let box = null; export function drag(to, then) { box = to; setTimeout(then, 10) } export function drop() { const at = box; box = null; return at }",
    "box manual needs-a-person",
  ],
  [
    "what may be asked for by a method that the timer runs",
    "let box = null; export class Drag { at(to) { box = to; setTimeout(this.end.bind(this), 10) } end() { const at = box; box = null; return at } }",
    "box manual needs-a-person",
  ],
  [
    "what the same function asks for before it sets it and arms a timer, though it waits",
    "let client = null; export async function connect(c) { if (client) return; client = await open(c); setTimeout(() => flush(), 10) } export function drop() { client = null }",
    "client auto",
  ],
  [
    "what is asked for by the same function once it has let others work",
    "let box = null; export async function drag(to) { box = to; setImmediate(() => paint()); await painted(); if (box) paint(box) } export function drop() { box = null }",
    "box manual needs-a-person",
  ],
  [
    "what is set where another timer is called off",
    "let box = null; export function drag(to, timer) { box = to; clearTimeout(timer) } export function drop() { const at = box; box = null; return at }",
    "box auto",
  ],
  [
    "an object that code has for its global one where it is run",
    "const box = {}; export function run(file, code) { box.file = file; new Script(code).runInNewContext(box); return box.file }",
    "box manual escapes-stored",
  ],
  [
    "an object of which a part is handed to such code, or which is read by a parser",
    "const box = { parts: {} }; export function run(file, code) { box.file = file; vm.runInContext(code, box.parts); parse(code, box); return box.file }",
    "box auto",
  ],
  [
    "a map that escapes into a structure",
    "const m = new Map(); export function f(k) { m.set(k, 1); return { m } }",
    "m manual escapes-stored",
  ],
  [
    "an object that a proxy stands before",
    "const box = {}; process.env = new Proxy(box, { set(all, k, v) { all[k] = v; return true } }); export const put = (k, v) => { box[k] = v };",
    "box manual escapes-stored",
  ],
  [
    "an object that a proxy asks, or a function of that name is given",
    "const box = {}; export const f = (k, v) => { box[k] = v; return [new Proxy(k, box), Proxy(box), new Other(box)] };",
    "box auto",
  ],
  [
    "a record that one of two names for it puts into what callers get",
    "const quiet = { level: 'all' }; export function pick(loud) { const sink = process.env.Q ? quiet : loud; sink.level = 'few'; return { sink } }",
    "quiet manual escapes-stored",
  ],
  [
    "a map that is replaced before the old one goes into what is told",
    "let marks = new Map(); export const mark = (k, at) => { marks.set(k, at) }; export function end() { const was = marks; marks = new Map(); return { was } }",
    "marks auto",
  ],
  [
    "what a patch replaced, by its names",
    "const saved = {}; export function patch(f) { for (const k of names) { saved[k] = console[k]; console[k] = f } } export function restore() { for (const k in saved) console[k] = saved[k] }",
    "saved manual patched-builtin, console manual patched-builtin",
  ],
  [
    "what a patch replaced, by its names in a part of a module",
    "import Module from 'module'; const kept = {}; export function hook(ext, f) { kept[ext] = Module._loaders[ext] || Module._loaders['.js']; Module._loaders[ext] = f } export function unhook() { Object.keys(kept).forEach((ext) => { Module._loaders[ext] = kept[ext] }) }",
    "kept manual patched-builtin",
  ],
  [
    "what a part of a module is given, and was taken from another part",
    "import Module from 'module'; const kept = {}; export function note(k) { kept[k] = Module.paths[k] } export function use(k) { Module._loaders[k] = kept[k] }",
    "kept auto",
  ],
  [
    "what a patch replaced, kept in a field",
    "import fs from 'fs'; const kept = {}; export function patch(f) { kept.read = fs.readFile; fs.readFile = f } export function restore() { fs.readFile = kept.read }",
    "kept manual patched-builtin, readFile manual patched-builtin",
  ],
  [
    "a module that is changed through the variable that the load has given it to",
    "let timers; try { timers = require('timers') } catch {} exports.fake = (f) => { timers.setTimeout = f }; exports.real = (f) => { timers.setTimeout = f };",
    "timers manual patched-builtin",
  ],
  [
    "a module that is changed through a variable that another one takes the place of later",
    "let timers; try { timers = require('timers') } catch {} exports.fake = (f) => { timers.setTimeout = f }; exports.other = () => { timers = require('clocks') };",
    "timers assist",
  ],
  [
    "what is read off another package and goes elsewhere",
    "import fs from 'fs'; const kept = {}; export function load() { kept.read = fs.readFile } export function give(to) { to.readFile = kept.read }",
    "kept auto",
  ],
  [
    "the mark beside a patch of another package",
    "import fs from 'fs'; let done = false; export function patch(f) { if (done) return; fs.readFile = (...a) => f(...a); done = true } export const forget = () => { done = false }",
    "done assist, readFile manual patched-builtin",
  ],
  [
    "the patch itself, which tells that it is in place",
    "import http from 'http'; const first = http.request; let mine = null; export function patch(f) { if (mine) return; mine = http.request = function (...a) { return f(first(...a)) } } export function restore() { http.request = first; mine = null }",
    "mine manual patched-builtin, request manual patched-builtin",
  ],
  [
    "the patch itself, given a builtin's place first",
    "let mine = null; export function patch(f) { if (!mine) console.log = mine = (...a) => f(a) } export const drop = () => { mine = null }",
    "mine manual patched-builtin, log manual patched-builtin",
  ],
  [
    "what a function of its own is, beside a patch",
    "let mine = null; export function patch(f) { mine = f; console.log = (...a) => mine(a) }",
    "mine auto, log manual patched-builtin",
  ],
  [
    "what a patch replaced, copied by a helper",
    "const saved = {}; const copy = (from, to) => names.forEach((k) => { to[k] = from[k] }); export function patch(f) { copy(console, saved); console[f.name] = f } export function restore() { for (const k in saved) console[k] = saved[k] }",
    "saved manual patched-builtin, console manual patched-builtin",
  ],
  [
    "what a patch replaced for as long as some work goes on",
    "const saved = {}; export function quietly(k, work) { saved[k] = console[k]; console[k] = () => {}; work(); console[k] = saved[k] }",
    "saved manual patched-builtin, console manual patched-builtin",
  ],
  [
    "what a patch replaced, by its names in a slot that is made for them",
    "let saved; export function patch(f) { if (!saved) { saved = {}; for (const k of names) saved[k] = console[k] } for (const k of names) console[k] = f } export function restore() { for (const k of names) { const old = saved[k]; if (old) console[k] = old } saved = undefined }",
    "saved manual patched-builtin, console manual patched-builtin",
  ],
  [
    "what the console is given from a slot, and was not taken from there",
    "let made; export function add(k, f) { if (!made) made = {}; made[k] = f } export function use() { for (const k of names) { const own = made[k]; if (own) console[k] = own } made = undefined }",
    "made auto, console manual patched-builtin",
  ],
  [
    "what a patch replaced in another package",
    "import http from 'http'; const saved = new Map(); export function patch(k, f) { saved.set(k, http[k]); http[k] = f } export function restore(k) { http[k] = saved.get(k) }",
    "saved manual patched-builtin",
  ],
  [
    "what is copied from an object that it is not put back into",
    "const seen = {}; export function note(k, f) { seen[k] = console[k]; f() } export const of = (k) => seen[k];",
    "seen auto",
  ],
  [
    "what the console is given, and was not taken from there",
    "const made = {}; export function add(k, f) { made[k] = f } export function use(k) { console[k] = made[k] }",
    "made auto, console manual patched-builtin",
  ],
  [
    "a module that is taken in where there is one, and patched",
    "let timers; try { timers = require('timers') } catch {} export function fake(put) { timers.setTimeout = put }",
    "timers manual patched-builtin",
  ],
  [
    "what a function of a module made at load, and is changed",
    "let open; try { open = require('open').all() } catch {} export function put(key, it) { open[key] = it }",
    "open auto",
  ],
  [
    "another module's settings, changed under a name of its own",
    "let conf = require('./settings'); exports.init = (o) => { conf = Object.assign(conf, o) }; exports.get = (k) => conf[k];",
    "conf manual patched-builtin",
  ],
  [
    "a module that a function puts another in the place of",
    "let log = require('./log'); exports.setLog = (given) => { log = given }; exports.say = (text) => log(text);",
    "log auto",
  ],
  [
    "a module that may be exchanged for another",
    "let timers; try { timers = require('timers') } catch {} export function use(other) { timers = other } export const now = () => timers.now()",
    "timers auto",
  ],
  ["a patched builtin", "const old = console.log; console.log = () => old(1);", "log manual patched-builtin"],
  [
    "whether the next job of a queue may begin, until one calls back",
    "const queue = []; export const add = (job) => { queue.push(job); next() }; let busy = false; function next() { if (busy || !queue.length) return; busy = true; queue.shift()(() => { busy = false; next() }) }",
    "queue manual needs-a-person, busy manual needs-a-person",
  ],
  [
    "how many jobs of a queue are under way",
    "const queue = []; export const add = (job) => { queue.push(job); next() }; let active = 0; function next() { if (active >= 4) return; const job = queue.shift(); if (!job) return; active++; job().finally(() => { active--; next() }) }",
    "queue manual needs-a-person, active manual needs-a-person",
  ],
  [
    "the batch of a queue that is sent",
    "let queue = []; let busy = false; function flush() { if (busy || !queue.length) return; busy = true; const batch = queue; queue = []; send(batch, () => { busy = false; flush() }) } export const add = (x) => { queue.push(x); flush() };",
    "queue manual needs-a-person, busy manual needs-a-person",
  ],
  [
    "what stops a queue for good",
    "const queue = []; export const add = (job) => { queue.push(job); next() }; let stopped = false; function next() { if (stopped) return; const job = queue.shift(); if (job) job(next) } export const stop = () => { stopped = true };",
    "queue manual needs-a-person, stopped auto",
  ],
  [
    "how many jobs of a queue were done",
    "const queue = []; export const add = (job) => { queue.push(job); next() }; let done = 0; function next() { const job = queue.shift(); if (job) job(() => { done++; next() }) } export const count = () => done;",
    "queue manual needs-a-person, done auto",
  ],
  [
    "the exports under another name, or what stands for them in a page",
    "var api = typeof exports === 'object' ? exports : {}; api.note = function (x) { api.last = x };",
    "last manual exports-property",
  ],
  [
    "the exports where there are some",
    "const api = exports || {}; api.note = (x) => { api.last = x };",
    "last manual exports-property",
  ],
  [
    "what becomes the exports in a branch",
    "var api; if (typeof exports === 'object') api = exports; else api = {}; api.note = function (x) { api.last = x };",
    "api manual exports-property",
  ],
  [
    "an object of two that a module may begin with",
    "const api = isPage ? {} : { on: true }; export const note = (x) => { api.last = x };",
    "api auto",
  ],
  [
    "a list that the module hands out as it makes it",
    "const jobs = (module.exports = []); setTimeout(() => jobs.push(1), 5);",
    "jobs manual whole-export",
  ],
  [
    "an object that the module hands out as it makes it",
    "const api = (module.exports = { on: false }); api.set = (x) => { api.on = x };",
    "api manual whole-export",
  ],
  [
    "a map that is all its module hands out",
    "const jobs = (module.exports = new Map()); setTimeout(() => jobs.set(1, 2), 5);",
    "jobs assist",
  ],
];

const PACKAGE = { name: "shop", exports: "./src/index.js" };

/** A program for each reason there is, and a second file where one is not enough. */
const REFUSED: Readonly<Record<ScanRefusalCode, string | readonly [string, string]>> = {
  "public-entry": "export const m = new Map(); export function add(k) { m.set(k, 1) }",
  "this-held": "const api = { n: 0, next() { return ++this.n } }; export const f = () => api.next();",
  "global-protocol": "export function f() { globalThis.__shop = 1 }",
  "patched-builtin": "const old = console.log; console.log = () => old(1);",
  "environment-write": "export function f() { process.env.SHOP = '1' }",
  "static-field":
    "class A {} export const f = (k) => { A.m ??= new Map(); A.m.set(k, 1) }; export const g = (k) => A.m.delete(k);",
  "function-property": "function f() { f.calls = (f.calls || 0) + 1 } export const g = () => f();",
  "exports-property": ["", "exports.level = 0; exports.raise = () => { exports.level = 1 };"],
  "whole-export": [
    "const m = require('./inner.js'); exports.n = () => m.size;",
    "const m = new Map(); module.exports = m; module.exports.add = (k) => m.set(k, 1);",
  ],
  "escapes-stored": "const m = new Map(); export function f(k) { m.set(k, 1); return { m } }",
  "part-held":
    "const m = { rows: [] }; const rows = m.rows; export const add = (row) => rows.push(row); export const n = () => m.rows.length;",
  "several-owners": [
    "import { A } from './inner.js'; export const reset = () => { A.n = 0 };",
    "export class A { static n = 0; static next() { return ++A.n } }",
  ],
  "left-to-callers":
    "function host() {} host.parts = {}; host.use = (plugin) => plugin(host); export const f = (k) => host.parts[k];",
  "hot-path": "let i = 0; export function f() { for (i = 0; i < 9; i++) g(i) }",
  "engine-hooks":
    "import { createHook } from 'async_hooks'; let n = 0; createHook({ init() { n++ } }).enable(); export const begun = () => n;",
  "instance-state":
    "class A { n = 0; inc() { this.n++ } } const a = new A(); export const f = () => a.inc();",
  "among-functions":
    "const own = {}; own.next = () => own.at++; own.at = 0; export const f = () => own.next(); export const g = () => { own.at = 0 };",
  "closure-state": "function counter() { let id = 0; return () => ++id } export const next = counter();",
  "example-code": "const m = new Map(); export function add(k) { m.set(k, 1) }",
  "tool-config": "const m = new Map(); export function add(k) { m.set(k, 1) }",
  "error-domain": "const domain = require('domain'); exports.run = (fn) => domain.create().run(fn);",
  "closed-memoizer":
    "const moize = require('moize'); const load = moize((k) => read(k)); exports.get = (k) => load(k);",
  "needs-a-person":
    "const q = []; export function add(j) { q.push(j) } export function run() { for (;q.length;) q.shift()() }",
};

describe("dispositions", () => {
  for (const [what, text, verdict] of CASES) {
    it(`${verdict.split(" ")[1]}: ${what}`, () => {
      expect(verdicts({ "src/a.js": text })).toEqual(verdict.split(", "));
    });
  }

  it("does not take a variable for the global object whose value it no longer has", () => {
    const text =
      "let root = window; root = settings; const jobs = root.jobs || new Map(); export const put = (k, v) => jobs.set(k, v);";
    expect(verdicts({ "src/a.js": text })).toContain("jobs auto");
  });

  it.each([
    ["walked through", "for (let i = 0; i < n; i++) bytes[i] = list[i];", "manual hot-path"],
    ["written over as a whole", "bytes.set(list);", "manual hot-path"],
    ["made empty", "bytes.fill(0);", "manual hot-path"],
    ["set a part of", "bytes.part.set(list);", "auto"],
    ["asked for a part", "bytes.at(0);", "auto"],
    ["only handed out", "", "auto"],
  ])("goes for how much memory there is by how the memory is used: %s", (_, use, verdict) => {
    const text = `let room = 0; let bytes; export function f(n, list) { if (n > room) { room = n; bytes = new Uint8Array(n) } ${use} return bytes }`;
    expect(verdicts({ "src/a.js": text })).toEqual([`room ${verdict}`, `bytes ${verdict}`]);
  });

  it("takes an object apart from the functions of its module by what is put into it as that loads", () => {
    const text = (put: string) =>
      `const own = { at: 0 }; ${put} export const f = () => own.at++; export const g = () => { own.at = 0 };`;
    expect(verdicts({ "src/a.js": text("own.next = function () {};") })).toEqual([
      "own manual among-functions",
    ]);
    expect(verdicts({ "src/a.js": text("own.last = 1;") })).toEqual(["own auto"]);
    expect(verdicts({ "src/a.js": text("own.last = {}; own.last.next = function () {};") })).toEqual([
      "own auto",
    ]);
    const replaced = text(
      "own.next = function () {}; export const reset = () => { own = { at: 0 } };",
    ).replace("const own", "let own");
    expect(verdicts({ "src/a.js": replaced })).toEqual(["own auto"]);
    const late = text("export const set = (next) => { own.next = function () { next() } };");
    expect(verdicts({ "src/a.js": late })).toEqual(["own auto"]);
    const handlers =
      "const on = {}; on.close = function () {}; export const put = (k, fn) => { on[k] = fn }; export const run = (k) => on[k](); export const drop = (k) => { delete on[k] };";
    expect(verdicts({ "src/a.js": handlers })).toEqual(["on auto"]);
  });

  it.each(["src/a.perf.js", "src/a.benchmark.js", "bench/a.js", "perf/list/a.js", "packages/list/perf/a.js"])(
    "leaves what %s measures",
    (path) => {
      const text = "let order; beforeEach(() => { order = made() }); measure(async () => pay(order));";
      expect(verdicts({ [path]: text })).toEqual(["order manual hot-path"]);
      expect(verdicts({ "src/performance.js": text })).toEqual(["order auto"]);
      expect(verdicts({ "src/perf/a.js": text })).toEqual(["order auto"]);
      expect(verdicts({ "packages/list/src/perf/a.js": text })).toEqual(["order auto"]);
    },
  );

  it("leaves a list that a counter of the module goes through, as it leaves the counter", () => {
    const text = (counter: string) =>
      `const order = []; let next = -1; export function go(s) { order[++next] = s; work(); ${counter} { const one = order[next]; one.run() } }`;
    expect(verdicts({ "src/a.js": text("for (; next >= 0; --next)") })).toEqual([
      "order manual hot-path",
      "next manual hot-path",
    ]);
    const own = text("for (let next = 0; next < 9; next++)");
    expect(verdicts({ "src/a.js": own })).toEqual(["order auto", "next auto"]);
  });

  it("takes what two tables of the module hand to each other for no patch", () => {
    const text =
      "const active = {}; const parked = {}; export function park(k) { parked[k] = active[k]; delete active[k] } export function wake(k) { active[k] = parked[k]; delete parked[k] }";
    expect(verdicts({ "src/a.js": text })).toEqual(["active auto", "parked auto"]);
  });

  it.each(["(globalThis.__m ??= new Map())", "globalThis.__m ?? new Map()"])(
    "leaves what is on the global object as well, under either name: %s",
    (made) => {
      const text = `const m = ${made}; export function add(k, v) { m.set(k, v) }`;
      expect(verdicts({ "src/a.js": text })).toEqual([
        "m manual global-protocol",
        "__m manual global-protocol",
      ]);
    },
  );

  it.each([
    ["hub.jobs || (hub.jobs = new Map())", "escapes-stored"],
    ["(hub.jobs ??= new Map())", "escapes-stored"],
    ["hub.jobs || new Map()", null],
    ["own.jobs || (own.jobs = new Map())", null],
    ["(shown.jobs = new Map())", "escapes-stored"],
  ])("leaves what the same statement puts onto something that others have: %s", (made, code) => {
    const text = `import { hub } from "./hub.js"; const own = { jobs: null }; export const shown = { jobs: null }; const m = ${made}; export function add(k, v) { m.set(k, v) }`;
    const told = verdicts({ "src/a.js": text, "src/hub.js": "export const hub = { jobs: null };" });
    expect(told.includes("m manual escapes-stored")).toBe(code !== null);
  });

  it("takes a number that is put there as well for a copy", () => {
    const text =
      "import { hub } from './hub.js'; let n = hub.n || (hub.n = 0); export const next = () => ++n;";
    expect(verdicts({ "src/a.js": text, "src/hub.js": "export const hub = { n: 0 };" })).toContain("n auto");
  });

  it.each([
    "main = globalThis[KEY] = this",
    "globalThis[KEY] = main = this",
    "globalThis.__app = main = this",
  ])("leaves a slot whose value goes onto the global object by the same statement: %s", (given) => {
    const text = `const KEY = Symbol.for('app'); let main = null; export class App { start() { ${given} } } export const app = () => main;`;
    expect(verdicts({ "src/a.js": text })).toContain("main manual global-protocol");
    const named = text.replace(/globalThis(\[KEY\]|\.__app)/, "globalThis.app");
    expect(verdicts({ "src/a.js": named })).toContain("main auto");
  });

  it.each([
    ["if (binding.values) values = binding.values;", "manual escapes-stored"],
    ["if (binding.values) values = binding.values; else values = [];", "auto"],
    ["values = [];", "auto"],
    ["values = []; if (binding.values) values = binding.values;", "auto"],
    ["export function open(given) { values = given.values }", "auto"],
  ])("leaves what never was but a part of something else: %s", (given, verdict) => {
    const text = `const binding = process.binding('fs'); let values; ${given} export function fill(stat) { values[0] = stat }`;
    expect(verdicts({ "src/a.js": text })).toEqual([`values ${verdict}`]);
    const replaced = text.replace("values[0] = stat", "values = stat");
    expect(verdicts({ "src/a.js": replaced })).toEqual(["values auto"]);
  });

  it("tells what an accessor of a class keeps, not what is set by it", () => {
    const text =
      "let level = 0; export class A { static get level() { return level } static set level(n) { level = n } static set of(n) { A.level = n } }; A.level = 1; export const set = (n) => { A.level = n; A.of = n };";
    const other = "import { A } from './a.js'; export const raise = () => { A.level++; A.of = 2 };";
    expect(verdicts({ "src/a.js": text, "src/b.js": other })).toEqual(["level auto"]);
  });

  it("leaves how many bytes there are, told in the branch that makes them", () => {
    const text = (branch: string) =>
      `let room = 0; let bytes; export function fill(n) { if (n > room) { room = n${branch}bytes = new Uint8Array(n) } for (let i = 0; i < n; i++) bytes[i] = rnd(); return hex(bytes) }`;
    expect(verdicts({ "src/a.js": text("; ") })).toContain("room manual hot-path");
    expect(verdicts({ "src/a.js": text(" } else { ") })).toContain("room auto");
  });

  it("leaves how many bytes there are, from which they are made", () => {
    const text = (made: string, use = "bytes.set(list);", room = "0") =>
      `let room = ${room}; let bytes = null; export function fill(n, list) { if (n > room) room = round(n); if (bytes === null || bytes.length !== room) { ${made} } ${use} return hex(bytes) }`;
    const verdict = (...given: Parameters<typeof text>) => verdicts({ "src/a.js": text(...given) })[0];
    expect(verdict("bytes = new Uint8Array(memory.all, 0, room);")).toBe("room manual hot-path");
    expect(verdict("bytes = new Uint8Array(memory.all, 0, room);", "")).toBe("room auto");
    expect(verdict("bytes = new List(memory.all, 0, room);")).toBe("room auto");
    expect(verdict("bytes = Uint8Array.of(room);")).toBe("room auto");
    expect(verdict("bytes.all = new Uint8Array(memory.all, 0, room);")).toBe("room auto");
    expect(verdict("bytes = new Uint8Array(room);", undefined, "null")).toBe("room auto");
    expect(verdict("keep(new List(room)); bytes = new Uint8Array(8);")).toBe("room auto");
    const always =
      "let room = 0; let bytes = null; export function fill(list) { room = list.length; bytes = new Uint8Array(room); bytes.set(list) } export const size = () => room;";
    expect(verdicts({ "src/a.js": always })[0]).toBe("room auto");
    expect(verdict("keep(new Uint8Array(room)); } else { bytes = new Uint8Array(8);")).toBe("room auto");
    expect(verdict("later(() => new Uint8Array(room)); bytes = new Uint8Array(8);")).toBe("room auto");
  });

  it("leaves what the package's entry exports, by whatever way it gets there", () => {
    const files = {
      "src/index.ts": "export * from './store.js';\n",
      "src/store.ts": "export const items = new Map();\nexport function add(k, v) { items.set(k, v) }\n",
    };
    const json = {
      name: "shop",
      exports: { ".": { types: "./dist/index.d.ts", import: "./dist/index.js" } },
    };
    expect(verdicts(files, { "package.json": json })).toEqual(["items manual public-entry"]);
    expect(verdicts(files)).toEqual(["items assist"]);
  });

  it("leaves what stands in a folder whose files are entries, not what stands in one that is called much like it", () => {
    const table = "export const items = new Map(); export function add(k, v) { items.set(k, v) }";
    const files = { "client/a.js": table, "client-src/a.js": table, "client.js": table };
    const json = { name: "shop", exports: { "./client/*": "./client/*" } };
    expect(verdicts(files, { "package.json": json })).toEqual([
      "items assist",
      "items assist",
      "items manual public-entry",
    ]);
    const all = { name: "shop", exports: { "./*": "./*" } };
    expect(new Set(verdicts(files, { "package.json": all }))).toEqual(new Set(["items manual public-entry"]));
  });

  it("leaves what stands behind a subpath whose built file has another name, or the package's own", () => {
    const table = "export const items = new Map(); export function add(k, v) { items.set(k, v) }";
    const files = { "src/index.ts": table, "src/store.ts": table, "src/inner.ts": table };
    const built = (file: string): Record<string, string> => ({
      types: `./${file}.d.ts`,
      default: `./${file}.js`,
    });
    const json = {
      name: "shop",
      exports: { ".": built("dist/shop.cjs"), "./store": built("store/dist/shop-store.cjs") },
    };
    const found = ["items manual public-entry", "items assist", "items manual public-entry"].toSorted();
    expect(verdicts(files, { "package.json": json }).toSorted()).toEqual(found);
    const main = { name: "shop", main: "dist/shop.cjs.js", module: "dist/shop.esm.js" };
    expect(verdicts(files, { "package.json": main }).toSorted()).toEqual(
      ["items assist", "items assist", "items manual public-entry"].toSorted(),
    );
  });

  it("takes what a package builds its entry from for its surface, where a file at its root chooses among what is built", () => {
    const files = {
      "index.js": "module.exports = require('./dist/core.cjs');",
      "src/index.ts": "export * from './items.ts';",
      "src/items.ts": "export const items = new Map(); export function add(k, v) { items.set(k, v) }",
    };
    const of = (core: Record<string, unknown>) =>
      verdicts(files, { "package.json": { name: "shop", ...core } });
    const built = { types: "./dist/core.d.ts", import: "./dist/core.mjs", require: "./index.js" };
    expect(of({ exports: { ".": built } })).toEqual(["items manual public-entry"]);
    expect(of({ main: "index.js", module: "dist/core.mjs" })).toEqual(["items manual public-entry"]);
    // What stands at the root is all that users get, and what stands below it chooses among nothing.
    expect(of({ main: "index.js" })).toEqual(["items assist"]);
    const below = { ...files, "lib/index.js": "module.exports = {};" };
    const core = { name: "shop", main: "lib/index.js", module: "dist/core.mjs" };
    expect(verdicts(below, { "package.json": core })).toEqual(["items assist"]);
  });

  it("takes what bundlers for pages take for an entry", () => {
    const files = {
      "lib/index.js": "exports.open = () => 1;",
      "lib/page.js": "exports.all = require('./items.js').items;",
      "lib/items.js": "exports.items = new Map(); exports.add = (k, v) => { exports.items.set(k, v) };",
    };
    const of = (browser: unknown, core: object = { main: "lib/index.js" }) =>
      verdicts(files, { "package.json": { name: "shop", ...core, browser } });
    const held = ["items manual public-entry"];
    expect(of("lib/page.js")).toEqual(held);
    expect(of({ "./lib/index.js": "./lib/page.js" })).toEqual(held);
    expect(of({ "./lib/index": "./lib/page.js" })).toEqual(held);
    expect(of("lib/page.js", { exports: "./lib/index.js" })).toEqual(held);
    expect(of({ "./index.js": "./lib/page.js" }, {})).toEqual(held);
    for (const other of [undefined, null, { "./lib/items.js": "./lib/page.js" }, { "./lib/index.js": false }])
      expect(of(other)).not.toEqual(held);
  });

  it("leaves a global that is kept by its name alone, and put back on the global object", () => {
    const text = (kept: string): string =>
      `${kept} let saved; export function mock(fake) { saved = Shop; globalThis.Shop = fake } export function restore() { globalThis.Shop = saved }`;
    expect(verdicts({ "src/a.js": text("") })).toContain("saved manual patched-builtin");
    expect(verdicts({ "src/a.js": text("let Shop = make();") })).toContain("saved auto");
  });

  it("leaves what the entry hands out by way of `Object.assign` or `Object.freeze`", () => {
    const table = "const items = {}; function add(k, v) { items[k] = v }";
    for (const whole of ["Object.assign(items, { add })", "Object.freeze(items)"]) {
      const files = {
        "index.js": "module.exports = { items: require('./items') };",
        "items.js": `${table} module.exports = ${whole};`,
      };
      const json = { name: "shop", main: "index.js" };
      expect(verdicts(files, { "package.json": json }), whole).toEqual(["items manual public-entry"]);
      expect(verdicts({ "items.js": `${table} module.exports = ${whole};` }), whole).toEqual([
        "items assist",
      ]);
    }
  });

  it("leaves what the entry exports under another name", () => {
    const inner = "export const items = {}; export function add(k, v) { items[k] = v }";
    const json = { name: "shop", type: "module", exports: "./index.js" };
    for (const entry of ["export const all = items;", "const all = items; export default all;"]) {
      const files = { "index.js": `import { items } from './items.js'; ${entry}`, "items.js": inner };
      expect(verdicts(files, { "package.json": json }), entry).toEqual(["items manual public-entry"]);
    }
    const files = {
      "index.js": "import { items } from './items.js'; export const first = items.a;",
      "items.js": inner,
    };
    expect(verdicts(files, { "package.json": json })).toEqual(["items assist"]);
  });

  it("leaves what a module holds that the entry hands out whole", () => {
    const files = {
      "lib/index.js":
        "const parts = require('./parts'); exports.parts = parts; exports.more = require('./more');",
      "lib/parts.js": "exports.Base = require('./base.js');",
      "lib/base.js":
        "function Base() { Base.size = 2 } Base.size = 1; Base.prototype.grow = () => Base.size; module.exports = Base;",
      "lib/more.js": "const all = new Map(); exports.all = all; exports.put = (k) => all.set(k, 1);",
    };
    const star = { ...files, "main.mjs": "export * from './lib/index.js';" };
    for (const main of ["lib/index.js", "main.mjs"]) {
      const found = verdicts(star, { "package.json": { name: "shop", main } });
      expect(found, main).toContain("size manual public-entry");
      expect(found, main).toContain("all manual public-entry");
    }
  });

  it("leaves what a module holds that hangs on what the entry hands out", () => {
    const till =
      "function Till() { Till.open.push(this) } Till.open = []; Till.close = (t) => Till.open.splice(Till.open.indexOf(t), 1); module.exports = Till;";
    const found = (entry: string) =>
      verdicts(
        { "index.js": entry, "till.js": till },
        { "package.json": { name: "shop", main: "index.js" } },
      );
    const hung = [
      "function shop() {} shop.till = shop.Till = require('./till'); module.exports = shop;",
      "module.exports = exports = shop; function shop() {} shop.Till = require('./till');",
      "const shop = (module.exports = {}); shop.Till = require('./till');",
      "const Till = require('./till'); class Shop {} Shop.Till = Till; module.exports = Shop;",
    ];
    for (const entry of hung) expect(found(entry), entry).toContain("open manual public-entry");
    const kept = [
      "const { Till } = require('./till'); function shop() {} shop.till = new Till(); module.exports = shop;",
      "function shop() {} const own = {}; own.Till = require('./till'); module.exports = shop;",
      "function shop() {} shop.parts = {}; shop.parts.Till = require('./till'); module.exports = shop;",
      "const Till = require('./till'); const shop = { put() { return new Till() } }; shop.size = Till; exports.put = shop.put;",
    ];
    for (const entry of kept) expect(found(entry), entry).not.toContain("open manual public-entry");
  });

  it("leaves a property that holds an instance, whose fields are the state", () => {
    const text =
      "class Limit { n = 0; take() { this.n++ } } class Client {} Client.limit = new Limit(); export const f = () => Client.limit.take();";
    expect(verdicts({ "src/a.js": text })).toEqual(["limit manual instance-state"]);
  });

  it("leaves static fields that the package's users can name, not those that only the class can", () => {
    const text =
      "export class A { static m = new Map(); private static p = new Map(); static add(k) { A.m.set(k, 1); A.p.set(k, 1) } }";
    const json = { name: "shop", exports: "./a.ts" };
    expect(verdicts({ "a.ts": text }, { "package.json": json })).toEqual(["m manual public-entry", "p auto"]);
  });

  it("asks a person to read what other modules use", () => {
    const files = {
      "src/a.ts": "export let level = 0;\nexport const raise = () => { level = 1 };\n",
      "src/b.ts": "import { level } from './a';\nexport const show = () => level;\n",
    };
    expect(verdicts(files)).toEqual(["level assist"]);
  });

  for (const [code, text] of Object.entries(REFUSED)) {
    it(`gives the reason ${code}`, () => {
      const [index, inner = ""] = [text].flat();
      const folder = code === "example-code" ? "examples" : "src";
      const name = code === "tool-config" ? "rollup.config" : "index";
      const codes = verdicts(
        { [`${folder}/${name}.js`]: index ?? "", [`${folder}/inner.js`]: inner },
        { "package.json": PACKAGE },
      );
      expect(codes.map((verdict) => verdict.split(" ")[2])).toContain(code);
    });
  }

  it.each([
    ["rollup.config.mjs"],
    ["packages/shop/vitest.unit.config.ts"],
    ["build/webpack.prod.js"],
    ["tasks/karma.conf.js"],
    ["rollup-esm.config.js"],
    ["vite.config.dev.ts"],
    [".eslintrc.cjs"],
    ["Gruntfile.js"],
    ["gulpfile.babel.js"],
  ])("leaves the configuration of a tool as it is: %s", (path) => {
    const text = "const m = new Map(); export function add(k) { m.set(k, 1) }";
    expect(verdicts({ [path]: text })).toEqual(["m manual tool-config"]);
  });

  it.each([
    ["src/config.js"],
    ["src/core.config.js"],
    ["app.config.js"],
    ["src/rollup.js"],
    ["src/next-order.js"],
    ["src/webpack.js"],
    ["src/webpack-alias.js"],
    ["src/vite.config.js/shop.js"],
    ["src/rc.js"],
  ])("takes no product for the configuration of a tool: %s", (path) => {
    const text = "const m = new Map(); export function add(k) { m.set(k, 1) }";
    expect(verdicts({ [path]: text })).toEqual(["m auto"]);
  });

  it.each([
    ["examples/shop.js", ""],
    ["Demo/src/shop.js", ""],
    ["docs/.vitepress/config.ts", ""],
    ["packages/shop/example/shop.js", "packages/shop"],
    ["examples/shop/src/shop.js", "examples/shop"],
    ["samples/01-shop/server/src/shop.js", "samples/01-shop/server"],
    ["packages/shop/templates/plain/src/shop.js", "packages/shop/templates/plain"],
    ["packages/create-shop/template-plain/src/shop.js", "packages/create-shop/template-plain"],
  ])("leaves an example as it is: %s", (path, directory) => {
    const text = "const m = new Map(); export function add(k) { m.set(k, 1) }";
    const packages = { [directory === "" ? "package.json" : `${directory}/package.json`]: { name: "shop" } };
    expect(verdicts({ [path]: text }, packages)).toEqual(["m manual example-code"]);
  });

  const TEMPLATE = "const m = new Map(); export function add(k) { m.set(k, 1) }";
  const SHIPPED = { name: "shop", files: ["dist", "./templates/**"] };

  it.each([
    ["templates/shop.js", "", SHIPPED, "m manual example-code"],
    ["packages/shop/templates/plain/src/shop.js", "packages/shop", SHIPPED, "m manual example-code"],
    ["template/shop.js", "", { name: "shop", files: ["template/"] }, "m manual example-code"],
    ["templates/shop.js", "", { name: "shop", files: ["dist", "templates-of-pages"] }, "m auto"],
    ["templates/shop.js", "", { name: "shop", files: "templates" }, "m auto"],
    ["templates.js", "", { name: "shop", files: ["templates.js"] }, "m auto"],
    ["dist-of/shop.js", "", { name: "shop", files: ["dist-of"] }, "m auto"],
  ])("leaves a template as it is that a package hands out: %s of %s", (path, directory, json, verdict) => {
    const packages = { [directory === "" ? "package.json" : `${directory}/package.json`]: json };
    expect(verdicts({ [path]: TEMPLATE }, packages)).toEqual([verdict]);
  });

  it("takes what a package's own modules take in for a part of it", () => {
    const packages = { "package.json": { ...SHIPPED, private: true } };
    const inside = {
      "templates/index.js": "import { add } from './shop.js'; export const run = () => add(1);",
    };
    const outside = {
      "src/index.js": "import { add } from '../templates/shop.js'; export const run = () => add(1);",
    };
    const file = { "templates/shop.js": TEMPLATE };
    expect(verdicts({ ...file, ...inside }, packages)).toEqual(["m manual example-code"]);
    expect(verdicts({ ...file, ...outside }, packages)).toEqual(["m auto"]);
  });

  const TRIES =
    "const shop = require('.'); let n = 0; function again() { if (++n < 9) shop.open(again) } again();";

  it.each([
    ["check.js", "", TRIES],
    ["packages/shop/check.js", "packages/shop", TRIES.replace("'.'", "'./'")],
    ["check.mjs", "", TRIES.replace("const shop = require('.')", "import * as shop from '.'")],
  ])("leaves a program as it is that tries out the package beside it: %s", (path, directory, text) => {
    const name = directory === "" ? "package.json" : `${directory}/package.json`;
    expect(verdicts({ [path]: text }, { [name]: { name: "shop" } })).toEqual(["n manual example-code"]);
  });

  it.each([
    ["of another place", "lib/check.js", TRIES, {}],
    ["of a package that nobody else uses", "check.js", TRIES, { private: true }],
    ["that is a command", "check.js", TRIES, { bin: "./check.js" }],
    ["that is a command by a name", "check.js", TRIES, { bin: { shop: "check" } }],
    ["that hands something out", "check.js", `${TRIES} exports.again = again;`, {}],
    [
      "that hands on what another file does",
      "check.js",
      `${TRIES.replace("const shop = require('.')", "import * as shop from '.'")} export * from './again';`,
      {},
    ],
    ["that takes in one of its files", "check.js", TRIES.replace("'.'", "'./shop'"), {}],
  ])("takes no program for one that tries a package: %s", (_, path, text, facts) => {
    const packages = { "package.json": { name: "shop", main: "index.js", ...facts } };
    expect(verdicts({ [path]: text }, packages)).toEqual(["n auto"]);
  });

  it.each([
    ["src/docs/shop.js", ""],
    ["docs.js", ""],
    ["examples-server/shop.js", ""],
    ["src/demo/shop.js", ""],
    ["templates/shop.js", ""],
    ["packages/create-shop/src/shop.js", "packages/create-shop"],
    ["packages/shop-template-engine/src/shop.js", "packages/shop-template-engine"],
  ])("takes no product for an example: %s", (path, directory) => {
    const text = "const m = new Map(); export function add(k) { m.set(k, 1) }";
    const packages = { [directory === "" ? "package.json" : `${directory}/package.json`]: { name: "shop" } };
    expect(verdicts({ [path]: text }, packages)).toEqual(["m auto"]);
  });

  it.each([
    ["escapes-stored", "const m = new Map();\nexport function f(k) {\n  m.set(k, 1);\n  return { m };\n}", 4],
    [
      "this-held",
      "const api = {\n  n: 0,\n  next() {\n    return ++this.n;\n  },\n};\nexport const f = () => api.next();",
      4,
    ],
    [
      "this-held",
      "const root = { parts: {} };\nfunction mount(part) {\n  this.parts[part.id] = part;\n}\nexport const f = (part) => mount.call(root, part);",
      5,
    ],
    ["whole-export", "const m = {};\nmodule.exports = m;\nm.add = (k) => {\n  m[k] = 1;\n};", 2],
    ["escapes-stored", "const m = new Map();\nexports.add = (k) => m.set(k, 1);\nmodule.exports = { m };", 3],
  ])("tells the line that stands in the way: %s", (code, text, line) => {
    const [finding] = scanSources(new Map([["src/a.js", text]])).findings;
    expect(finding?.refusal).toMatchObject({ code, where: { path: "src/a.js", line } });
  });

  it("tells the line of another module that assigns it", () => {
    const files = {
      "src/index.js": "import { A } from './inner.js';\nexport const reset = () => { A.n = 0 };",
      "src/inner.js": "export class A { static n = 0; static next() { return ++A.n } }",
    };
    const [finding] = scanSources(new Map(Object.entries(files))).findings;
    expect(finding?.refusal).toMatchObject({
      code: "several-owners",
      where: { path: "src/index.js", line: 2 },
    });
  });

  it("has a message and a hint for every refusal", () => {
    for (const { message, hint } of Object.values(scanRefusals)) {
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(hint).toMatch(/^[A-Z].*\.$/);
    }
  });
});

it("leaves what a patch replaced to a person", () => {
  const text =
    "let saved; export function on() { saved = console.log; swap(console) } export function off() { console.log = saved; saved = null }";
  expect(verdicts({ "src/a.js": text })).toContain("saved manual patched-builtin");
});

it("leaves what a patch replaced to a person, told by the patch beside it", () => {
  const builtin =
    "let saved; export const patch = () => { saved = Function.prototype.toString; Function.prototype.toString = function () { return saved.apply(this) } };";
  expect(verdicts({ "src/a.js": builtin })).toContain("saved manual patched-builtin");
  const files = {
    "src/root.js": "export const root = globalThis;",
    "src/a.js":
      "import { root } from './root.js'; let saved = null; export function on(f) { saved = root.onerror; root.onerror = (...all) => { f(); saved?.(...all) } }",
  };
  expect(verdicts(files)).toContain("saved manual patched-builtin");
  const own =
    "let last; export function note(o) { last = o.name; o.name = 'noted' } export const get = () => last;";
  expect(verdicts({ "src/a.js": own })).toEqual(["last auto"]);
  const kept = "let last; export function note(n) { last = n } export const get = () => [last];";
  expect(verdicts({ "src/a.js": kept })).toEqual(["last auto"]);
});

it("leaves what a module hands out without a name", () => {
  const user = "import all from './a'; export const put = (k) => all.set(k, 1);";
  expect(verdicts({ "a.mjs": "export default new Map();", "b.mjs": user })).toEqual([
    "default manual exports-property",
  ]);
  const required = "const all = require('./a'); exports.put = (k) => all.set(k, 1);";
  expect(verdicts({ "a.js": "module.exports = new Map();", "b.js": required })).toEqual([
    "module.exports manual exports-property",
  ]);
});

it("leaves a count that is kept where a queue is filled and where it is drained, not one that is only set beside", () => {
  const queue = (added: string, drained: string): string =>
    `const jobs = []; let waiting = 0; export function add(j) { jobs.push(j); ${added} } export function run() { while (jobs.length) jobs.shift()(); ${drained} } export const busy = () => waiting > 0;`;
  expect(verdicts({ "a.js": queue("waiting++", "waiting = 0") })).toContain("waiting manual needs-a-person");
  expect(verdicts({ "a.js": queue("waiting++", "") })).toContain("waiting auto");
});

it("asks a person to read a property of a function that others are handed", () => {
  const base =
    "function Base() {} Base.size = 1; Base.grow = (n) => { Base.size = n }; module.exports = Base;";
  const handed = "exports.Base = exports.base = require('./base');";
  expect(verdicts({ "src/base.js": base, "src/all.js": handed })).toContain("size assist");
  const used = "const Base = require('./base'); exports.make = () => new Base();";
  expect(verdicts({ "src/base.js": base, "src/use.js": used })).toContain("size auto");
});

it("leaves the one instance that a function holds, not a slot for several", () => {
  const limiter =
    "class Limiter { sent = 0; add() { this.sent++ } } function Client() { Client.limiter.add() }";
  const made = "Client.limiter = new Limiter();";
  expect(verdicts({ "src/a.js": `${limiter} ${made}` })).toContain("limiter manual instance-state");
  const renewed = "Client.reset = () => { Client.limiter = new Limiter() };";
  expect(verdicts({ "src/a.js": `${limiter} ${made} ${renewed}` })).toContain("limiter auto");
});

it("leaves a list that is filled once its exports hold it, not one that is only replaced there and here", () => {
  const load = "let parts = []; exports.load = (data) => { exports.parts = parts = data.parts };";
  const size = "exports.size = () => parts.length;";
  const add = "exports.add = (part) => parts.push(part);";
  expect(verdicts({ "src/a.js": `${load} ${size}` })).toContain("parts auto");
  expect(verdicts({ "src/a.js": `${load} ${size} ${add}` })).toContain("parts manual escapes-stored");
});

it("takes no field that is given its own value again for what a patch replaced, whatever its module is called", () => {
  const files = {
    "src/config.js": "export const config = { on: false };",
    "src/a.js":
      "import { config } from '#config'; export const settle = (on) => { config.on = config.on || on };",
  };
  const packages = { "package.json": { name: "shop", imports: { "#config": "./src/config.js" } } };
  expect(verdicts(files, packages)).toEqual(["config assist"]);
});

it("leaves what was kept before a patch, by the function that patches", () => {
  const kept = (body: string): string[] =>
    verdicts({ "src/a.js": `import lib from 'lib'; let old; ${body} export const get = () => old;` });
  const before = kept("export function use(given) { old = lib.mode; lib.mode = given }");
  expect(before).toContain("old manual patched-builtin");
  const after = kept("export function use(given) { lib.mode = given; old = lib.mode }");
  expect(after).toContain("old auto");
  const apart = kept(
    "export function look() { old = lib.mode } export function use(given) { lib.mode = given }",
  );
  expect(apart).toContain("old auto");
});
