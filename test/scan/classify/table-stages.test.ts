import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const GET_OR_MAKE =
  "function of(table, key, make) { let one = table.get(key); if (one === undefined) { one = make(); table.set(key, one) } return one }";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "tables in one object that are each asked for what is computed where it is absent",
    "const known = { tags: new Map(), refs: {} }; export function tags(k) { if (!known.tags.has(k)) known.tags.set(k, compute(k)); return known.tags.get(k) } export function refs(k) { if (known.refs[k]) return known.refs[k]; const one = compute(k); known.refs[k] = one; return one } export const reset = () => known.tags.clear();",
    ["known const-object cache"],
  ],
  [
    "tables in one object of which one is filled by callers, or that has a field of its own",
    "const known = { tags: new Map(), open: new Map() }; export function tags(k) { if (!known.tags.has(k)) known.tags.set(k, compute(k)); return known.tags.get(k) } export const put = (k, v) => known.open.set(k, v); export const get = (k) => known.open.get(k); const other = { tags: new Map(), level: 1 }; export function of(k) { if (!other.tags.has(k)) other.tags.set(k, compute(k)); return other.tags.get(k) } export const setLevel = (n) => { other.level = n };",
    ["known const-object registry", "other const-object state"],
  ],
  [
    "a table in an object that callers fill as well, one of lists, and one whose entries are made anew",
    "const known = { tags: {} }; export function tags(k) { if (!known.tags[k]) known.tags[k] = compute(k); return known.tags[k] } export const put = (k, v) => { known[k] = v }; const rows = { by: {} }; export function add(k, x) { if (!rows.by[k]) rows.by[k] = []; rows.by[k].push(x) } export const of = (k) => rows.by[k]; const last = { by: new Map(), isOn: MODE }; export function renew(k) { if (last.isOn) last.by.set(k, compute(k)); use(last.by.get(k)) } const seats = { by: {} }; export function count(k) { if (!seats.by[k]) seats.by[k] = make(k); seats.by[k].n++ }",
    [
      "known const-object registry",
      "rows const-object registry",
      "last const-object registry",
      "seats const-object state",
    ],
  ],
  [
    "tables that are made from nothing by a function of the engine that goes by a name of its own, and one that is made from something",
    "const known = create(null); export function of(k) { let one = known[k]; if (!one) one = known[k] = compute(k); return one } const listeners = new WeakMap(); export function listen(node, type, run) { let all = listeners.get(node); if (!all) { all = create(null); listeners.set(node, all) } all[type] = run } const other = create(BASE); export function put(k, v) { other[k] = v }",
    ["known const-object cache", "listeners weakmap registry", "other instance registry"],
  ],
  [
    "what is put into a list by its method lent to it, one record or as many as another list has",
    "const told = []; export const add = (n) => [].push.call(told, { n }); export function flush() { if (told.length > 9) console.log(told.splice(0)) } const all = []; export const join = (n) => [].push.apply(all, [{ n }]); export function drain() { if (all.length > 9) console.log(all.splice(0)) }",
    ["told const-array telemetry", "all const-array registry"],
  ],
  [
    "what a handler of the list's method does later that is lent to no list",
    "const seen = {}; bus.forEach.call(bus, 'key', (k) => { seen[k] = 1 }); export const has = (k) => k in seen;",
    ["seen const-object registry"],
  ],
  [
    "what a name stood for before a pattern gives it a part",
    "const known = { first: { n: 0 } }; export function first(one) { one.n = 1; ({ first: one } = known); return one }",
    [],
  ],
  [
    "what a key stands for, which its name is given from then on",
    "const found = {}; export function nodeOf(node) { if (typeof node === 'string') node = found[node] || (found[node] = query(node)); return node } export const query = (text) => document.querySelector(text); const sums = {}; export function add(key, by) { let sum = sums[key]; sum = sums[key] || (sums[key] = grown(sum, by)); return sum }",
    ["found const-object cache", "sums const-object registry"],
  ],
  [
    "what waits for an answer, which is put in one branch and used in another without a doubt",
    "const waiting = new Map(); export function on(m) { if (m.isAnswer) { const open = waiting.get(m.id); open.get(m.from).resolve(m.data) } else { const open = new Map(); waiting.set(m.id, open); send(open) } } export const drop = (id) => waiting.delete(id);",
    ["waiting const-map registry"],
  ],
  [
    "what is made where there is none, and counted on where there is one",
    "const made = new Map(); export function of(key) { const one = made.get(key); if (one) { one.hits++; return one } const other = make(key); made.set(key, other); return other }",
    ["made const-map cache"],
  ],
  [
    "timers by their place, of which one is stopped before the next is begun",
    "const timers = {}; export function run(at) { if (timers[at]) { clearTimeout(timers[at]); delete timers[at] } const work = fork(); work.on('exit', () => { timers[at] = setTimeout(start, 1000, at) }) }",
    ["timers const-object registry"],
  ],
  [
    "the last answer and what it answers, in one object",
    "const last = { key: undefined, made: undefined }; export function f(key) { if (last.key === key) { return last.made } const made = compute(key); last.key = key; last.made = made; return made }",
    ["last const-object cache"],
  ],
  [
    "a value that is set with another, and handed out whatever is asked for",
    "const last = { key: undefined, made: undefined }; export function f(key, made) { if (last.made) { return last.made } last.key = key; last.made = made; return made }",
    ["last const-object state"],
  ],
  [
    "where someone was last, which is told as it changes",
    "const at = { room: null, seat: null }; export function go(room, seat) { if (at.room === room) { return at.seat === seat } at.room = room; at.seat = seat; tell(at.seat) }",
    ["at const-object state"],
  ],
  [
    "names that are free, and made of a number where there is none, beside a stack with a value at its bottom",
    "const free = []; let n = 0; export const take = () => free.pop() || prefix + '_' + n++; export const give = (name) => { free.push(name) }; const open = []; export const enter = (x) => { open.push(x) }; export const leave = () => open.pop() || ROOT;",
    ["free const-array state", "n let state", "open const-array error-context"],
  ],
  [
    "servers that are found by their port, and told of as they begin",
    "let servers = []; export function listen(port) { let server = servers.find((s) => s.port === port); if (server != null && server.isBusy) throw new Error('x'); if (server == null) { console.log('starting', port); server = start(port); servers.push(server) } return server } export const close = (owner) => { servers = servers.filter((s) => s.owner !== owner) }; const told = []; export function warn(text) { if (told.includes(text)) return; told.push(text); console.warn(text) }",
    ["servers let registry", "told const-array telemetry"],
  ],
  [
    "names of what is done, which go on together",
    "const done = new Set(); export function run(name) { if (done.has(name)) return; done.add(name); console.log('done', name) } export const save = () => write({ done: [...done] }); const told = new Set(); export function warn(x) { if (!told.has(x)) { told.add(x); console.warn(x) } }",
    ["done const-set registry", "told const-set telemetry"],
  ],
  [
    "proxies of which one that is there is given the new type",
    "let byId = {}; export function proxyOf(id, type) { if (!byId[id]) { byId[id] = makeProxy(type, id) } else if (byId[id].update(type)) { total++ } return byId[id] } export const reset = () => { byId = {} }; let total = 0;",
    ["byId let registry", "total let state"],
  ],
  [
    "nodes of which one that is there gets another address",
    "const nodes = new Map(); export function show(name, id) { let node = nodes.get(id); if (node) { node.href = stamped(name) } else if (hasPage) { const node = makeLink(name); nodes.set(id, node) } }",
    ["nodes const-map registry"],
  ],
  [
    "answers of which it is noted when they were asked for last",
    "const known = new Map(); export function answer(key) { let entry = known.get(key); if (entry) { entry.at = Date.now() } else { entry = work(key); known.set(key, entry) } return entry }",
    ["known const-map cache"],
  ],
  [
    "answers of which it is noted that they were asked for",
    "const known = new Map(); export function answer(key) { let entry = known.get(key); if (entry) { entry.isUsed = true } else { entry = work(key); known.set(key, entry) } return entry }",
    ["known const-map cache"],
  ],
  [
    "answers that one of two functions works out",
    "const known = {}; export function answer(key, isFast) { if (known[key]) return known[key]; if (isFast) { known[key] = fast(key) } else { known[key] = slow(key) } return known[key] }",
    ["known const-object cache"],
  ],
  [
    "answers that are asked for more where there is one",
    "const known = new Map(); export function answer(key) { let entry = known.get(key); if (entry) { entry.show(key) } else { entry = work(key); known.set(key, entry) } return entry }",
    ["known const-map cache"],
  ],
  [
    "answers that are renewed and handed back at once",
    "const known = new Map(); export function answer(key, text) { let entry = known.get(key); if (entry) { entry.text = textOf(text); return entry } else { entry = work(key); known.set(key, entry) } return entry }",
    ["known const-map cache"],
  ],
  [
    "answers of whose parts something new is made and handed back",
    "const codes = new Map(); export async function codeOf(key, path) { if (codes.has(key)) { const known = codes.get(key); if (isOld(known.at)) return; return { code: known.code, from: 'memory' } } const code = await read(path); codes.set(key, { code, at: timeOf(path) }); return { code, from: 'disk' } } export function keep(key, code) { codes.set(key, { code, at: 0 }) }",
    ["codes const-map cache"],
  ],
  [
    "records of which one is written down before a new one is put",
    "const records = new Map(); export async function note(key, path) { if (records.has(key)) { const known = records.get(key); log.last = known; return } const text = await read(path); records.set(key, { text, at: timeOf(path) }) } export function keep(key, text) { records.set(key, { text, at: 0 }) } export const isKept = (key) => records.has(key);",
    ["records const-map registry"],
  ],
  [
    "names that are there from the start and forgotten once they were told",
    "const names = Object.keys(require.cache); export function start() { tell(names); names.length = 0 }",
    ["names const-array state"],
  ],
  [
    "names that are there from the start, to which more come",
    "const names = Object.keys(require.cache); export function add(name) { names.push(name) } export const all = () => names.slice(); export function drop() { names.length = 0 }",
    ["names const-array registry"],
  ],
  [
    "names that are there from the start, of which some are taken out",
    "const names = Object.keys(require.cache); export function drop(name) { names.splice(names.indexOf(name), 1) } export const all = () => names.slice();",
    ["names const-array registry"],
  ],
  [
    "a list that is emptied, and that a callee is handed",
    "const seen = []; export function run(all) { for (const each of all) { seen.length = 0; walk(each, seen) } }",
    ["seen const-array registry"],
  ],
  [
    "listeners that are made where there is none, and ended by who takes them out",
    "const all = new WeakMap(); export function watch(part) { if (!all.has(part)) { const listener = () => true; all.set(part, listener); part.on('move', listener) } run(all.get(part)); return () => { const listener = all.get(part); all.delete(part); if (listener) part.off('move', listener) } }",
    ["all weakmap registry"],
  ],
  [
    "answers that are handed out, and let go of when they are forgotten",
    "const all = new Map(); export function urlOf(blob) { if (!all.has(blob)) all.set(blob, makeUrl(blob)); return all.get(blob) } export function forget(blob) { const url = all.get(blob); all.delete(blob); if (url) revoke(url) }",
    ["all const-map cache"],
  ],
  [
    "answers of which it is told how many are left when one is forgotten",
    "const all = new Map(); export function use(blob) { if (!all.has(blob)) all.set(blob, makeUrl(blob)); show(all.get(blob)) } export function forget(blob) { all.delete(blob); count(all) }",
    ["all const-map cache"],
  ],
  [
    "answers of which it is told whether there was one when it is forgotten",
    "const all = new Map(); export function use(blob) { if (!all.has(blob)) all.set(blob, makeUrl(blob)); show(all.get(blob)) } export function forget(blob) { const url = all.get(blob); all.delete(blob); if (url) total-- } let total = 0;",
    ["all const-map cache", "total let state"],
  ],
  [
    "answers that are looked at before they are forgotten",
    "const all = new Map(); export function use(blob) { if (!all.has(blob)) all.set(blob, makeUrl(blob)); show(all.get(blob)) } export function forget(blob) { const url = all.get(blob); log(url); all.delete(blob) }",
    ["all const-map cache"],
  ],
  [
    "what a weak table has for an object, kept under a name by the function that makes it",
    "const made = new WeakMap(); export const wrapped = (raw) => made.get(raw) || wrap(raw); function wrap(raw) { const proxy = new Proxy(raw, {}); made.set(raw, proxy); return proxy }",
    ["made weakmap cache"],
  ],
  [
    "rooms that are opened where there is none, and have a name before they are put",
    "const rooms = new Map(); export const roomOf = (id) => rooms.get(id) || open(id); function open(id) { const room = new Room(id); rooms.set(id, room); return room }",
    ["rooms const-map registry"],
  ],
  [
    "a set that is emptied, and that nobody asks",
    "const seen = new Set(); export function run(all) { for (const each of all) { seen.clear(); walk(each) } } function walk(each, seen = new Set()) { if (!seen.has(each)) seen.add(each) }",
    [],
  ],
  [
    "a set that is emptied, and that a callee is handed",
    "const seen = new Set(); export function run(all) { for (const each of all) { seen.clear(); walk(each, seen) } }",
    ["seen const-set registry"],
  ],
  [
    "tables by target, made where there is none, whose own entries come and go",
    "const timers = new Map(); export function later(on, type, run) { let own = timers.get(on); if (!own) { own = new Map(); timers.set(on, own) } clearTimeout(own.get(type)); const timer = setTimeout(() => { own.delete(type); run() }, 0); own.set(type, timer) }",
    ["timers const-map registry"],
  ],
  [
    "pairs of tables whose own entries come and go",
    "const held = new WeakMap(); export function use(cache, key, end) { if (!held.has(cache)) held.set(cache, [new Map(), new Map()]); const [counts, ends] = held.get(cache); counts.set(key, (counts.get(key) || 0) + 1); ends.set(key, end); return () => { counts.delete(key); ends.delete(key) } }",
    ["held weakmap registry"],
  ],
  [
    "tables of answers, one of which is forgotten",
    "const found = new Map(); export function of(dir, file) { let own = found.get(dir); if (!own) { own = list(dir); found.set(dir, own) } return own.get(file) } export const forget = (dir, file) => { found.get(dir).delete(file) };",
    ["found const-map cache"],
  ],
  [
    "a fixed list whose entries have a field changed",
    "const jobs = [{ at: '14 3 * * *', timer: null }]; export function go() { for (const job of jobs) job.timer = start(job.at) }",
    ["jobs const-array state"],
  ],
  [
    "a list that one function makes up from what it is set up with",
    "let parts = []; export function init(options) { const prefix = options.prefix; if (options.isOld) parts = ['all']; else parts.push(prefix) } export const name = (key) => parts.concat(key).join('.')",
    ["parts let state"],
  ],
  [
    "a list that is begun anew by who puts what callers give",
    "let parts = []; export function add(part, isFirst) { if (isFirst) parts = []; parts.push(part) } export const name = (key) => parts.concat(key).join('.')",
    ["parts let registry"],
  ],
  [
    "lists of a fixed table into which functions put something",
    "const hooks = { open: [], close: [] }; export function on(name, hook) { hooks[name].push(hook) }",
    ["hooks const-object registry"],
  ],
  [
    "the order in which the entries of a cache came, whose oldest is dropped",
    "const memo = new Map(); const order = []; export function of(k) { if (memo.has(k)) return memo.get(k); const v = make(k); memo.set(k, v); order.push(k); if (order.length > 9) memo.delete(order.shift()); return v }",
    ["memo const-map cache", "order const-array cache"],
  ],
  [
    "what is computed for one entry and kept for all that came with it",
    "let table = new Map(); export const forget = () => { table = new Map() }; export function of(key) { if (table.has(key)) return table.get(key); const all = compute(key); Object.keys(all).forEach((each) => table.set(each, all)); return all }",
    ["table let cache"],
  ],
  [
    "the same for a list of what was loaded, on an object",
    "const table = {}; export function of(key) { if (table[key]) return table[key]; load().forEach((each) => { table[each.key] = each }); return table[key] }",
    ["table const-object cache"],
  ],
  [
    "entries that are given together",
    "const table = {}; export const of = (key) => table[key]; export function add(all) { all.forEach((each) => { table[each.key] = each }) }",
    ["table const-object registry"],
  ],
  [
    "entries that are given together and taken out one by one",
    "const table = {}; export function add(key, all) { if (table[key]) return table[key]; all.forEach((each) => { table[each.key] = each }) } export function drop(key) { delete table[key] }",
    ["table const-object registry"],
  ],
  [
    "the last hash, of which a key is made",
    "let last = null; let hash = ''; export function find(name, settings) { if (last !== settings) { hash = hashOf(settings).digest('hex'); last = settings } const key = name + hash; return table.get(key) }",
    ["last let cache", "hash let cache"],
  ],
  [
    "the last size that was told, and what was begun by it",
    "let last = null; let run = null; export function resize(size) { if (last !== size) { run = begin(size); last = size } } export function stop() { run.stop() }",
    ["last let state", "run let state"],
  ],
  [
    "the same where the oldest has a name",
    "const memo = new Map(); const order = []; export function of(k) { if (memo.has(k)) return memo.get(k); const v = make(k); memo.set(k, v); order.push(k); while (order.length > 9) { const oldest = order.shift(); memo.delete(oldest) } return v }",
    ["memo const-map cache", "order const-array cache"],
  ],
  [
    "a list of jobs that another function works off and drops elsewhere",
    "const pending = new Map(); const order = []; export function add(k, v) { pending.set(k, v); order.push(k) } export function run() { while (order.length) pending.delete(order.shift()) }",
    ["pending const-map registry", "order const-array state"],
  ],
  [
    "a list of jobs one of which is begun where another is put, while another table drops what is put",
    "const seen = new Set(); const jobs = []; export function add(k) { seen.add(k); jobs.push(k); if (jobs.length > 9) { const job = jobs.shift(); job.work(); seen.delete(k) } }",
    ["seen const-set registry", "jobs const-array state"],
  ],
  [
    "a stack that is made shorter by its length, in the function that put what goes",
    "const open = []; export function work(run) { open.push([]); try { run() } finally { open.length-- } } export function note(it) { open[open.length - 1].push(it) }",
    ["open const-array error-context"],
  ],
  [
    "a list that another function makes shorter by its length",
    "const open = []; export function add(it) { open.push(it) } export function forget() { open.length-- } export const has = (it) => open.includes(it);",
    ["open const-array registry"],
  ],
  [
    "whether a key is of a kind, found out by a predicate",
    "const pixels = { left: true }; export function of(k, v) { if (!(k in pixels)) pixels[k] = re.test(k); return pixels[k] ? px(v) : v }",
    ["pixels const-object cache"],
  ],
  [
    "what a thing is begun with whose answer is asked after",
    "const rooms = {}; export function enter(k, v) { if (!(k in rooms)) rooms[k] = v; return rooms[k] ? 1 : 2 }",
    ["rooms const-object registry"],
  ],
  [
    "what a function computes that is given its name where it is allowed",
    "const made = {}; let make; if (isAllowed) { make = function (k) { return made[k] = new Function(k) } } export function run(k) { const f = made[k] || make(k); return f() }",
    ["made const-object cache"],
  ],
  [
    "what a function computes that has another name as well",
    "const made = {}; let make; if (isAllowed) { make = function (k) { return made[k] = new Function(k) } } else { make = other } export function run(k) { const f = made[k] || make(k); return f() }",
    ["made const-object registry"],
  ],
  [
    "lines that are held until they can be shown",
    "let lines = []; let shown; export let $logTo; $logTo = function (text) { if (!shown) lines.push(text); else shown.show(text) }; export function show() { shown = make(); const n = lines.length; for (let i = 0; i < n; i++) shown.show(lines[i]); lines = null }",
    ["lines let telemetry", "shown let state"],
  ],
  [
    "what was met since it was last asked for, kept by a function that tracks",
    "let met = []; export function track(k) { if (met.indexOf(k) === -1) met.push(k) } export function updates() { const all = []; for (const k of met) all.push(look(k)); met = []; return all }",
    ["met let state"],
  ],
  [
    "steps that were taken, and those that were taken back",
    "const back = []; let forward = []; export function go(to) { forward = []; back.push(to) } export function undo() { const last = back.pop(); forward.push(last) } export function redo() { const next = forward.pop(); back.push(next) }",
    ["back const-array state", "forward let state"],
  ],
  [
    "two stacks of what is under way",
    "const a = []; const b = []; export function enter(x) { a.push(x); b.push(x) } export function leave() { const x = a.pop(); const y = b.pop(); return [x, y] }",
    ["a const-array error-context", "b const-array error-context"],
  ],
  [
    "what inner tables hold for a key until another function takes it out",
    "const rooms = new Map(); export function enter(a, b) { const room = rooms.get(a) ?? open(a); if (!room.has(b)) room.set(b, connect(b)); return room.get(b) } export const leave = (a, b) => rooms.get(a).delete(b); function open(a) { const room = new Map(); rooms.set(a, room); return room }",
    ["rooms const-map registry"],
  ],
  [
    "what callers give to a collection that is made in the declaration of its name",
    "const subs = {}; export function on(k, fn) { const s = (subs[k] ??= new Set()); s.add(fn); return () => { s.delete(fn) } } export const tell = (k) => subs[k]?.forEach((fn) => fn());",
    ["subs const-object registry"],
  ],
  [
    "what is computed in the declaration of its name",
    "const made = {}; export function of(k) { const one = (made[k] ??= compute(k)); return one }",
    ["made const-object cache"],
  ],
  [
    "what an inner table keeps that is made in the declaration of its name",
    "const made = {}; export function of(a, b) { const inner = (made[a] ??= {}); return (inner[b] ??= compute(a, b)) }",
    ["made const-object cache"],
  ],
  [
    "answers with the time of each beside them, the old one dropped before it is made anew",
    "const hosts = new Map(); export async function of(k) { const hit = hosts.get(k); if (hit && Date.now() - hit.at < 9) return hit.ip; hosts.delete(k); const ip = await look(k); hosts.set(k, { ip, at: Date.now() }); return ip }",
    ["hosts const-map cache"],
  ],
  [
    "when work began by name, and what it was, until it ends",
    "const open = new Map(); export function begin(k, what) { open.set(k, { what, at: Date.now() }) } export function end(k) { const one = open.get(k); open.delete(k); return Date.now() - one.at }",
    ["open const-map telemetry"],
  ],
  [
    "answers with a table of their own for the time of each",
    "const values = {}; const times = {}; export function of(k) { const now = Date.now(); if (values[k] && now - times[k] < 9) return values[k]; values[k] = compute(k); times[k] = now; return values[k] }",
    ["values const-object cache", "times const-object cache"],
  ],
  [
    "when something was last asked for, beside what is put each time",
    "const counts = {}; const times = {}; export function note(k) { const now = Date.now(); if (now - times[k] < 9) return null; counts[k] = compute(k); times[k] = now; return now }",
    ["counts const-object registry", "times const-object telemetry"],
  ],
  [
    "when each was last let through, beside a table of what is asked for",
    "const names = {}; const times = {}; export const name = (k, v) => { names[k] = v }; export function tell(k) { const now = Date.now(); if (now - times[k] < 9) return names[k]; times[k] = now; send(k) }",
    ["names const-object registry", "times const-object telemetry"],
  ],
  [
    "a list whose last entry takes the place of one that goes",
    "const subs = []; export const add = (s) => subs.push(s); export function drop(id) { const at = subs.findIndex((s) => s.id === id); const last = subs.pop(); if (at < subs.length) subs[at] = last } export const tell = () => { for (const s of subs) s.fn() }",
    ["subs const-array registry"],
  ],
  [
    "lines that are joined where they are sent, and emptied",
    "const lines = []; export function write(line) { lines.push(line); if (lines.length >= 9) flush() } export function flush() { if (lines.length > 0) { socket.write(lines.join('-')); lines.length = 0 } }",
    ["lines const-array telemetry"],
  ],
  [
    "jobs that are done one by one, and emptied",
    "const jobs = []; export function add(job) { jobs.push(job); if (jobs.length >= 9) run() } export function run() { for (const job of jobs) job(); console.log(jobs.join('-')); jobs.length = 0 }",
    ["jobs const-array state"],
  ],
  [
    "emitters that are made for a key",
    "const channels = {}; export const channel = (k) => channels[k] || (channels[k] = new EventEmitter());",
    ["channels const-object registry"],
  ],
  [
    "what others listen to once it is made",
    "const channels = new Map(); export function listen(k, fn) { if (!channels.has(k)) channels.set(k, open(k)); channels.get(k).on('message', fn) }",
    ["channels const-map registry"],
  ],
  [
    "what is made for a key and heard out where it is computed",
    "const texts = new Map(); export function of(k) { if (!texts.has(k)) texts.set(k, read(k)); return texts.get(k).once }",
    ["texts const-map cache"],
  ],
  [
    "how much is left for each key",
    "const buckets = new Map(); function bucket(k) { if (!buckets.has(k)) buckets.set(k, { left: 5, at: now() }); return buckets.get(k) } export function take(k) { const b = bucket(k); if (b.left <= 0) return false; b.left--; return true }",
    ["buckets const-map registry"],
  ],
  [
    "answers that count how often they were asked for",
    "const answers = new Map(); export function of(k) { if (!answers.has(k)) answers.set(k, { hits: 0, text: compute(k) }); const a = answers.get(k); a.hits++; return a.text }",
    ["answers const-map cache"],
  ],
  [
    "what callers give inner tables to hold",
    "const rooms = new Map(); export function enter(a, b, socket) { if (!rooms.has(a)) rooms.set(a, new Map()); const room = rooms.get(a); room.set(b, socket); return room.get(b) }",
    ["rooms const-map registry"],
  ],
  [
    "what is computed for an inner table behind a return of what is there",
    "const all = new Map(); export function text(lang, key) { let inner = all.get(lang); if (inner === undefined) all.set(lang, (inner = new Map())); const known = inner.get(key); if (known !== undefined) return known; const made = lang + key; inner.set(key, made); return made }",
    ["all const-map cache"],
  ],
  [
    "what is computed for an inner table of a hook, until a change makes it old",
    "const all = new Map(); export const start = (a) => { all.set(a, new Map()) }; export const changed = (a, b) => { all.get(a)?.delete(b) }; export async function of(a, b) { const inner = all.get(a); const known = inner.get(b); if (known) return known; const made = compute(b); inner.set(b, made); return made }",
    ["all const-map cache"],
  ],
  [
    "what is made for an inner table, and ended by who takes it out",
    "const all = new Map(); export const start = (a) => { all.set(a, new Map()) }; export const leave = (a, b) => { const inner = all.get(a); inner.get(b).close(); inner.delete(b) }; export async function of(a, b) { const inner = all.get(a); const known = inner.get(b); if (known) return known; const made = compute(b); inner.set(b, made); return made }",
    ["all const-map registry"],
  ],
  [
    "a record for an inner table that is put together behind a return of what is there",
    "const all = new Map(); export const start = (a) => { all.set(a, new Map()) }; export async function of(a, b) { const inner = all.get(a); const known = inner.get(b); if (known) return known; const text = await read(b); let made; if (text) made = { text }; else made = { none: b }; inner.set(b, made); return made }",
    ["all const-map cache"],
  ],
  [
    "a promise that is gone on with where there is one",
    "const loads = {}; export function show(name, use) { if (loads[name]) { loads[name].then(use); return } loads[name] = new Promise((resolve) => { read(name, resolve) }); loads[name].then(use) }",
    ["loads const-object cache"],
  ],
  [
    "a thing that is told where there is one",
    "const loads = {}; export function show(name, use) { if (loads[name]) { loads[name].tell(use); return } loads[name] = open(name); }",
    ["loads const-object registry"],
  ],
  [
    "one of several answers that is found behind a return of what is there",
    "const kinds = new Map(); export function kindOf(path) { const known = kinds.get(path); if (known !== undefined) return known; const stat = read(path); if (stat.isFile()) { kinds.set(path, Kind.FILE); return Kind.FILE } kinds.set(path, Kind.OTHER); return Kind.OTHER }",
    ["kinds const-map cache"],
  ],
  [
    "whether something is so, which is found behind a return of what is there",
    "const open = new Map(); export function isOpen(shop) { const known = open.get(shop); if (known !== undefined) return known; for (const day of shop.days) if (day.isToday()) { open.set(shop, true); return true } open.set(shop, false); return false }",
    ["open const-map cache"],
  ],
  [
    "the one mark of what was seen, behind a return of it",
    "const seen = new Map(); export function visit(node) { const known = seen.get(node); if (known !== undefined) return known; if (node.isLeaf) { seen.set(node, true); return true } seen.set(node, true); return true }",
    ["seen const-map registry"],
  ],
  [
    "a mark beside what callers give, behind a return of what is there",
    "const seen = new Map(); export function visit(node, given) { const known = seen.get(node); if (known !== undefined) return known; if (node.isLeaf) { seen.set(node, true); return true } seen.set(node, given); return given }",
    ["seen const-map registry"],
  ],
  [
    "a mark behind a return of it that another function takes back",
    "const seen = new Map(); export function visit(node) { const known = seen.get(node); if (known !== undefined) return known; seen.set(node, true); return true } export const forget = (node) => { seen.set(node, false) };",
    ["seen const-map registry"],
  ],
  [
    "states of what goes on, put in any case",
    "const states = new Map(); export function step(id) { const now = states.get(id); if (now) { states.set(id, State.OPEN) } else { states.set(id, State.CLOSED) } return states.get(id) }",
    ["states const-map registry"],
  ],
  [
    "what is put into an inner table in any case, and handed back from there",
    "const all = new Map(); export function enter(a, b) { let inner = all.get(a); if (inner === undefined) all.set(a, (inner = new Map())); const made = open(b); inner.set(b, made); return inner.get(b) }",
    ["all const-map registry"],
  ],
  [
    "a thing that inner tables keep by a name of its own",
    "const tags = new WeakMap(); export function tag(a, b) { let own = tags.get(a); if (!own) tags.set(a, (own = new Map())); let t = own.get(b); if (!t) { t = make(); own.set(b, t) } return t }",
    ["tags weakmap registry"],
  ],
  [
    "lists that are begun where something is put",
    "const lists = {}; export function add(k, x) { (lists[k] ??= []).push(x) } export const of = (k) => lists[k];",
    ["lists const-object registry"],
  ],
  [
    "answers of two keys in one expression",
    "const t = {}; export function f(a, b) { return ((t[a] ??= {})[b] ??= compute(a, b)) }",
    ["t const-object cache"],
  ],
  [
    "answers of two keys in maps",
    "const t = new Map(); export function f(a, b) { if (!t.has(a)) t.set(a, new Map()); const own = t.get(a); if (!own.has(b)) own.set(b, compute(a, b)); return own.get(b) }",
    ["t const-map cache"],
  ],
  [
    "a list that is computed after it was begun with nothing in it",
    "const lists = new Map(); export function all(k, given) { let list = lists.get(k); if (!list) { list = []; if (given) list = compute(k); lists.set(k, list) } return list }",
    ["lists const-map cache"],
  ],
  [
    "what a function computes and keeps that is called whether or not it is there",
    "const t = {}; function make(k) { return (t[k] = compute(k)) } export function f(k) { if (t[k] === undefined) count(); make(k); return t[k] }",
    ["t const-object registry"],
  ],
  [
    "what is looked through one by one before it is copied and emptied",
    "const buf = []; export function add(x) { buf.push({ x }); if (buf.length > 9) flush() } function flush() { for (const x of buf) look(x); const all = buf.slice(); buf.length = 0; send(all) }",
    ["buf const-array state"],
  ],
  [
    "names that a function which warns lets pass without a warning",
    "const known = {}; export function warnAbout(name) { if (isFine(name)) { known[name] = true; return true } if (known[name]) return false; console.warn(name); return false }",
    ["known const-object registry"],
  ],
  [
    "a buffer that is full by what the push answers",
    "const lines = []; export function log(line) { if (lines.push(line) >= 9) flush() } function flush() { const batch = lines.splice(0); send(batch) }",
    ["lines const-array telemetry"],
  ],
  [
    "what is taken as a whole when there is enough of it",
    "const lines = []; export function log(line) { lines.push(line); if (lines.length >= 9) flush() } function flush() { const batch = lines.splice(0); send(batch) }",
    ["lines const-array telemetry"],
  ],
  [
    "what is copied and emptied when there is enough of it",
    "const lines = []; export function log(line) { lines.push(line); if (lines.length >= 9) flush() } function flush() { const batch = lines.slice(); lines.length = 0; send(batch) }",
    ["lines const-array telemetry"],
  ],
  [
    "what is worked off piece by piece",
    "const jobs = []; export function add(job) { jobs.push(job); if (jobs.length >= 9) drain() } function drain() { while (jobs.length > 0) run(jobs.splice(0, 2)) }",
    ["jobs const-array registry"],
  ],
  [
    "what an async handler puts that a router is handed by its name",
    "const router = require('router')(); const posts = []; router.post('/post', create); async function create(ctx) { posts.push(ctx.post) }",
    ["posts const-array registry"],
  ],
  [
    "what functions of another module compute in an entry that they are handed",
    "import { valueOf } from './value'; const made = new WeakMap(); export class View { constructor(f) { made.set(this, { f }) } get value() { return valueOf(made.get(this)) } }",
    ["made weakmap registry"],
  ],
  [
    "tables by key that are made where there is none, for whoever asks to fill them",
    "const all = new WeakMap(); export function tagsOf(o) { let tags = all.get(o); if (tags === undefined) { tags = new Map(); all.set(o, tags) } return tags }",
    ["all weakmap registry"],
  ],
  [
    "tables by key that are made and filled where there is none",
    "const all = new WeakMap(); export function tagsOf(o) { let tags = all.get(o); if (tags === undefined) { tags = new Map(); for (const k in o) tags.set(k, tagOf(o[k])); all.set(o, tags) } return tags }",
    ["all weakmap cache"],
  ],
  [
    "what was met on the way down, forgotten by whoever hands it on",
    "const seen = new Set(); export function walk(root) { down(root, seen); seen.clear() } function down(node, met) { if (met.has(node.id)) return; met.add(node.id); for (const child of node.all) down(child, met) }",
    ["seen const-set error-context"],
  ],
  [
    "names that a function is handed and another one forgets",
    "const seen = new Set(); export const mark = (node) => note(node, seen); export const forget = () => seen.clear(); function note(node, met) { if (met.has(node.id)) return; met.add(node.id) }",
    ["seen const-set registry"],
  ],
  [
    "jobs that a loop works off, and what it calls at its end forgets",
    "const jobs = []; export const add = (job) => { jobs.push(job); jobs.sort() }; export function flush() { for (let i = 0; i < jobs.length; i++) jobs[i].run(); resetState() } function resetState() { jobs.length = 0 }",
    ["jobs const-array state"],
  ],
  [
    "jobs put at the next index, worked off by what the one that forgets them calls",
    "const jobs = []; let n = 0; let at = 0; export const add = (job) => { jobs[n++] = job }; function work() { while (at < n) jobs[at++]() } export function flush() { work(); at = n = jobs.length = 0 }",
    ["jobs const-array state", "n let state", "at let state"],
  ],
  [
    "handlers that a loop calls and others take off",
    "const all = []; export const add = (f) => { all.push(f) }; export function emit() { for (let i = 0; i < all.length; i++) all[i]() } export function reset() { all.length = 0 }",
    ["all const-array registry"],
  ],
  [
    "how often each was met, in a branch",
    "const met = {}; export function meet(id, old) { if (old[id]) { met[id] = (met[id] || 0) + 1; if (met[id] > 9) throw new Error(id) } }",
    ["met const-object state"],
  ],
  [
    "marks of what was set up, where a failure is told",
    "const done = {}; export function setUp(kind, f) { if (!done[kind]) { done[kind] = true; try { f() } catch (e) { console.error('failed', e) } } }",
    ["done const-object registry"],
  ],
  [
    "what a function computes and keeps that is called where there is none",
    "const tags = {}; const compile = (s) => { const made = parse(s); return (tags[s] = { tag: made.tag }) }; export const tagOf = (s) => use(tags[s] || compile(s))",
    ["tags const-object cache"],
  ],
  [
    "what a function makes and keeps that others call as well",
    "const tags = {}; const compile = (s) => { const made = parse(s); return (tags[s] = { tag: made.tag }) }; export const tagOf = (s) => use(tags[s] || compile(s)); export const renew = (s) => { compile(s) }",
    ["tags const-object registry"],
  ],
  [
    "what is loaded where there is none, and kept when it has come",
    "const texts = {}; export function text(url, done) { if (texts[url]) return done(texts[url]); load(url, function (data) { texts[url] = data; done(data) }) }",
    ["texts const-object cache"],
  ],
  [
    "what is opened where there is none, and let go when it closes",
    "const open = {}; export function get(url, done) { if (open[url]) return done(open[url]); dial(url, function (line) { open[url] = line; line.on('close', () => { delete open[url] }); done(line) }) }",
    ["open const-object registry"],
  ],
  [
    "what comes by another key than was asked for",
    "const texts = {}; export function text(url, done) { if (texts[url]) return done(); load(url, function (data) { texts[data.id] = data; done() }) }",
    ["texts const-object registry"],
  ],
  [
    "a list as long as what comes next, which calls write over",
    "const at = []; export function order(list) { at.length = list.length; for (let i = 0; i < list.length; i++) at[i] = list[i]; for (let i = 1; i < list.length; i++) { if (list[i] < list[i - 1]) at[i] = i - 1 } return at[0] }",
    ["at const-array state"],
  ],
  [
    "a list that calls fill and empty again",
    "const at = []; export function order(list) { let last; for (let i = 0; i < list.length; i++) at[i] = list[i]; for (let i = 1; i < list.length; i++) { if (list[i] < list[i - 1]) at[i] = list[i - 1] } last = at[list.length - 1]; at.length = 0; return last }",
    ["at const-array state"],
  ],
  [
    "a list that calls fill and another one empties",
    "const at = []; export function fill(list) { for (let i = 0; i < list.length; i++) at[i] = list[i] } export function all() { const last = at.slice(); at.length = 0; return last }",
    ["at const-array registry"],
  ],
  [
    "a lock put by its file and named to go on with it, once others have failed",
    "const locks = {}; export function lock(file, done) { acquire(file, (err) => { if (err) return done(err); const lock = (locks[file] = { at: Date.now() }); done(null, () => release(lock)) }) } export function unlock(file) { const lock = locks[file]; if (!lock) return; delete locks[file] }",
    ["locks const-object registry"],
  ],
  [
    "a lock put with the name that a function gives it, which others ask by the locks that there are",
    "const locks = {}; const nameOf = (options) => options.name; export function lock(file, options, done) { attempt(() => { locks[file] = { name: nameOf(options), options }; done() }) } onExit(() => { for (const file in locks) { const options = locks[file].options; remove(nameOf(options)) } })",
    ["locks const-object registry"],
  ],
  [
    "what is computed by key where there is none, and named",
    "const pages = {}; export function page(key) { const page = (pages[key] ??= render(key)); log(page); return page }",
    ["pages const-object cache"],
  ],
  [
    "a lock put by its file where there is none, and named to go on with it",
    "const locks = {}; export function lock(file, done) { if (file in locks) { done(false) } else { const lock = (locks[file] = { at: Date.now(), by: name() }); done(true, () => release(lock)) } } export function unlock(file) { delete locks[file] }",
    ["locks const-object registry"],
  ],
  [
    "lists by key that are made anew from what they held, where there is one",
    "const heard = {}; export function on(name, f) { heard[name] = [f] } export function off(name, f) { if (heard[name]) heard[name] = heard[name].filter((g) => g !== f) }",
    ["heard const-object registry"],
  ],
  [
    "lists by key that are made anew under a name of their own",
    "const heard = {}; export function on(name, f) { heard[name] = [f] } export function off(name, f) { const list = heard[name]; if (list) heard[name] = list.filter((g) => g !== f) }",
    ["heard const-object registry"],
  ],
  [
    "lists by key that are grown unless they are empty, and handed on",
    "const all = {}; export function add(k, list) { if (all[k].length) all[k] = all[k].concat(list); return all[k] }",
    ["all const-object registry"],
  ],
  [
    "paths that are made from another entry where there is none, and handed on",
    "const paths = {}; export function path(node) { if (!paths[node.id]) paths[node.id] = paths[node.parent].concat(node.id); return paths[node.id] }",
    ["paths const-object cache"],
  ],
  [
    "such paths, compared with nothing",
    "const paths = {}; export function path(node) { if (paths[node.id] === undefined) paths[node.id] = paths[node.parent].concat(node.id); return paths[node.id] }",
    ["paths const-object cache"],
  ],
  [
    "such paths, behind a return of what is there",
    "const paths = {}; export function path(node) { if (node.id in paths) return paths[node.id]; return (paths[node.id] = paths[node.parent].concat(node.id)) }",
    ["paths const-object cache"],
  ],
  [
    "lists that are loaded and sifted where there is none",
    "const lists = {}; export function list(k) { lists[k] ??= load(k).filter(Boolean); return lists[k] }",
    ["lists const-object cache"],
  ],
  [
    "such paths, asked for by `in`",
    "const paths = {}; export function path(node) { if (!(node.id in paths)) { paths[node.id] = paths[node.parent].concat(node.id) } return paths[node.id] }",
    ["paths const-object cache"],
  ],
  [
    "such paths in a map",
    "const paths = new Map(); export function path(node) { if (!paths.has(node.id)) paths.set(node.id, paths.get(node.parent).concat(node.id)); return paths.get(node.id) }",
    ["paths const-map cache"],
  ],
  [
    "tables by key, of which each entry is computed where there is none",
    "const pages = new Map(); export function part(page, name) { let parts = pages.get(page); if (!parts) { parts = new Map(); pages.set(page, parts) } if (parts.has(name)) return parts.get(name); const made = render(page, name); parts.set(name, made); return made }",
    ["pages const-map cache"],
  ],
  [
    "sets by key, made where there is none and filled with what was computed",
    "const pages = new Map(); export function part(page, name) { let parts = pages.get(page); if (!parts) { parts = new Set(); pages.set(page, parts) } parts.add(render(page, name)); return parts }",
    ["pages const-map registry"],
  ],
  [
    "lists by key that some are taken out of, where the key is one of them",
    "const heard = { open: [], close: [] }; const names = ['open', 'close']; export function on(name, f) { heard[name].push(f) } export function off(name, f) { if (names.indexOf(name) >= 0) { heard[name] = heard[name].filter((g) => g !== f) } }",
    ["heard const-object registry"],
  ],
  [
    "a number counted up by key that starts from nought",
    "const ids = {}; export function id(name) { if (!ids[name]) ids[name] = 0; return ++ids[name] }",
    ["ids const-object state"],
  ],
  [
    "a number counted up by key until all are forgotten",
    "const ids = {}; export function id(name) { ids[name] = (ids[name] || 0) + 1; return name + ids[name] } export function reset() { for (const k in ids) delete ids[k] }",
    ["ids const-object state"],
  ],
  [
    "a number counted up by key until the table is cleared",
    "const ids = new Map(); export function id(name) { const n = (ids.get(name) ?? 0) + 1; ids.set(name, n); return n } export const other = (k) => ids.set(k, (ids.get(k) ?? 0) + 1); export const reset = () => ids.clear()",
    ["ids const-map state"],
  ],
  [
    "entries whose time is put off by what has passed",
    "const kept = new Map(); export function keep(k, v) { kept.set(k, v) } export function touch(k) { const e = kept.get(k); e.until += performance.now() - e.at }",
    ["kept const-map registry"],
  ],
  [
    "a number counted up by key until that key is forgotten",
    "const refs = {}; export function use(name) { refs[name] = (refs[name] || 0) + 1 } export function drop(name) { delete refs[name] }",
    ["refs const-object registry"],
  ],
  [
    "a value put by name and made ready, or asked for",
    "let stores = {}; export function store(name, value) { if (value === undefined) return stores[name]; stores[name] = value; if (value.lazy) { stores[name] = value.make(stores, name) } } export const wrap = (f) => { stores = f(stores) }",
    ["stores let registry"],
  ],
  [
    "names turned into others, those of one kind as they are",
    "const kept = Object.create(null); export function camel(name) { const hit = kept[name]; if (hit !== undefined) return hit; if (name[0] === '-') { kept[name] = name; return name } let out = ''; for (const c of name) { out += up(c) } kept[name] = out; return out }",
    ["kept const-object cache"],
  ],
  [
    "lists by key that a helper begins where there is none, and others fill",
    `${GET_OR_MAKE} const asking = new WeakMap(); export function ask(page, one) { of(asking, page, () => new Set()).add(one) } export const askers = (page) => asking.get(page);`,
    ["asking weakmap registry"],
  ],
  [
    "what a helper works out where there is none, a list that is made from something, and a table",
    `${GET_OR_MAKE} const made = new WeakMap(); export const read = (page) => of(made, page, () => parse(page)); const parts = new WeakMap(); export const partsOf = (page) => of(parts, page, () => new Set(page.parts)); const tables = new WeakMap(); export const tableOf = (page) => of(tables, page, () => new Map());`,
    ["made weakmap cache", "parts weakmap cache", "tables weakmap cache"],
  ],
  [
    "lists by key that are grown where there is one, and begun with their first entry where there is none",
    "const heard = new WeakMap(); export function on(part, run) { const one = { part, run }; let all = heard.get(part); if (all) { all.push(one) } else { all = [one]; heard.set(part, all) } } export function run(node) { for (let at = node; at; at = at.parent) { const all = heard.get(at); if (all && all.length > 0) tell(...all) } }",
    ["heard weakmap registry"],
  ],
  [
    "lists by key that are made where there is none, and of which a copy grows",
    "const made = new WeakMap(); export function of(part, more) { let all = made.get(part); if (!all) { all = work(part); made.set(part, all) } const copy = all.slice(); if (more) copy.push(more); return copy }",
    ["made weakmap cache"],
  ],
  [
    "lists by key that are ended before they are worked out anew",
    "const made = new Map(); export function of(part) { let all = made.get(part); if (isOld(all)) { all.push(END); all = work(part); made.set(part, all) } return all }",
    ["made const-map cache"],
  ],
  [
    "lists by key that are begun where there is none and grown",
    "const rules = new WeakMap(); export function insert(...args) { let list = rules.get(this); if (!list) { list = []; rules.set(this, list) } const rule = args[0]; list.push(rule) } export const of = (k) => rules.get(k)",
    ["rules weakmap registry"],
  ],
  [
    "records looked up in a list, kept by a function that logs",
    "const sets = []; export function setFor(config) { const known = sets.find((s) => s.config === config); if (known) return known.set; log.info('a new one'); const set = make(config); sets.push({ config, set }); return set }",
    ["sets const-array registry"],
  ],
  [
    "what was reported, in a set that the first report makes",
    "let told; export function check(key) { if (DEV && !(told || (told = new Set())).has(key) && isTag(key)) { told.add(key); warnOnce('unknown', key) } }",
    ["told let telemetry"],
  ],
  [
    "measured work, in a stack that notes when each began",
    "import { now } from './now'; const open = []; export function begin(label) { open.push({ label, at: now() }) } export function end() { const at = open.pop().at; report(now() - at) }",
    ["open const-array telemetry"],
  ],
  [
    "how often and how long each was at work",
    "const all = new Map(); const open = []; export function begin(label) { let one = all.get(label); if (!one) { one = { calls: 0, time: 0 }; all.set(label, one) } one.calls += 1; open.push({ one, at: performance.now() }) } export function end(label) { const one = all.get(label); one.time += performance.now() - open.pop().at }",
    ["all const-map telemetry", "open const-array telemetry"],
  ],
  [
    "what is put in and looked at, then forgotten piece by piece",
    "const kept = []; export function add(x) { kept.push(x) } export const all = () => kept.slice(); export function reset() { while (kept.length) kept.pop() }",
    ["kept const-array registry"],
  ],
  [
    "a stack of which a loop closes what is still open",
    "const open = []; export function enter(x) { open.push(x) } export function leave() { open.pop() } export function leaveAll() { while (open.length) open.pop() }",
    ["open const-array error-context"],
  ],
  [
    "what is looked for, and made and kept by a callback",
    "const made = new WeakMap(); export function of(plan) { let it = made.get(plan); if (!it) { it = hooks.run('make', () => { const whole = build(plan); made.set(plan, whole); return whole }) } return { ...it } }",
    ["made weakmap cache"],
  ],
  [
    "what is looked for, while a callback keeps what belongs to another",
    "const made = new WeakMap(); export function of(plan) { const it = made.get(plan); if (!it) { hooks.run('make', (other) => { made.set(other, plan) }) } return it }",
    ["made weakmap registry"],
  ],
  [
    "timers by key, each called off when the next is armed",
    "const timers = new Map(); export function later(id, ms) { const old = timers.get(id); if (ms) { if (old) { clearTimeout(old) } timers.set(id, setTimeout(run, ms)) } else run() }",
    ["timers const-map registry"],
  ],
  [
    "when each was changed, which is asked for and never over",
    "const changed = new Map(); export function note(path) { changed.set(path, Date.now()) } export const stamp = (path) => (changed.has(path) ? `${path}?${changed.get(path)}` : path);",
    ["changed const-map registry"],
  ],
  [
    "when each was changed, noted before it is asked for",
    "const changed = new Map(); export function url(path, anew) { if (anew) changed.set(path, Date.now()); return changed.has(path) ? `${path}?${changed.get(path)}` : path }",
    ["changed const-map registry"],
  ],
  [
    "when each began, reckoned with and never taken out",
    "const began = new Map(); export function begin(id) { began.set(id, Date.now()) } export const age = (id) => Date.now() - began.get(id);",
    ["began const-map telemetry"],
  ],
  [
    "lists that are filled up to a count which begins anew",
    "const jobs = []; let size = 0; export function add(job) { jobs[size] = job; size++ } export function flush() { for (let i = 0; i < size; i++) run(jobs[i]); size = 0 }",
    ["jobs const-array state", "size let state"],
  ],
  [
    "a list that is filled by a number which only grows",
    "const names = []; let next = 0; export function add(name) { names[next] = name; return next++ } export const nameOf = (id) => names[id];",
    ["names const-array registry", "next let state"],
  ],
  [
    "things that are made for a key, looked through as a whole and ended by their key",
    "const rooms = new Map(); export function enter(id) { let room = rooms.get(id); if (!room) { room = open(id); rooms.set(id, room) } return room } export const leave = (id) => { rooms.get(id).close(); rooms.delete(id) }; export function tell(text) { for (const room of rooms.values()) room.tell(text) }",
    ["rooms const-map registry"],
  ],
  [
    "answers that are dropped by their key, and looked through for those to drop",
    "const made = new Map(); export function of(id) { let it = made.get(id); if (!it) { it = make(id); made.set(id, it) } return it } export const forget = (id) => made.delete(id); export function prune(now) { for (const [id, it] of made) if (it.end < now) made.delete(id) }",
    ["made const-map cache"],
  ],
  [
    "a stack of work, each with what it takes over from the work around it",
    "const open = []; const around = () => (open[open.length - 1] || {}).seen || none; export function draw(one) { open.push({ one, seen: around() }); one.draw(around()); open.pop() }",
    ["open const-array error-context"],
  ],
  [
    "a stack of work that names the work around it",
    "const open = []; const around = () => (open[open.length - 1] || {}).id; export function draw(one) { open.push({ id: one.id, parent: around() }); one.draw(); open.pop() }",
    ["open const-array telemetry"],
  ],
  [
    "answers that are listed and dropped all at once",
    "const made = new Map(); export function of(id) { let it = made.get(id); if (!it) { it = make(id); made.set(id, it) } return it } export const all = () => [...made.values()].length; export const forget = () => made.clear();",
    ["made const-map cache"],
  ],
  [
    "what is there for a key at first, and takes turns from then on",
    "const locks = {}; export async function write(path, text) { if (!locks[path]) { locks[path] = Promise.resolve() } const done = locks[path].then(() => save(path, text)); locks[path] = done.catch(() => {}); return done }",
    ["locks const-object registry"],
  ],
  [
    "what is put in any case, whatever stood for it before",
    "let docs; export function begin() { docs = {} } export function add(doc) { const old = docs[doc.name]; if (old) { docs[doc.name] = rename(old) } docs[doc.id] = doc; return docs[doc.name] }",
    ["docs let registry"],
  ],
  [
    "what is made for a key and held weakly, and made anew once nobody has it",
    "const docs = new Map(); const gone = new FinalizationRegistry((k) => { if (!docs.get(k)?.deref()) docs.delete(k) }); export function open(k) { const known = docs.get(k)?.deref(); if (known) return known; const doc = parse(k); docs.set(k, new WeakRef(doc)); gone.register(doc, k); return doc }",
    ["docs const-map cache"],
  ],
  [
    "what callers put in to be held weakly",
    "const parts = new Map(); export const add = (k, part) => parts.set(k, new WeakRef(part)); export const find = (k) => parts.get(k)?.deref();",
    ["parts const-map registry"],
  ],
  [
    "what is computed where it is absent, ahead of those who ask for it",
    "const icons = new Map(); export async function need(k) { if (icons.has(k)) return; icons.set(k, await load(k)) } export const icon = (k) => icons.get(k);",
    ["icons const-map cache"],
  ],
  [
    "the same, until somebody ends it",
    "const hosts = new Map(); export async function need(k) { if (hosts.has(k)) return; hosts.set(k, await start(k)) } export const host = (k) => hosts.get(k); export const stop = (k) => hosts.delete(k);",
    ["hosts const-map registry"],
  ],
  [
    "what takes the place of what is there",
    "const lines = new Map(); export function dial(k) { if (lines.has(k)) lines.get(k).close(); lines.set(k, connect(k)) } export const line = (k) => lines.get(k);",
    ["lines const-map registry"],
  ],
  [
    "entries that are made anew by a call that is given what they held",
    "const all = {}; export function take(given) { for (const k in given) { if (all[k] !== undefined) all[k] = merge(given[k], all[k]) } return all[given.name] }",
    ["all const-object registry"],
  ],
  [
    "what is computed and then handed on",
    "const all = {}; export function of(k) { if (!all[k]) { all[k] = make(k); use(all[k]) } return all[k] }",
    ["all const-object cache"],
  ],
  [
    "what is copied over from another table, where there is such a name",
    "const all = { a: 1 }; export function take(given) { for (const k in given) { if (all[k] !== undefined) all[k] = given[k] } return all[given.name] }",
    ["all const-object registry"],
  ],
  [
    "entries a part of which takes their place",
    "const streams = {}; export function end(k) { if (streams[k].file) streams[k] = streams[k].file; return streams[k] } export const add = (k, s) => { streams[k] = s };",
    ["streams const-object registry"],
  ],
  [
    "how often each is held, in an instance",
    "class Store { #held = new Map(); hold(url) { this.#held.set(url, 1 + (this.#held.get(url) || 0)) } } const store = new Store(); export const hold = (url) => store.hold(url);",
    ["store instance state"],
  ],
  [
    "a timer that is armed where there is none",
    "const pauses = {}; export function pause(k, f) { if (pauses[k]) return; pauses[k] = setTimeout(f, 10) } export const isPaused = (k) => pauses[k];",
    ["pauses const-object registry"],
  ],
  [
    "listeners that are set aside while a test runs",
    "let all = []; export function on(f) { all.push(f) } export const ask = () => all.map((f) => f()); export function alone(run) { const before = all.slice(0); all = []; try { run() } finally { all = before } }",
    ["all let registry"],
  ],
  [
    "workers that are all killed in the end, and the jobs of a list that is run to its end",
    "const pool = []; const jobs = []; export function start() { const w = fork(); pool.push(w); w.on('exit', () => { pool.splice(pool.indexOf(w), 1) }) } function doKillAll() { pool.forEach((w) => w.kill()); pool.length = 0 } export function add(f) { jobs.push(f) } export function doAll() { jobs.forEach((f) => f()); jobs.length = 0 } export { doKillAll }",
    ["pool const-array registry", "jobs const-array state"],
  ],
  [
    "marks that one event sets and another takes away",
    "const dead = {}; export async function tell({ status, id }) { const job = await find(id); if (status === 'die') { console.info(job); dead[id] = true } else if (status === 'start' && dead[id]) { delete dead[id]; restart(job) } }",
    ["dead const-object registry"],
  ],
  [
    "marks of what is under way, in a branch",
    "const busy = {}; export async function build(id, isWhole) { if (isWhole) { if (busy[id]) return; busy[id] = true; await make(id); delete busy[id] } }",
    ["busy const-object error-context"],
  ],
  [
    "functions that are made for want of one, and called to answer",
    "const made = {}; export function render(name, data) { if (made[name]) return made[name](data); const text = read(name); made[name] = compile(text); return render(name, data) } export const exists = (name) => Boolean(made[name]);",
    ["made const-object cache"],
  ],
  [
    "functions that are made for want of one, where another asks whether there is one in a branch",
    "const made = {}; export function render(name, data) { if (made[name]) { return made[name](data) } const text = read(name); made[name] = lib.compile(text); return render(name, data) } export function exists(name) { if (made[name]) { return true } return isThere(name) }",
    ["made const-object cache"],
  ],
  [
    "lists that are fetched for want of one, of which a part is handed back",
    "const found = new Map(); export async function search(name, most) { const known = found.get(name); if (known) return known.slice(0, most); const list = toList(await fetch(name)); found.set(name, list); return list.slice(0, most) }",
    ["found const-map cache"],
  ],
  [
    "things that are told what happens, and set up where there was none before",
    "const rooms = new Map(); export function enter(name, user) { const room = rooms.get(name); if (room) { room.join(user); return } const made = new Room(name); rooms.set(name, made); made.join(user) } export const leave = (name) => rooms.delete(name);",
    ["rooms const-map registry"],
  ],
  [
    "functions that others put, and that are called to answer",
    "const made = {}; export function render(name, data) { if (made[name]) return made[name](data); throw new Error(name) } export const add = (name, run) => { made[name] = run };",
    ["made const-object registry"],
  ],
  [
    "answers behind a return, one of them put where the search failed",
    "const found = {}; export function whole(name) { if (has(found, name)) return found[name]; let path; try { path = which(name) } catch (error) { return (found[name] = name) } if (!isFine(path)) return (found[name] = name); return (found[name] = path) }",
    ["found const-object cache"],
  ],
  [
    "a record that is made for want of one, filled at once and handed back",
    "const known = new WeakMap(); function pathsOf(bundle) { let paths = known.get(bundle); if (paths !== undefined) return paths; paths = { sources: new Set(), maps: new Set() }; known.set(bundle, paths); for (const each of all(bundle)) { paths.sources.add(each); paths.maps.add(map(each)) } return paths } export const has = (bundle, path) => pathsOf(bundle).sources.has(path);",
    ["known weakmap cache"],
  ],
  [
    "a record that is made for want of one, and filled by whoever asks",
    "const known = new WeakMap(); function pathsOf(bundle) { let paths = known.get(bundle); if (paths !== undefined) return paths; paths = { sources: new Set(), maps: new Set() }; known.set(bundle, paths); return paths } export const add = (bundle, path) => pathsOf(bundle).sources.add(path);",
    ["known weakmap registry"],
  ],
];

describe("the stage of what is put and asked for by key", () => {
  for (const [what, text, found] of CASES) it(what, () => expect(foundIn(text)).toEqual(found));

  it("is that of lists where another module's helper begins them", () => {
    const of = (make: string): readonly string[] =>
      foundIn({
        "src/of.js": `export ${GET_OR_MAKE.trim()}`,
        "src/a.js": `import { of } from "./of"; const asking = new WeakMap(); export function ask(page, one) { of(asking, page, () => ${make}).add(one) } export const askers = (page) => asking.get(page);`,
      });
    expect(of("new Set()")).toEqual(["asking weakmap registry"]);
    expect(of("find(page)")).toEqual(["asking weakmap cache"]);
  });
});
