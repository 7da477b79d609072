import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a list that one function makes anew, place by place",
    "let groups = []; export async function load(store) { groups = []; const rows = await store.rows(); for (let g = 0; g < rows.length; g++) { const row = rows[g].value; if (!row) { continue } groups[g] = row; if (groups[g].id === 1) { groups[g].acl = all() } } for (let g = 0; g < groups.length; g++) { if (!groups[g]?.members) { continue } note(groups[g].members) } return groups }",
    ["groups let state"],
  ],
  [
    "powers that are worked out where one is absent",
    "let powers = []; export function power(n) { if (powers.length > 99) powers = []; if (powers[n] === undefined) powers[n] = compute(n); return powers[n] }",
    ["powers let cache"],
  ],
  [
    "settings that a loop takes over from what a caller gives, and that are read by their names",
    "let conf = {}; export function setConf(given) { for (const key of Object.keys(given)) { conf[key] = given[key] } } export const width = (n) => n * conf.size + conf.gap; export const draw = () => brush.paint(conf, conf.color);",
    ["conf const-object state"],
  ],
  [
    "handlers that a loop takes over, and that are asked for by key too",
    "const table = {}; export function add(given) { for (const key of Object.keys(given)) { table[key] = given[key] } } export const first = () => table.first ?? table.main; export const of = (key) => table[key];",
    ["table const-object registry"],
  ],
  [
    "handlers that a loop takes over, and that are walked",
    "const table = {}; export function add(given) { for (const key of Object.keys(given)) { table[key] = given[key] } } export const first = () => table.first ?? table.main; export const all = () => Object.keys(table);",
    ["table const-object registry"],
  ],
  [
    "handlers that a loop takes over, of which one has a name",
    "const table = {}; export function add(given) { for (const key of Object.keys(given)) { table[key] = given[key] } } export const first = () => table.main;",
    ["table const-object registry"],
  ],
  [
    "handlers that a loop takes over, and that are taken out again",
    "const table = {}; export function add(given) { for (const key of Object.keys(given)) { table[key] = given[key] } } export const first = () => table.first ?? table.main; export function drop(key) { delete table[key] }",
    ["table const-object registry"],
  ],
  [
    "handlers that are put one by one",
    "const table = {}; export function add(key, one) { table[key] = one } export const first = () => table.first ?? table.main;",
    ["table const-object registry"],
  ],
  [
    "a mark in a branch that is told of where it is there, and taken away on each way out",
    "const open = new Set(); export function walk(node, isDev) { if (isDev && node) { if (open.has(node)) { console.error('circular'); return } open.add(node) } if (node.plain) { if (isDev) { open.delete(node) } return } for (const each of node.kids) walk(each); if (isDev) { open.delete(node) } }",
    ["open const-set error-context"],
  ],
  [
    "a mark in a branch that is told of once, and taken away in another branch",
    "const told = new Set(); export function warn(it, isGone) { if (!isGone) { if (told.has(it)) return; told.add(it); console.warn(it) } else { told.delete(it) } }",
    ["told const-set telemetry"],
  ],
  [
    "an entry that is put under another key, among others that callers give",
    "const spans = {}; export function add(span) { spans[span.id] = span } export const of = (id) => spans[id]; export function rename(from, to) { const span = spans[from]; if (span) { span.id = to; spans[to] = span } delete spans[from] }",
    ["spans const-object registry"],
  ],
  [
    "a mark that is set where the work is one's own, and taken away in the end where it was",
    "const busy = new Set(); export function work(id, own) { if (busy.has(id)) return; if (own) { busy.add(id) } try { run(id) } finally { if (own) { busy.delete(id) } } }",
    ["busy const-set error-context"],
  ],
  [
    "words that are collected in a record which is handed on whole each time",
    "const asked = {}; export function ask(k, word) { if (!asked[k]) asked[k] = { words: new Set() }; if (word) asked[k].words.add(word); return asked[k] }",
    ["asked const-object registry"],
  ],
  [
    "a record made for its key, whose fields several functions set",
    "const metas = new WeakMap(); function of(it) { let meta = metas.get(it); if (meta === undefined) { meta = { kids: null, state: LIVE }; metas.set(it, meta) } return meta } export function add(it, kid) { const meta = of(it); meta.kids = join(meta.kids, kid) } export function end(it) { const meta = of(it); meta.state = ENDED } export function drop(it, kid) { const meta = of(it); meta.kids = without(meta.kids, kid) }",
    ["metas weakmap registry"],
  ],
  [
    "a record made for its key that is marked as stale, and as used",
    "const metas = new WeakMap(); function of(it) { let meta = metas.get(it); if (meta === undefined) { meta = { text: print(it), stale: false }; metas.set(it, meta) } return meta } export function spoil(it) { of(it).stale = true } export function renew(it) { of(it).stale = false } export function forget(it) { of(it).text = null }",
    ["metas weakmap cache"],
  ],
  [
    "a record made for its key, completed where it is made and set by two others",
    "const metas = new WeakMap(); export function of(it) { let meta = metas.get(it); if (meta === undefined) { meta = { text: print(it), kids: null }; metas.set(it, meta); meta.kids = scan(it) } return meta } export function add(it, kid) { of(it).kids = join(of(it).kids, kid) } export function end(it) { of(it).state = ENDED }",
    ["metas weakmap cache"],
  ],
  [
    "a record made for its key, in which two functions keep what callers give them",
    "const metas = new WeakMap(); function of(it) { let meta = metas.get(it); if (meta === undefined) { meta = make(it); metas.set(it, meta) } return meta } export function setPaths(it, paths) { of(it).paths = paths } export function setNames(it, names) { of(it).names = names } export const get = (it) => metas.get(it);",
    ["metas weakmap registry"],
  ],
  [
    "a record made for its key, in which one function keeps what it is given",
    "const metas = new WeakMap(); function of(it) { let meta = metas.get(it); if (meta === undefined) { meta = make(it); metas.set(it, meta) } return meta } export function setPaths(it, paths) { of(it).paths = paths } export const get = (it) => metas.get(it);",
    ["metas weakmap cache"],
  ],
  [
    "a record made for its key, in which functions keep what they are given where there is none yet",
    "const metas = new WeakMap(); function of(it) { let meta = metas.get(it); if (meta === undefined) { meta = make(it); metas.set(it, meta) } return meta } export function setPaths(it, paths) { if (!of(it).paths) of(it).paths = paths } export function setNames(it, names) { if (!of(it).names) of(it).names = names } export const get = (it) => metas.get(it);",
    ["metas weakmap cache"],
  ],
  [
    "a set that is begun for its key by one function, and added to by another",
    "const kids = new WeakMap(); function begin(a) { const own = new Set(); kids.set(a, own); return own } export function add(a, b) { let own = kids.get(a); if (own === undefined) own = begin(a); own.add(idOf(b)) } export const of = (a) => kids.get(a);",
    ["kids weakmap registry"],
  ],
  [
    "a set that is put where it is made, and worked out by then",
    "const kids = new WeakMap(); function begin(a) { const own = new Set(); kids.set(a, own); own.add(idOf(a)); return own } export const of = (a) => kids.get(a) || begin(a);",
    ["kids weakmap cache"],
  ],
  [
    "a set that is worked out for its key, and to which something is added on occasion",
    "const kids = new WeakMap(); function begin(a) { const own = new Set(); for (const b of a.all) own.add(idOf(b)); kids.set(a, own); return own } export function of(a, b) { const own = kids.get(a) || begin(a); if (isLoud) own.add(idOf(b)); return own }",
    ["kids weakmap cache"],
  ],
  [
    "what a caller gives, or takes away again by giving nothing",
    "const kinds = {}; export function define(name, given) { if (given !== null) { let base = BASE; if (kinds[name] != null) base = kinds[name].own; kinds[name] = new Kind(merge(base, given)); return kinds[name] } else { delete kinds[name]; return null } }",
    ["kinds const-object registry"],
  ],
  [
    "what could not be computed, and goes again",
    "const kinds = {}; export function of(name) { if (kinds[name]) return kinds[name]; kinds[name] = load(name); try { check(kinds[name]) } catch (error) { delete kinds[name]; throw error } return kinds[name] }",
    ["kinds const-object cache"],
  ],
  [
    "what was warned of, marked by a function that keeps a table small",
    "const told = new Map(); function putOne(table, key, value) { if (table.size > 9) table.clear(); table.set(key, value) } export function warn(text) { if (!told.has(text)) { console.warn(text); putOne(told, text, true) } }",
    ["told const-map telemetry"],
  ],
  [
    "when each was warned of, where the code asks whether it was",
    "const told = {}; export function warnOnce(text) { if (told[text]) return; told[text] = new Date(); warn(text) }",
    ["told const-object telemetry"],
  ],
  [
    "when each was warned of first, which is handed back",
    "const told = {}; export function warnOnce(text) { if (told[text]) return told[text]; told[text] = new Date(); warn(text) }",
    ["told const-object cache"],
  ],
  [
    "what was made, put by such a function, and asked for",
    "const made = new Map(); function putOne(table, key, value) { if (table.size > 9) table.clear(); table.set(key, value) } export function add(key, value) { if (!made.has(key)) { console.warn(key); putOne(made, key, value) } } export const get = (key) => made.get(key);",
    ["made const-map registry"],
  ],
  [
    "an object whose own functions keep what they are given in it",
    "const pads = { get(n) { return this[`:${n}`] }, set(n, v) { this[`:${n}`] = v }, remove(n) { delete this[`:${n}`] } }; export const of = (id) => pads.get(id); export const add = (id, pad) => pads.set(id, pad); export const drop = (id) => pads.remove(id);",
    ["pads const-object registry"],
  ],
  [
    "what is silent while it is built",
    "const silent = new Set(); export function build(page) { if (page.isBig) { silent.add(page); fill(page); silent.delete(page) } } function tell(node) { if (!silent.has(node.page)) node.tell() }",
    ["silent const-set error-context"],
  ],
  [
    "what is taken back only where it is done",
    "const silent = new Set(); export function build(page) { silent.add(page); fill(page); if (page.isDone) silent.delete(page) } export function tell(node) { if (!silent.has(node.page)) node.tell() }",
    ["silent const-set registry"],
  ],
  [
    "a computed value, with how often it was asked for counted down beside",
    "const made = new Map(); export function of(key) { let entry = made.get(key); if (!entry) { entry = { value: compute(key), isBig: ask(key), left: 9 }; made.set(key, entry) } if (entry.isBig) entry.left--; return entry.value }",
    ["made const-map cache"],
  ],
  [
    "what is used up for its key",
    "const buckets = new Map(); export function take(key) { let bucket = buckets.get(key); if (!bucket) { bucket = { tokens: 9, last: start(key) }; buckets.set(key, bucket) } if (bucket.tokens <= 0) return false; bucket.tokens--; return true }",
    ["buckets const-map registry"],
  ],
  [
    "what is counted in its time, up to a limit",
    "const windows = new Map(); export function allow(key) { const now = Date.now(); let entry = windows.get(key); if (!entry || entry.until < now) { entry = { count: 0, until: now + 9000 }; windows.set(key, entry) } entry.count++; return entry.count <= 9 }",
    ["windows const-map registry"],
  ],
  [
    "a record that is empty but for when it was made",
    "const sessions = new Map(); export function of(id) { let one = sessions.get(id); if (!one) { one = { data: {}, isNew: true, at: Date.now() }; sessions.set(id, one) } return one } export const end = (id) => sessions.delete(id);",
    ["sessions const-map registry"],
  ],
  [
    "a computed value, with when it was computed",
    "const made = new Map(); export function of(id) { let one = made.get(id); if (!one) { one = { data: load(id), at: Date.now() }; made.set(id, one) } return one.data } export const end = (id) => made.delete(id);",
    ["made const-map cache"],
  ],
  [
    "lists in the tables of a record, filled in a loop whether it was put just now or not",
    "const all = new Map(); export function on(k, names, f) { if (!all.has(k)) { all.set(k, { k, lists: {} }) } const its = all.get(k); for (const n of names) { if (its.lists[n]) { its.lists[n].push(f) } else { its.lists[n] = [f] } } } export function emit(k, n) { const its = all.get(k); its.lists[n].forEach((f) => f()) }",
    ["all const-map registry"],
  ],
  [
    "lists in the tables of a record that is filled where it is made",
    "const all = new Map(); export function of(k) { let its = all.get(k); if (its) return its; all.set(k, (its = { list: new Set() })); for (const n of namesOf(k)) { its.list.add(read(n)) } return its }",
    ["all const-map cache"],
  ],
  [
    "rows under names of their own, of which some move up when one is put before them",
    "const rows = new Map(); export const get = (name) => rows.get(name); export function cut(text, isShort) { if (isShort) { rows.set('short', [text]) } else { for (let n = 9; n > 1; n--) { const last = rows.get(String(n - 1)); if (last) { rows.set(String(n), { ...last }) } } rows.set('1', [text]) } }",
    ["rows const-map registry"],
  ],
  [
    "a list that is made for a key where there is none",
    "const rows = new Map(); export function of(name) { let row = rows.get(name); if (!row) { row = [read(name)]; rows.set(name, row) } return row }",
    ["rows const-map cache"],
  ],
  [
    "what is taken in once, and stands in a list by its name as well",
    "const levels = {}; const order = []; export function add(id) { if (levels[id] == null) { levels[id] = read(id); order.push(id) } else { return false } return true } export const draw = (id) => { levels[id].draw() }; export const nth = (n) => order[n];",
    ["levels const-object registry", "order const-array registry"],
  ],
  [
    "what is read ahead of those who ask for it, where others are told of that",
    "const levels = {}; const order = []; export function ready(id) { if (levels[id] == null) { levels[id] = read(id); report.push(id) } } export const draw = (id) => { levels[id].draw() };",
    ["levels const-object cache"],
  ],
  [
    "marks in tables of their own that hold for as long as something is pressed",
    "const down = {}; export const bind = (key) => { down[key] = {} }; export function press(key, place) { if (!down[key][place]) { logger.log(key); down[key][place] = true } } export function lift(key, place) { delete down[key][place] }",
    ["down const-object registry"],
  ],
  [
    "marks in tables of their own that hold for good",
    "const told = {}; export const bind = (key) => { told[key] = {} }; export function tell(key, place) { if (!told[key][place]) { logger.log(key); told[key][place] = true } } export function unbind(key) { delete told[key] }",
    ["told const-object telemetry"],
  ],
  [
    "what is under way while others go on",
    "const open = new Set(); export async function build(page) { open.add(page); await fill(page); open.delete(page) } export const isOpen = (page) => open.has(page);",
    ["open const-set registry"],
  ],
];

describe("records made for a key, and marks", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn({ "src/a.js": text })).toEqual(found);
  });
});

it("takes lines that are put by their numbers, and read there and back, for no pool", () => {
  const text =
    "const lines = []; let at = 0; export const put = (i, line) => { lines[i] = line }; export const next = () => lines[at++]; export const back = () => lines[--at];";
  expect(foundIn(text)).toContain("lines const-array registry");
});
