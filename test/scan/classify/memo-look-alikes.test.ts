import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a list that a function begins, and the ones within it add to and take from",
    "const open = {}; export function channel(name) { if (!open[name]) open[name] = []; const join = (item) => { open[name].push(item) }; join.drop = (is) => { open[name] = open[name].filter((item) => !is(item)) }; return join }",
    ["open const-object registry"],
  ],
  [
    "what is loaded and kept under the name of what is asked for",
    "const loaded = {}; const parts = {}; export function load(name, done) { if (loaded[name]) return done(loaded[name]); ask(name, (one) => { loaded[name] = parts[name](one); done(loaded[name]) }) }",
    ["loaded const-object cache"],
  ],
  [
    "what one function makes where there is none, and another takes from its caller",
    "const loggers = new Map(); export function of(k) { let l = loggers.get(k); if (!l) { l = create(k); loggers.set(k, l) } return l } export function set(k, l) { loggers.set(k, l) }",
    ["loggers const-map registry"],
  ],
  [
    "what is fetched where there is none, and kept by who has just stored it",
    "const rows = new Map(); export async function of(k) { let row = rows.get(k); if (!row) { row = await fetchRow(k); rows.set(k, row) } return row } export async function save(k, row) { await store(row); rows.set(k, row) }",
    ["rows const-map cache"],
  ],
  [
    "weak references that one function looks up and another keeps, for who makes what is not there",
    "const kept = new Map(); function find(id) { const ref = kept.get(id); if (ref !== undefined) { const it = ref.deref(); if (it !== undefined) return it } } function keep(id, it) { const ref = new WeakRef(it); kept.set(id, ref); return it } export function of(meta) { const known = find(meta.id); if (known !== undefined) { return known } const made = serve(meta); keep(meta.id, made); return made }",
    ["kept const-map cache"],
  ],
  [
    "weak references that one function looks up, and another keeps for whoever comes",
    "const kept = new Map(); function find(id) { const ref = kept.get(id); if (ref !== undefined) { const it = ref.deref(); if (it !== undefined) return it } } function keep(id, it) { const ref = new WeakRef(it); kept.set(id, ref); return it } export function of(meta) { const known = find(meta.id); if (known !== undefined) { return known } return null } export const open = (id, it) => keep(id, it);",
    ["kept const-map registry"],
  ],
  [
    "what takes the place of modules from when it is first asked for, where there is one",
    "const pending = {}; const mocks = {}; export const mock = (k, v) => { pending[k] = v; }; export function load(k) { if (pending.hasOwnProperty(k)) { mocks[k] = make(pending[k]); delete pending[k] } return mocks.hasOwnProperty(k) ? mocks[k] : require(k) } export function stop(k) { delete pending[k]; delete mocks[k] }",
    ["pending const-object registry", "mocks const-object registry"],
  ],
  [
    "the same, asked by the operator",
    "const pending = {}; const mocks = {}; export const mock = (k, v) => { pending[k] = v; }; export function load(k) { if (k in pending) { mocks[k] = make(pending[k]); delete pending[k] } return k in mocks ? mocks[k] : require(k) } export function stop(k) { delete pending[k]; delete mocks[k] }",
    ["pending const-object registry", "mocks const-object registry"],
  ],
  [
    "what is made when it is asked for and found missing by what else is kept of it",
    "const sizes = new Map(); const areas = {}; export function areaOf(k) { if (!sizes.has(k)) { sizes.set(k, measure(k)); areas[k] = square(k) } return areas[k] }",
    ["sizes const-map registry", "areas const-object cache"],
  ],
  [
    "records for a report, of which each call counts one up",
    "const calls = new Map(); export function note(path) { if (!calls.has(path)) { calls.set(path, { path, area: areaOf(path), n: 0 }) } calls.get(path).n++ } export const all = () => Array.from(calls.values());",
    ["calls const-map registry"],
  ],
  [
    "records for a report that are counted up by another name",
    "const calls = new Map(); export function note(path) { let one = calls.get(path); if (!one) { one = { path, n: 0 }; calls.set(path, one) } one.n += 1 } export const all = () => Array.from(calls.values());",
    ["calls const-map registry"],
  ],
  [
    "records in a dictionary, of which each call counts one up",
    "const calls = {}; export function note(path) { if (!calls[path]) { calls[path] = { path, area: areaOf(path), n: 0 } } calls[path].n++ } export const all = () => Object.values(calls);",
    ["calls const-object registry"],
  ],
  [
    "answers that are kept in an expression",
    "const texts = {}; export function of(path) { return (texts[path] ??= read(path)) }",
    ["texts const-object cache"],
  ],
  [
    "records that are counted up and handed on, by name or as a part",
    "const calls = new Map(); export function areaOf(path) { if (!calls.has(path)) { calls.set(path, { area: find(path), n: 0 }) } calls.get(path).n++; return calls.get(path).area }",
    ["calls const-map cache"],
  ],
  [
    "answers that somebody else counts up, and that are marked where they are made",
    "const calls = new Map(); export function ready(path) { if (!calls.has(path)) { calls.set(path, { area: find(path), isReady: false }) } calls.get(path).isReady = true } export const areaOf = (path) => calls.get(path)?.area;",
    ["calls const-map cache"],
  ],
  [
    "bits that come together in an entry",
    "const used = new WeakMap(); export function mark(k, bit) { const one = used.get(k); if (one) { one.bits |= bit } else { used.set(k, { bits: bit }) } } export const of = (k) => used.get(k)?.bits ?? 0;",
    ["used weakmap registry"],
  ],
  [
    "answers in an entry whose hits are added up one by one",
    "const known = new Map(); export function of(k) { const one = known.get(k); if (one) { one.hits += 1; return one.text } const text = read(k); known.set(k, { text, hits: 0 }); return text }",
    ["known const-map cache"],
  ],
  [
    "counts by name in the record of each request",
    "const seen = new WeakMap(); export function step(request, id) { let counts = seen.get(request); if (!counts) { counts = {}; seen.set(request, counts) } const n = counts[id] ?? 0; counts[id] = n + 1; return n }",
    ["seen weakmap registry"],
  ],
  [
    "a record whose fields are set each time that it is met",
    "const nodes = new Map(); export function add(id, part) { if (!nodes.get(id)) { nodes.set(id, { id, shape: 'box' }) } const node = nodes.get(id); if (part.shape) node.shape = part.shape; if (part.text) node.text = clean(part.text); return { ...node } } export const clear = () => nodes.clear();",
    ["nodes const-map registry"],
  ],
  [
    "a record that is completed before it is handed out for the first time",
    "const nodes = new Map(); export function of(id) { if (!nodes.get(id)) { const made = make(id); nodes.set(id, made); made.shape = shapeOf(id); made.text = textOf(id) } return nodes.get(id) }",
    ["nodes const-map cache"],
  ],
  [
    "the state that something is said to be in before it tells",
    "const states = new Map(); export function heard(id, state) { const now = toState(state); states.set(id, now) } export function click(id) { const state = states.get(id); if (!state) { states.set(id, STATES.UNSTARTED); listen(id) } switch (state) { case STATES.ON: stop(id); break; default: start(id) } }",
    ["states const-map registry"],
  ],
  [
    "what is handed to a callback where it is there, and kept when it has come",
    "const known = new Map(); export function of(k, done) { if (known.has(k)) { done(null, known.get(k)); return } load(k, (error, v) => { if (error) return done(error); known.set(k, v); done(null, v) }) }",
    ["known const-map cache"],
  ],
  [
    "what is told to others where it is there, and put by a callback whatever there was",
    "const users = new Map(); export function join(k, tell) { if (users.has(k)) tell('again', users.get(k)); open(k, (user) => { users.set(k, user); tell('new', user) }) }",
    ["users const-map registry"],
  ],
  [
    "what the function that is called for a missing entry waits for and keeps",
    "const known = new Map(); export const of = async (k) => known.has(k) ? known.get(k) : remember(k); async function remember(k) { const v = await load(k); known.set(k, v); return v }",
    ["known const-map cache"],
  ],
  [
    "what a function opens for want of an entry, for nothing that it answers",
    "const rooms = new Map(); export function enter(k) { if (!rooms.has(k)) open(k); return rooms.size } function open(k) { const room = new Room(k); rooms.set(k, room) }",
    ["rooms const-map registry"],
  ],
  [
    "an answer on which it is noted who asked last",
    "const known = new Map(); export function of(k, who) { if (!known.has(k)) { known.set(k, make(k)) } const one = known.get(k); one.reader = who; return one.text }",
    ["known const-map cache"],
  ],
  [
    "a record that is completed where it is made, by the name that it is asked for",
    "const nodes = new Map(); export function of(id) { if (!nodes.has(id)) { nodes.set(id, make(id)); const node = nodes.get(id); node.shape = shapeOf(id); node.text = textOf(id) } return nodes.get(id) }",
    ["nodes const-map cache"],
  ],
  [
    "what is made where there is none, and kept ahead where it is worth it",
    "const known = new Map(); export function of(k) { let one = known.get(k); if (!one) { one = create(k); known.set(k, one) } return one } export function ahead(k, one) { if (isDear(one)) known.set(k, one) }",
    ["known const-map cache"],
  ],
  [
    "what is opened by one order, asked for by others, and put in a branch that leaves",
    "const rooms = []; on('order', (order) => { const room = rooms[order.id]; if (order.name === 'close') { delete rooms[order.last]; if (room) room.close(); order.name = 'open' } if (order.name === 'open') { rooms[order.id] = new Room(order.id); tell(order.id); return } if (!room) return; room.take(order) })",
    ["rooms const-array registry"],
  ],
  [
    "what is made for want of an entry, in a branch that hands it back",
    "const rooms = {}; export function roomOf(id) { const room = rooms[id]; if (!room) { rooms[id] = new Room(id); return rooms[id] } return room }",
    ["rooms const-object cache"],
  ],
  [
    "what a loop finds, behind a return of what was found before",
    "const names = {}; export function nameOf(kind) { if (names[kind]) return names[kind]; const some = all[kind]; for (let i = 0; i < some.length; i++) { if (fits(some[i])) { names[kind] = some[i]; return some[i] } } return kind }",
    ["names const-object cache"],
  ],
  [
    "what a loop copies, and nobody hands back before",
    "const names = {}; export function take(given) { for (const kind in given) { if (kind in names) { names[kind] = given[kind]; return } } } export const of = (kind) => names[kind]",
    ["names const-object registry"],
  ],
  [
    "what callers give, put in one branch after a look at what was there",
    "const parts = {}; export function add(...given) { if (typeof given[0] !== 'string') { addAll(given[0]) } else { const part = given[1]; if (parts[given[0]] != null) console.warn('again'); parts[given[0]] = part } } export const of = (k) => parts[k];",
    ["parts const-object registry"],
  ],
  [
    "what puts itself under a name that is free",
    "const byName = {}; export class Language { add(name) { const other = byName[name]; if (other) console.warn(other.title); else byName[name] = this; } remove(name) { delete byName[name] } } export const of = (k) => byName[k];",
    ["byName const-object registry"],
  ],
  [
    "what the function that is called for a missing entry keeps before it hands it back",
    "const t = {}; export const of = (k) => t[k] || make(k); function make(k) { const made = compute(k); t[k] = made; return made }",
    ["t const-object cache"],
  ],
  [
    "what a function keeps that is called for a missing entry, and hands nothing back",
    "const t = {}; export function of(k) { if (!t[k]) make(k); return 1 } function make(k) { const made = compute(k); t[k] = made }",
    ["t const-object registry"],
  ],
  [
    "what is made once for all who ask, and closed when the last of them lets go",
    "const open = {}; export function get(path) { const known = open[path]; if (known) { known.users++; return known } const made = { worker: make(path), users: 1 }; open[path] = made; return made } export function leave(path) { const known = open[path]; if (known && --known.users === 0) { delete open[path]; known.worker.close() } }",
    ["open const-object registry"],
  ],
  [
    "what is put and named by one statement, held by its users, and closed when the last of them lets go",
    "const open = {}; export function get(path) { const one = (open[path] ??= { worker: make(path), users: 0 }); one.users++; return one.worker } export function leave(path) { const one = open[path]; if (one && --one.users === 0) { delete open[path]; one.worker.close() } }",
    ["open const-object registry"],
  ],
  [
    "what is put and assigned by one statement, held by its users, and closed when the last of them lets go",
    "const open = {}; export function get(path) { let one; one = open[path] ??= { worker: make(path), users: 0 }; one.users++; return one.worker } export function leave(path) { const one = open[path]; if (one && --one.users === 0) { delete open[path]; one.worker.close() } }",
    ["open const-object registry"],
  ],
  [
    "what is held by its users, and worked with by one slot for all",
    "const open = {}; let one; export function get(path) { one = open[path] ??= { worker: make(path), users: 0 }; one.users++; return one.worker } export function leave(path) { one = open[path]; if (--one.users === 0) one.worker.close() }",
    ["open const-object registry", "one let state"],
  ],
  [
    "what is held by its users, got from a map by one slot for all",
    "const open = new Map(); let one; export function get(path) { one = open.get(path); if (!one) { one = { worker: make(path), users: 0 }; open.set(path, one) } one.users++; return one.worker } export function leave(path) { one = open.get(path); if (--one.users === 0) one.worker.close() }",
    ["open const-map registry", "one let state"],
  ],
  [
    "an answer that a slot beside it names, whose uses are counted",
    "const known = {}; let last; export function get(path) { last = known[path] ??= { text: read(path), hits: 0 }; last.hits++; return last.text } export const name = () => last.text",
    ["known const-object cache", "last let state"],
  ],
  [
    "what holds a timer that others call off",
    "const stops = {}; export function stop(id, done) { const one = stops[id] || {}; stops[id] = one; if (one.timer) clearTimeout(one.timer); one.done = done; one.timer = setTimeout(() => { one.timer = null; done() }, 100) } export function ended(id) { const one = stops[id]; if (one && one.timer) { clearTimeout(one.timer); one.timer = null; one.done() } }",
    ["stops const-object registry"],
  ],
  [
    "an answer that holds the timer by which it goes",
    "const known = {}; export function get(path) { if (known[path]) return known[path].text; const one = { text: read(path) }; known[path] = one; known[path].timer = setTimeout(() => { delete known[path] }, 1000); return one.text }",
    ["known const-object cache"],
  ],
  [
    "what is asked for and put back, and goes on to another by what happens to it",
    "const tasks = {}; function tell(event, image) { const { name } = image; const task = tasks[name] ?? begin(image); tasks[name] = task; const isNew = (() => { switch (event) { case 'start': return true; case 'more': { const [next, told] = task.update(image); tasks[name] = next; return told } case 'end': { const told = task.end(); delete tasks[name]; return told } } })(); if (isNew) send(image) } export const all = () => Object.values(tasks); export { tell }",
    ["tasks const-object registry"],
  ],
  [
    "an answer whose uses are counted",
    "const known = {}; export function get(path) { const one = known[path]; if (one) { one.hits++; return one } const made = { text: read(path), hits: 0 }; known[path] = made; return made } export function forget(path) { delete known[path] }",
    ["known const-object cache"],
  ],
  [
    "what is put when work begins and asked for when it goes on",
    "const running = new Map(); export function step(call, next) { switch (call.type) { case 'start': if (isFine(call)) { running.set(call.id, { call }); next(call); if (running.get(call.id).isDone) running.delete(call.id) } break; case 'end': const root = running.get(call.root); running.delete(call.root); root.call.end() } }",
    ["running const-map registry"],
  ],
  [
    "what waits for the one before it, by what that is asked to do next",
    "const locks = {}; export async function hold(key, work) { const before = locks[key] ?? Promise.resolve(); locks[key] = before.then(() => free()); await before; return work() }",
    ["locks const-object registry"],
  ],
  [
    "the same in a map",
    "const locks = new Map(); export async function hold(key, work) { const before = locks.get(key) || Promise.resolve(); locks.set(key, before.then(work)); await before }",
    ["locks const-map registry"],
  ],
  [
    "what the entry of another key makes for want of one",
    "const all = new Map(); export function of(key, above) { const known = all.get(key); if (known) return known; const outer = all.get(above); all.set(key, outer.begin(key)); return all.get(key) }",
    ["all const-map cache"],
  ],
  [
    "what is called where the next one takes its place, in a branch of both",
    "const ends = new WeakMap(); export function attach(node, name, f) { if (name === 'ref') { ends.get(node)?.(); const end = f(node) || none; ends.set(node, end) } } export const detach = (node) => { ends.get(node)?.(); ends.delete(node) };",
    ["ends weakmap registry"],
  ],
  [
    "what is there or made, put again in a branch of both",
    "const made = new Map(); export function of(key, isReady) { if (isReady) { const hit = made.get(key); const one = hit ?? compute(key); made.set(key, one); return one } }",
    ["made const-map cache"],
  ],
  [
    "a memo that is asked and filled in a branch of its own",
    "const made = new WeakMap(); export function of(node, name) { if (name === 'ref') { let one = made.get(node); if (!one) { one = compute(node); made.set(node, one) } return one } }",
    ["made weakmap cache"],
  ],
  [
    "a promise that another one makes for want of an entry, which is asked the same",
    "const all = new Map(); export function of(key, base) { const hit = all.get(key); if (hit) { hit.then(told); return hit } all.set(key, base.then(told)); return all.get(key) }",
    ["all const-map cache"],
  ],
  [
    "a memo that a function of its own asks for a miss",
    "const made = new Map(); const isMissing = (k) => !made.has(k); export function get(k) { if (isMissing(k)) made.set(k, compute(k)); return made.get(k) }",
    ["made const-map cache"],
  ],
  [
    "who holds a thing, counted up and down",
    "const held = new WeakMap(); export function hold(o) { const n = held.get(o) || 0; held.set(o, n + 1) } export function release(o) { const n = held.get(o) || 0; if (n > 0) { held.set(o, n - 1); if (n === 1) held.delete(o) } }",
    ["held weakmap registry"],
  ],
  [
    "a number that is computed from another one for want of it",
    "const sizes = new Map(); export function sizeOf(k) { if (!sizes.has(k)) { const n = measure(k); sizes.set(k, n + 1) } return sizes.get(k) }",
    ["sizes const-map cache"],
  ],
  [
    "a sum that grows by what is given",
    "const sums = new Map(); export function add(k, by) { const sum = sums.get(k) || 0; if (by > 0) sums.set(k, sum + by); if (sum > 9) sums.delete(k) }",
    ["sums const-map registry"],
  ],
  [
    "a number that a function of its own counts up for whoever has none",
    "const turns = {}; function next(k) { const n = turns[k]; return (turns[k] = n + 1) } export const turn = (k) => turns[k] || next(k);",
    ["turns const-object state"],
  ],
  [
    "a number that is worked out from another entry for want of it",
    "const depths = new Map(); export function depthOf(node) { if (!depths.has(node)) { const above = depths.get(node.parent); depths.set(node, above + 1) } return depths.get(node) }",
    ["depths const-map cache"],
  ],
  [
    "records by key that are begun and worked out before they are kept, and used at once",
    "const all = new WeakMap(); export function show(o, isBig) { let facts = all.get(o); if (!facts) { facts = {}; if (isBig) facts.size = sizeOf(o); all.set(o, facts) } draw(facts) }",
    ["all weakmap cache"],
  ],
  [
    "lists by key that are begun and computed before they are kept, and used at once",
    "const all = new WeakMap(); export function show(o, isBig) { let list = all.get(o) || []; if (list.length === 0) { list.push(o.size * 2); all.set(o, list) } draw(list) }",
    ["all weakmap cache"],
  ],
  [
    "lists by key that are asked for, added to and put back in a branch",
    "const lists = new WeakMap(); export function note(o, isOn) { if (isOn) { const list = lists.get(o) || []; list.push({ at: 1, o }); lists.set(o, list) } }",
    ["lists weakmap registry"],
  ],
  [
    "records by key that are made where there is none and filled in any case",
    "const all = new WeakMap(); export function setUp(o, name, d) { let setters = all.get(o); if (setters === undefined) { setters = {}; all.set(o, setters) } d.own = has(o, name); setters[name] = d }",
    ["all weakmap registry"],
  ],
  [
    "sets by key that are made where there is none and added to where something is missing",
    "const all = new WeakMap(); export function once(o, f) { let seen = all.get(o); if (seen === undefined) { seen = new WeakSet(); all.set(o, seen) } const p = Object.getPrototypeOf(f); if (!seen.has(p)) { p.run(); seen.add(p) } }",
    ["all weakmap registry"],
  ],
  [
    "records by key that are begun, kept and worked out before they are handed back",
    "const all = new WeakMap(); export function factsOf(o, isBig) { let facts = all.get(o); if (!facts) { facts = {}; all.set(o, facts); if (isBig) facts.size = sizeOf(o) } return facts }",
    ["all weakmap cache"],
  ],
  [
    "functions that are made for a key and handed out",
    "const by = {}; export function getter(k) { if (k === true) return null; return by[k] || (by[k] = (from) => from[k]) } const at = {}; export function prefixed(k) { if (!at[k]) { const dot = k + '.'; at[k] = function (rest) { return dot + rest } } return at[k] }",
    ["by const-object cache", "at const-object cache"],
  ],
  [
    "a function that stands in where none was given",
    "const on = {}; export function declare(k) { if (!on[k]) on[k] = () => {} } export function fire(k) { on[k]() } export function set(k, f) { on[k] = f }",
    ["on const-object registry"],
  ],
  [
    "whether something is so, found out once for each key",
    "const can = {}; export function test(el, k) { if (!(k in can)) { const was = el.get(k); el.set(k, 1); can[k] = el.get(k) !== was } if (can[k]) return 1; return 2 }",
    ["can const-object cache"],
  ],
  [
    "whether something is so, noted by who asks another",
    "const seen = {}; export function note(k, a, b) { if (!(k in seen)) seen[k] = a !== b } export function reset(k) { delete seen[k] } export function ask(k) { return seen[k] }",
    ["seen const-object registry"],
  ],
  [
    "what callers give, put together with what was there",
    "const texts = new Map(); export function add(lang, more) { switch (typeof lang) { case 'string': { const own = texts.get(lang) || {}; texts.set(lang, { ...own, ...more }); break } } } export const text = (lang, k) => texts.get(lang)[k];",
    ["texts const-map registry"],
  ],
  [
    "what is put whether there was one before or not",
    "const rows = new WeakMap(); export function show(el, list) { let before = rows.get(el); const now = list.map((item) => ({ item })); rows.set(el, now); if (before) before.filter((row) => row.end()) }",
    ["rows weakmap registry"],
  ],
  [
    "handlers by kind, kept in a branch around the one that begins the table",
    "const all = new WeakMap(); export const on = (kind) => (el, f) => { if (f) { let own = all.get(el); if (!own) { own = new WeakMap(); all.set(el, own) } const call = f.bind(null, el); own.set(f, call); el.add(kind, call) } }",
    ["all weakmap registry"],
  ],
  [
    "answers of two keys in a branch",
    "const all = new Map(); export function get(a, b) { if (a) { let own = all.get(a); if (!own) { own = new Map(); all.set(a, own) } let v = own.get(b); if (!v) { v = compute(b); own.set(b, v) } return v } }",
    ["all const-map cache"],
  ],
  [
    "records that a loop asks for, made where there is none",
    "const all = new WeakMap(); function meta(k) { let own = all.get(k); if (own) return own; all.set(k, (own = {})); return own } export function last(node) { let own; while (node && (own = meta(node)) && own.end) node = own.end; return node } export const reset = (node) => all.set(node, {});",
    ["all weakmap registry"],
  ],
  [
    "an answer that is handed back as a promise",
    "const urls = {}; export async function urlOf(k) { const known = urls[k.id]; if (known) { return Promise.resolve(known) } const url = (await load(k)).url; urls[k.id] = url; return url }",
    ["urls const-object cache"],
  ],
  [
    "an answer that is handed back as a promise of a library",
    "const urls = {}, texts = {}, names = {}; const Q = require('q'), Bluebird = require('bluebird'); export function urlOf(k) { const known = urls[k.id]; if (known) { return Q(known) } const url = load(k).url; urls[k.id] = url; return url } export function textOf(k) { const known = texts[k.id]; if (known) { return Bluebird.resolve(known) } const text = load(k).text; texts[k.id] = text; return text } export function nameOf(k) { const known = names[k.id]; if (known) { return Q.when(known) } const name = load(k).name; names[k.id] = name; return name }",
    ["urls const-object cache", "texts const-object cache", "names const-object cache"],
  ],
  [
    "what is handed to something else before another is put",
    "const urls = {}, texts = {}; export function urlOf(k) { const known = urls[k.id]; if (known) { return tell(known) } const url = load(k).url; urls[k.id] = url; return url } export function textOf(k) { const known = texts[k.id]; if (known) { return tell.all.when(known) } const text = load(k).text; texts[k.id] = text; return text }",
    ["urls const-object registry", "texts const-object registry"],
  ],
  [
    "what is gone on with as a promise before another is put",
    "const jobs = {}; export async function jobOf(k) { const known = jobs[k.id]; if (known) { Promise.resolve(known).then(tell) } const job = (await load(k)).job; jobs[k.id] = job; return job }",
    ["jobs const-object registry"],
  ],
  [
    "an answer that is kept by what is tried, and another one where that fails",
    "const known = {}; export async function isOn(k, id) { if (known[k] !== undefined) return known[k]; if (id) { try { const on = await ask(id); known[k] = on; return on } catch { known[k] = true; return true } } known[k] = false; return false }",
    ["known const-object cache"],
  ],
  [
    "what is tried first, and put in any case",
    "const known = {}; export async function note(k, id) { if (known[k] !== undefined) tell(known[k]); if (id) { try { const on = await ask(id); known[k] = on } catch { known[k] = true } } known[k] = false }",
    ["known const-object registry"],
  ],
  [
    "an answer that is kept when it has come, with all of them forgotten for a test",
    "const all = new Map(); export const forget = () => all.clear(); export async function get(a) { const key = a.id; if (all.has(key)) { return all.get(key) } return load(a).then((one) => { all.set(key, one); return one }) }",
    ["all const-map cache"],
  ],
  [
    "an answer of a plain table that is kept when it has come, asked for by `in`",
    "const all = {}; export function get(k, from) { if (k in all) return all[k]; from.load(k).then((one) => { all[k] = one }) } export const known = (k) => all[k];",
    ["all const-object cache"],
  ],
  [
    "what is loaded where there is none or what there is is out of date, and forgotten by its key or all at once",
    "let all = {}; export function forget(k) { if (k) { delete all[k] } else { all = {} } } export function get(k, load, done) { if (all.hasOwnProperty(k)) { if (all[k].till < now()) { delete all[k] } else { return done(null, all[k].one) } } load((error, one) => { if (error) return done(error); all[k] = { one, till: soon() }; return done(null, all[k].one) }) }",
    ["all let cache"],
  ],
  [
    "what a function waits for that stands in the one which asks, with all of them forgotten one after the other",
    "const all = {}; export const forget = () => { for (const k of Object.keys(all)) delete all[k] }; export const get = (k) => { if (all[k] !== undefined) return all[k]; const load = async () => { const one = await read(k); all[k] = one; return one }; throw load() };",
    ["all const-object cache"],
  ],
  [
    "what a function waits for that stands in the one which asks, and what is over is taken out",
    "const all = {}; export const sweep = () => { for (const k of Object.keys(all)) if (all[k].isOver) delete all[k] }; export const get = (k) => { if (all[k] !== undefined) return all[k]; const open = async () => { const one = await connect(k); all[k] = one; return one }; throw open() };",
    ["all const-object registry"],
  ],
  [
    "what a function opens at once that stands in the one which asks",
    "const all = {}; export const get = (k, isNew) => { if (all[k]?.isOpen) tell(all[k]); const open = () => { all[k] = new Room(k) }; if (isNew) open() };",
    ["all const-object registry"],
  ],
  [
    "an answer in a table of tables of tables",
    "const all = {}; export function of(a, b, c) { if (all[a] == null) all[a] = {}; const some = all[a]; if (some[b] == null) some[b] = {}; const few = some[b]; if (few[c] == null) few[c] = resolve(a, b, c); return few[c] }",
    ["all const-object cache"],
  ],
  [
    "what is under way, in tables that were made elsewhere for what holds them",
    "const all = new WeakMap(); export const open = (a) => { all.set(a, { x: {}, y: {} }) }; export const close = (a) => { all.delete(a) }; export function of(a, kind, c) { const few = all.get(a)[kind]; if (few[c]) return few[c]; few[c] = load(c); return few[c] }",
    ["all weakmap registry"],
  ],
  [
    "an answer that an entry of a table of tables keeps",
    "const all = {}; export function enter(a, b) { all[a] ??= {}; all[a][b] = new Room(a, b) } export function of(a, b, c) { const some = all[a]; if (some[b].seen[c] == null) some[b].seen[c] = resolve(a, b, c); return some[b].seen[c] }",
    ["all const-object registry"],
  ],
  [
    "what is loaded where there is none, and taken out by who is done with it",
    "const all = {}; export function end(k) { delete all[k] } export function get(k, load, done) { if (k in all) return done(all[k]); load((one) => { all[k] = one; done(one) }) }",
    ["all const-object registry"],
  ],
  [
    "what is kept when it has come, and ends by its key",
    "const all = new Map(); export const end = (key) => all.delete(key); export async function get(a) { const key = a.id; if (all.has(key)) { return all.get(key) } return load(a).then((one) => { all.set(key, one); return one }) }",
    ["all const-map registry"],
  ],
  [
    "an answer that is computed where there is none, and put in any case",
    "const paths = new Map(); export function real(k) { const path = paths.get(k) ?? compute(k); paths.set(k, path); return path }",
    ["paths const-map cache"],
  ],
  [
    "an answer that is taken where there is one, and computed where there is none, and put in any case",
    "const near = new Map(); export function tell(name) { const known = near.has(name) ? near.get(name) : search(name); near.set(name, known); warn(known) } const far = {}; export function say(name) { const known = !(name in far) ? search(name) : far[name]; far[name] = known; warn(known) } const last = new Map(); export function keep(name, given) { const now = given ? given : last.get(name); last.set(name, now); warn(now) }",
    ["near const-map cache", "far const-object cache", "last const-map registry"],
  ],
  [
    "counts that begin empty where there are none, and are put in any case",
    "const counts = new Map(); export function count(k, name) { const mine = counts.get(k) ?? {}; counts.set(k, mine); mine[name] = (mine[name] ?? 0) + 1; return mine }",
    ["counts const-map state"],
  ],
  [
    "what is made anew from what there was, whatever there was",
    "const timers = new Map(); export function again(k) { let timer = timers.get(k); clearTimeout(timer); timer = start(k); timers.set(k, timer) }",
    ["timers const-map registry"],
  ],
  [
    "a list that is added to and put back where something new comes",
    "const kinds = new Map(); export function note(k, target) { const all = kinds.has(k) ? kinds.get(k) || [] : []; const kind = classOf(target); if (all.indexOf(kind) === -1) { all.push(kind); kinds.set(k, all) } } const names = new Map(); export function name(k, target) { const all = names.get(k) ?? new Set(); const kind = classOf(target); if (!all.has(kind)) { all.add(kind); names.set(k, all) } }",
    ["kinds const-map registry", "names const-map registry"],
  ],
  [
    "a list that is completed with what is computed, where something else is not in it",
    "const lists = new WeakMap(); export function show(o) { const list = lists.get(o) || []; if (!list.includes(o.name)) { const one = compute(o); list.push(one); lists.set(o, list) } draw(list) }",
    ["lists weakmap cache"],
  ],
  [
    "a list that is computed where there is none, and handed back",
    "const lists = new Map(); export function of(k) { const list = lists.get(k) || []; if (list.length === 0) { const one = compute(k); list.push(one); lists.set(k, list) } return list }",
    ["lists const-map cache"],
  ],
  [
    "a table within that is completed, and put where there is none",
    "const rows = new Map(); export function of(k, name) { const row = rows.get(k) || new Map(); if (!row.has(name)) { const one = compute(k, name); row.set(name, one); rows.set(k, row) } return row.get(name) }",
    ["rows const-map cache"],
  ],
  [
    "what was told last, against which the next is held",
    "const told = {}; export function tell(doc) { const now = doc.parts.map((each) => each.id); const id = idOf(doc); if (!told[id]) told[id] = []; if (!arraysEqual(now, told[id])) { send(now); told[id] = now } } const last = {}; export function say(k) { const now = read(k); if (!isSame(last[k], now)) { send(now); last[k] = now } } const sent = {}; export function post(k) { const now = read(k); if (!_.isEqual(now, sent[k])) { sent[k] = now; send(now) } }",
    ["told const-object registry", "last const-object registry", "sent const-object registry"],
  ],
  [
    "answers that are made anew when what they were made of has changed, or when they are too old",
    "const made = {}; export function of(k, given) { if (!isEqual(made[k]?.given, given)) made[k] = { given, answer: make(given) }; return made[k].answer } const known = {}; export function know(k, given) { if (!isEqual(known[k]?.given, given)) { const one = make(given); known[k] = one } return known[k] } const fresh = {}; export function now(k) { if (!isFresh(fresh[k])) { const one = load(k); fresh[k] = one } return fresh[k] } const parts = {}; export function part(k, given) { if (!isEqual(given, k)) { const one = make(k); parts[k] = one } return parts[k] }",
    [
      "made const-object cache",
      "known const-object cache",
      "fresh const-object cache",
      "parts const-object cache",
    ],
  ],
  [
    "how many are at each, which a callback counts down",
    "const users = new Map(); export function use(el) { if (!users.get(el)) { listen(tell); users.set(el, 1) } else { const n = users.get(el); users.set(el, n + 1) } return () => { const n = users.get(el); users.set(el, n - 1); if (n === 1) forget(tell) } }",
    ["users const-map registry"],
  ],
  [
    "what a callback keeps of a key, where it is a number that was asked for",
    "const sizes = new Map(); export function size(path, done) { if (sizes.has(path)) return done(sizes.get(path)); measure(path, (n) => { sizes.set(path, n); done(n) }) }",
    ["sizes const-map cache"],
  ],
];

describe("look-alikes of memo tables", () => {
  it.each(CASES)("%s", async (_what, text, found) => {
    expect(await foundIn(text)).toEqual(found);
  });
});
