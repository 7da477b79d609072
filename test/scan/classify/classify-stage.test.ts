import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: string])[] = [
  [
    "an armed timer that is cleared in the same function",
    "let timer = null; export function later(f) { timer = setTimeout(f, 10); if (stop) timer = null }",
    "timer let state",
  ],
  [
    "a list of messages of which each is reported once",
    "const seen = []; export function warn(m) { if (!seen.includes(m)) { seen.push(m); console.warn(m) } }",
    "seen const-array telemetry",
  ],
  [
    "a list of what is installed, by a function that logs elsewhere",
    "const installed = []; export function add(p) { if (installed.indexOf(p.name) === -1) { p.setup(); installed.push(p.name) } if (debug) log(p) }",
    "installed const-array registry",
  ],
  [
    "a flag set where a report is made",
    "let told = false; export function f() { if (!told) { told = true; if (DEBUG) console.warn('old') } }",
    "told let telemetry",
  ],
  [
    "a flag set where a callback is run for a report",
    "let told = false; export function f() { if (!told) { quietly(() => { console.warn('old') }); told = true } }",
    "told let telemetry",
  ],
  [
    "a flag set where a callback reports in one expression",
    "let told = false; export function f() { if (!told) { told = true; quietly(() => console.warn('old')) } }",
    "told let telemetry",
  ],
  [
    "a flag set where a function named for it makes the report",
    "let told = false; export function f() { if (!told) { told = true; logError('old') } }",
    "told let telemetry",
  ],
  [
    "a guard beside a callback for later that logs",
    "let on = false; export function start() { if (!on) { on = true; onExit(() => { console.log('bye') }) } }",
    "on let state",
  ],
  [
    "a guard beside a listener that logs",
    "let on = false; export function start() { if (!on) { on = true; bus.subscribe(() => { console.log('bye') }) } }",
    "on let state",
  ],
  [
    "a guard beside a callback that does more than log",
    "let on = false; export function start() { if (!on) { on = true; begin(() => { go(); console.log('up') }) } }",
    "on let state",
  ],
  [
    "a guard in a function that logs its failures",
    "let on = false; export function start() { if (on) return; on = true; try { load() } catch (e) { console.error(e) } }",
    "on let state",
  ],
  [
    "a guard of what a program starts once, which says so at the end",
    "let on = false; export function serve(c) { if (!on) { a(c); b(c); d(c); e(c); f(c); on = true; log('server is up') } }",
    "on let state",
  ],
  [
    "the open span of each request, started in one way or another",
    "const open = new WeakMap(); export function on(r) { const span = startInactiveSpan({ name: r.url }); open.set(r, span) } export function off(r) { const span = open.get(r); if (!span) return; span.end(); open.delete(r) }",
    "open weakmap telemetry",
  ],
  [
    "a text that calls add to",
    "let text = ''; export function write(chunk) { text += chunk } export const done = () => text.length",
    "text let state",
  ],
  [
    "a countdown by key",
    "const left = {}; export function keep(k) { left[k] = max } export function tick() { for (const k in left) { left[k]--; if (left[k] < 1) delete left[k] } }",
    "left const-object registry",
  ],
  [
    "how it stands with each, which is logged when it changes",
    "const failures = {}; export function ok(n) { if (failures[n] > 0) log('back'); failures[n] = 0 } export function bad(n) { if (failures[n] === undefined) { failures[n] = 1 } else { failures[n]++ } if (failures[n] < 2) log('gone') }",
    "failures const-object registry",
  ],
  [
    "a cache of another package that is handed what makes an entry",
    "import { Cache } from 'tools'; const tags = new Cache(); export const of = (id) => tags.apply(id, () => load(id)); export const reset = () => tags.flush()",
    "tags instance cache",
  ],
  [
    "a cache of another package that was told at first what makes an entry",
    "import { LRUCache } from 'lru-cache'; const files = new LRUCache({ max: 9, fetchMethod: read }); export const of = async (path) => files.fetch(path)",
    "files instance cache",
  ],
  [
    "what was met on the way down",
    "let met = []; export function load(p) { if (p.parent) { ask(p); met.push(p); load(p.parent) } met = []; return p } function ask(p) { if (met.indexOf(p) > -1) throw p }",
    "met let error-context",
  ],
  [
    "counts that are read out and begun anew",
    "let counts = {}; export function hit(k) { if (!counts[k]) { counts[k] = 0 } counts[k] += 1 } setInterval(() => { for (const k in counts) print(k, counts[k]); counts = {} }, 10)",
    "counts let telemetry",
  ],
  [
    "an object whose fields are tables that functions fill",
    "const transformers = { argument: {}, reply: {} }; export function onArgument(name, f) { transformers.argument[name] = f } export function onReply(name, f) { transformers.reply[name] = f }",
    "transformers const-object registry",
  ],
  [
    "spans under a name of their own, by what they are about",
    "const spans = new WeakMap(); export function open(req) { const span = agent.createSpan('x'); spans.set(req, span) } export function close(req) { spans.get(req).end() }",
    "spans weakmap telemetry",
  ],
  [
    "a table that one function makes and the handlers that it sets up fill",
    "let open = null; export function start() { open = new WeakMap(); bus.on('a', (r) => { open.set(r, r.id) }) } export function stop() { open = null }",
    "open let registry",
  ],
  [
    "what is made anew for another key",
    "let link; export function path(rule) { if (!link || link.rule !== rule) { link = new Link(rule) } return link.path() }",
    "link let cache",
  ],
  [
    "what is made anew when it is too small",
    "let buffer; export function room(size) { if (!buffer || buffer.byteLength < size) { buffer = new Room(size) } return buffer }",
    "buffer let state",
  ],
  [
    "a view that is made anew for other memory",
    "let view = null; export function room(memory) { if (view === null || view.buffer !== memory.buffer) { view = new Uint8Array(memory.buffer) } view.set(memory.part) }",
    "view let state",
  ],
  [
    "a setting that is made a list of",
    "let steps = null; export function start(c) { steps = c.steps; if (!Array.isArray(steps)) { steps = [steps] } } export const all = () => steps",
    "steps let state",
  ],
  [
    "the one instance of a class without a name, whose methods keep what they are given",
    "const all = new (class { list = []; add(x) { this.list.push(x) } first() { return this.list[0] } })(); export function add(x) { all.add(x) } export const first = () => all.first()",
    "all instance registry",
  ],
  [
    "what is emptied in place once a message has it whole",
    "import { send } from './api'; const events = []; export function flush() { send(JSON.stringify({ at: Date.now(), events })); events.splice(0) } export function add(type) { events.push({ type }) }",
    "events const-array telemetry",
  ],
  [
    "what a generator of an object sets on it, which the module does not hand out itself",
    "const store = { items: null }; store.load = function* () { this.items = yield ask() }; module.exports = () => run(store.load());",
    "store const-object state",
  ],
  [
    "what is handed out as it is emptied, once a message has it",
    "import { send } from './api'; const events = []; export function flush() { send(JSON.stringify({ events })); return events.splice(0) } export function add(type) { events.push({ type }) }",
    "events const-array registry",
  ],
  [
    "what is emptied in place before an answer has it, or beside one",
    "const names = []; export const clear = () => { names.splice(0); return { names } }; export const all = () => ({ names }); export function add(type) { names.push({ type }) }",
    "names const-array registry",
  ],
  [
    "what is made anew when it has ended",
    "let client; export function get() { if (!client || client.state === 'closed') { client = new Client() } return client }",
    "client let state",
  ],
  [
    "a number counted up by key",
    "const ids = new Map(); export function id(kind) { const n = ids.get(kind) ?? 0; ids.set(kind, n + 1); return n }",
    "ids const-map state",
  ],
  [
    "a number counted up by key under a name of its own",
    "const ids = new WeakMap(); export function id(owner) { const n = (ids.get(owner) || 0) + 1; ids.set(owner, n); return n }",
    "ids weakmap state",
  ],
  [
    "a size that is computed by key, of which the double is handed out",
    "const sizes = new Map(); export function size(k) { if (!sizes.has(k)) { const n = measure(k); sizes.set(k, n) } return (sizes.get(k) ?? 0) * 2 }",
    "sizes const-map cache",
  ],
  [
    "a memo kept in one expression that is handed on",
    "const docs = {}; export async function doc(k) { return (docs[k] ??= await load(k)) }",
    "docs const-object cache",
  ],
  [
    "a memo filled by a setter that the getter calls",
    "const kept = new Map(); function keep(ks, v) { for (const k of ks) kept.set(k, v) } export function get(k) { if (kept.has(k)) return kept.get(k); const v = load(k); keep([k], v); return v }",
    "kept const-map cache",
  ],
  [
    "records whose lists other functions fill",
    "const info = new WeakMap(); function of(c) { let i = info.get(c); if (!i) info.set(c, (i = { vars: new Set() })); return i } export function add(c, v) { info.get(c).vars.add(v); of(c) }",
    "info weakmap registry",
  ],
  [
    "a bounded cache of another package",
    "import { LRUCache } from 'lru-cache'; const c = new LRUCache({ max: 9 }); export function put(k, v) { c.set(k, v) } export function get(k) { return c.get(k) }",
    "c instance cache",
  ],
  [
    "a record whose fields are written by name, and reset over its keys",
    "const g = make(); export function reset(d) { for (const k in d) g[k] = d[k] } export function a() { g.depth = 1 } export function b() { g.tracking = null }",
    "g instance state",
  ],
  [
    "a queue that work is spliced into by rank",
    "const tasks = []; export function add(t, at) { tasks.splice(at, 0, t) } export function work() { const t = tasks[0]; t.run(); tasks.shift() }",
    "tasks const-array state",
  ],
  [
    "records that are made for want of one and filled in the same function",
    "let all = {}; export function add(key, one) { if (!(key in all)) { all[key] = { key, list: [] } } all[key].list.push(one) } export function reset() { all = {} }",
    "all let registry",
  ],
  [
    "the last few events",
    "const last = []; export function note(e) { if (last.length >= 9) last.shift(); last.push(e) } export const seen = () => last.slice();",
    "last const-array telemetry",
  ],
  [
    "a queue whose jobs are taken out where others are put in",
    "const jobs = []; export function turn(j) { jobs.push(j); const next = jobs.shift(); next() }",
    "jobs const-array state",
  ],
  [
    "an object whose methods fill its table",
    "const hooks = { all: {}, add(h) { this.all[h.name] = h } }; export default hooks; hooks.add(first);",
    "hooks const-object registry",
  ],
  [
    "an object whose methods keep a table and a setting",
    "const hooks = { all: {}, on: true, add(h) { this.all[h.name] = h }, stop() { this.on = false } }; export default hooks; hooks.add(first);",
    "hooks const-object state",
  ],
  [
    "empty records that are made on first sight of a key",
    "const all = new WeakMap(); export function of(k) { let r = all.get(k); if (!r) { r = { jobs: new Map(), n: 0 }; all.set(k, r) } return r } export const knows = (k) => all.has(k);",
    "all weakmap registry",
  ],
  [
    "empty records that are filled where they are made",
    "const all = new Map(); export function of(k) { let r = all.get(k); if (!r) { r = { value: null, at: 0 }; all.set(k, r); r.value = compute(k) } return r.value }",
    "all const-map cache",
  ],
  [
    "a flag that is lowered once something was reported",
    "let first = true; export function f() { if (first) console.warn('old'); first = false }",
    "first let telemetry",
  ],
  [
    "a list in a reactive reference",
    "import { ref } from 'vue'; const toasts = ref([]); export function add(t) { toasts.value.push(t) } export function drop(i) { toasts.value.splice(i, 1) }",
    "toasts instance registry",
  ],
  [
    "a value in a reactive reference",
    "import { ref } from 'vue'; const page = ref(1); export function go(n) { page.value = n }",
    "page instance state",
  ],
  [
    "an instance that makes what is missing and evicts the oldest",
    "class Kept { m = new Map(); order = []; get(k) { const old = this.m.get(k); if (old) return old; const made = make(k); this.m.delete(this.order.shift()); this.m.set(k, made); return made } } const kept = new Kept(); export const f = (k) => kept.get(k);",
    "kept instance cache",
  ],
  [
    "an instance that makes what is missing, until it is closed by name",
    "class Kept { m = new Map(); get(k) { const old = this.m.get(k); if (old) return old; const made = make(k); this.m.set(k, made); return made } close(k) { this.m.delete(k) } } const kept = new Kept(); export const f = (k) => kept.get(k);",
    "kept instance registry",
  ],
  [
    "a slot that is given a collection of a class of one's own",
    "let agents; export function start() { agents = new Agents(); } export function add(k, a) { agents.set(k, a) } export function get(k) { return agents.get(k) }",
    "agents let registry",
  ],
  [
    "objects that are free to be used again",
    "const pool = []; export function take() { return pool.pop() ?? new Parser() } export function give(p) { pool.push(p) }",
    "pool const-array state",
  ],
  [
    "objects that are free to be used again, with types in comments",
    "const pool = []; export const take = () => pool.length > 0 ? /** @type {T} */ (pool.pop()) : /** @type {T} */ ({}); export function give(p) { pool.push(p) }",
    "pool const-array state",
  ],
  [
    "objects that are free to be used again, told by their number",
    "const pool = []; export function take() { return pool.length > 0 ? pool.pop() : {} } export function give(p) { pool.push(p) }",
    "pool const-array state",
  ],
  [
    "objects that are free to be used again, asked for by a name",
    "const pool = []; export function take() { let it = pool.pop(); if (!it) { it = new Parser() } return it } export function give(p) { pool.push(p) }",
    "pool const-array state",
  ],
  [
    "objects that are free to be used again, put right or made",
    "const pool = []; export function take(n) { let it = pool.pop(); if (it) it.reset(n); else it = new Parser(n); return it } export function give(p) { pool.push(p); if (pool.length > 6) pool.length = 6 }",
    "pool const-array state",
  ],
  [
    "objects that are free to be used again, taken in a branch, put right and handed back",
    "const free = []; function take(n) { if (free.length > 0) { const it = free.pop(); it.n = n; return it } else { return new Parser(n) } } function give(p) { free.push(p) } export const f = (n) => give(take(n))",
    "free const-array state",
  ],
  [
    "objects that are free to be used again, handed back before one is made",
    "const free = []; export function take() { if (free.length) { return free.pop() } return { n: 0 } } export function give(p) { free.push(p) }",
    "free const-array state",
  ],
  [
    "a stack that is asked for its last where there is one, and hands back another thing where there is none",
    "const stack = []; export function enter(f) { stack.push(f) } export function leave() { if (stack.length > 0) { const last = stack.pop(); close(last); return last } return outermost }",
    "stack const-array error-context",
  ],
  [
    "objects that are free to be used again, of one of two kinds",
    "const small = []; export function take(isLarge) { let it; it = isLarge ? null : small.pop(); if (it == null) it = create(); return it } export function give(p) { small.push(p) }",
    "small const-array state",
  ],
  [
    "objects that are free to be used again, one of which is made first",
    "const pool = []; export function take() { if (pool.length === 0) pool.push(new Parser()); return pool.pop() } export function give(p) { pool.push(p) }",
    "pool const-array state",
  ],
  [
    "a stack whose last one is asked for, with another in its place",
    "const stack = []; export function enter(f) { stack.push(f) } export function leave() { let last = stack.pop(); if (!last) last = outermost; return last }",
    "stack const-array error-context",
  ],
  [
    "a stack of what is under way",
    "const stack = []; export function run(f) { stack.push(f); try { return f() } finally { stack.pop() } }",
    "stack const-array error-context",
  ],
  [
    "a stack of work that names the work around it",
    "const open = []; export function trace(name, f) { open.push({ name, parent: open.at(-1) }); try { return f() } finally { open.pop() } }",
    "open const-array telemetry",
  ],
  [
    "a stack that is asked for its top before anything is put on it",
    "const open = []; export function begin(name) { if (open.at(-1)?.name !== name) open.push({ name }) } export const end = () => open.pop()",
    "open const-array error-context",
  ],
  [
    "a stack that is asked for its top elsewhere",
    "const open = []; export function run(name, f) { open.push({ name }); try { return f() } finally { open.pop() } } export const top = () => open.at(-1)",
    "open const-array error-context",
  ],
  [
    "lists by key that are begun or grown",
    "const lists = {}; export function on(k, f) { if (!lists[k]) lists[k] = [f]; else lists[k].push(f) } export function get(k) { return lists[k] }",
    "lists const-object registry",
  ],
  [
    "clean-ups that are kept until all is torn down",
    "const undo = []; export function patch(f) { undo.push(f) } export function unpatchAll() { for (const f of undo) f(); undo.length = 0 }",
    "undo const-array registry",
  ],
  [
    "jobs that are kept until they are flushed",
    "const jobs = []; export function add(f) { jobs.push(f) } export function flush() { for (const f of jobs) f(); jobs.length = 0 }",
    "jobs const-array state",
  ],
  [
    "a list of what was reported, a little later",
    "const seen = new Set(); export function warn(m) { if (!seen.has(m)) { seen.add(m); setTimeout(() => console.warn(m)) } }",
    "seen const-set telemetry",
  ],
  [
    "a list of what is done, whose end is reported to nobody",
    "const done = new Set(); export function add(k) { if (!done.has(k)) { done.add(k); reportSuccess(undefined) } }",
    "done const-set registry",
  ],
];

describe("the stage that the usage speaks for", () => {
  for (const [what, text, found] of CASES) it(`of ${what}`, () => expect(foundIn(text)).toEqual([found]));
});
