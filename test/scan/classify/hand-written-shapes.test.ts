import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "one answer beside what it is an answer to, in a record",
    "let last; export function sum(rows) { const key = rows.join(); if (last && last.key === key) return last.value; const value = add(rows); last = { key, value }; return value }",
    ["last let cache"],
  ],
  [
    "the same, made anew in a branch",
    "let last = null; export function sum(rows) { const key = rows.join(); if (last === null || last.key !== key) { last = { key, value: add(rows) } } return last.value }",
    ["last let cache"],
  ],
  [
    "a record that is compared by what it does not answer with",
    "let last; export function move(to) { if (last && last.x === to.x) return false; last = { x: to.x, y: to.y }; return true }",
    ["last let state"],
  ],
  [
    "an answer whose key is compared in another function",
    "let last; export function isOld(key) { return last.key === key } export function keep(key, value) { last = { key, value }; return last.value }",
    ["last let state"],
  ],
  [
    "an index that is made anew for another version, and asked in any case",
    "let index = null; let of = -1; export function find(word) { if (index === null || of !== version) { index = new Map(list()); of = version } return index.get(word) }",
    ["index let cache", "of let cache"],
  ],
  [
    "an index that is made anew for another version, and asked in some cases only",
    "let index = null; let of = -1; export function find(word) { if (of !== version) { index = new Map(list()); of = version } if (word) return index.get(word) }",
    ["index let state", "of let state"],
  ],
  [
    "what is rendered once for each, and kept when it has come",
    "const pages = new WeakMap(); export const loader = (route, isKept) => () => { if (isKept && pages.has(route)) return pages.get(route); return render(route).then((page) => { if (isKept) pages.set(route, page) }) };",
    ["pages weakmap cache"],
  ],
  [
    "what changes far below an entry, by another name",
    "const shops = { a: { stock: { milk: { n: 0 } } } }; export function sell(k) { const shop = shops[k]; shop.stock.milk.n = 3 }",
    [],
  ],
  [
    "what one asks for, and puts for another when that has come",
    "const pages = new WeakMap(); export const loader = (route, to) => () => { if (pages.has(route)) return pages.get(route); return render(to).then((page) => { pages.set(to, page) }) };",
    ["pages weakmap registry"],
  ],
  [
    "a store that is entered, whoever made it",
    "const { storage } = require('./core'); const slot = storage('slot'); exports.put = (v) => { slot.enterWith({ ...slot.getStore(), v }) }; exports.get = () => slot.getStore();",
    ["slot instance error-context"],
  ],
  [
    "a store of another's making that is only run with",
    "const { storage } = require('./core'); const slot = storage('slot'); exports.run = (v, work) => slot.run({ v }, work); exports.get = () => slot.getStore();",
    [],
  ],
  [
    "bytes that a builtin fills again",
    "import { randomFillSync } from 'crypto'; const pool = new Uint8Array(64); export function next() { randomFillSync(pool); return pool.join() }",
    ["pool const-array state"],
  ],
  [
    "bytes that are written over by their places, made anew where there are too few",
    "let slots = new Int32Array(0); export function room(n) { if (slots.length < n) slots = new Int32Array(n) } export const put = (i, n) => { slots[i] = n }; export const at = (i) => slots[i];",
    ["slots let state"],
  ],
  [
    "a list of plain values that is filled by its places",
    "let slots = []; export function clear() { slots = [] } export const put = (i, n) => { slots[i] = n }; export const at = (i) => slots[i];",
    ["slots let registry"],
  ],
  [
    "bytes that are only handed on",
    "import { digest } from './digest'; const salt = new Uint8Array(64); export const next = (text) => digest(salt, text);",
    [],
  ],
  [
    "a slot that is cleared when the work's promise settles",
    "let session; export function run(id, work) { session = id; return work().finally(() => { session = undefined }) } export const current = () => session;",
    ["session let error-context"],
  ],
  [
    "a slot that is put back when the work's promise settles",
    "let session; export function run(id, work) { const before = session; session = id; return work().finally(() => { session = before }) } export const current = () => session;",
    ["session let error-context"],
  ],
  [
    "a promise that is forgotten when it settles",
    "let loading = null; export function load() { if (!loading) { loading = fetch('/a').finally(() => { loading = null }) } return loading }",
    ["loading let state"],
  ],
  [
    "a slot that a callback clears when something went right",
    "let token; export function login(id, work) { token = id; return work().then(() => { token = undefined }) } export const current = () => token;",
    ["token let state"],
  ],
  [
    "a list that is replaced by a longer one and by a shorter one",
    "export let routes = []; export function add(path) { routes = [...routes, path] } export function remove(path) { routes = routes.filter((each) => each !== path) }",
    ["routes let registry"],
  ],
  [
    "the same by `concat`, of a list that is gone through",
    "let hooks = []; export function add(hook) { hooks = hooks.concat(hook) } export function remove(hook) { hooks = hooks.filter((each) => each !== hook) } export const run = () => hooks.forEach((each) => each());",
    ["hooks let registry"],
  ],
  [
    "a list that is replaced by what a function says",
    "let names = []; export function load(more) { names = [...more] } export function narrow(by) { names = names.filter(by) }",
    ["names let state"],
  ],
  [
    "tables in an object, filled and emptied by key",
    "const hall = { users: {}, rooms: {} }; export function join(user, room) { hall.users[user] = room; hall.rooms[room] = hall.rooms[room] || []; hall.rooms[room].push(user) } export function leave(user) { delete hall.users[user] }",
    ["hall const-object registry"],
  ],
  [
    "lists in an object, by name",
    "const handlers = { start: [], stop: [] }; export function on(name, fn) { handlers[name].push(fn) } export function clear() { handlers.start.length = 0; handlers.stop.length = 0 }",
    ["handlers const-object registry"],
  ],
  [
    "tables in an object beside a setting",
    "const hall = { users: {}, most: 9 }; export function join(user, room) { hall.users[user] = room } export function limit(n) { hall.most = n }",
    ["hall const-object state"],
  ],
  [
    "the order in which entries of a table are dropped",
    "const pages = {}; const order = []; export function page(path) { if (path in pages) return pages[path]; const made = render(path); pages[path] = made; order.push(path); if (order.length > 9) delete pages[order.shift()]; return made }",
    ["pages const-object cache", "order const-array cache"],
  ],
  [
    "a list whose free places are taken again",
    "const subs = []; export function add(fn) { const free = subs.indexOf(undefined); const id = free === -1 ? subs.length : free; subs[id] = { id, fn }; return id } export function remove(id) { subs[id] = undefined } export const all = () => subs.map((sub) => sub.fn());",
    ["subs const-array registry"],
  ],
];

describe("the stage of state as people write it by hand", () => {
  it.each(CASES)("%s", (_what, text, found) => expect(foundIn(text)).toEqual(found));
});
