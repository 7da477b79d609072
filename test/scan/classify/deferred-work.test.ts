import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const QUEUES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a set whose first entry has a callback do the work a moment later",
    "const gone = new Set(); export function drop(e) { if (!gone.size) setTimeout(() => { for (const each of gone) each.end(); gone.clear() }); gone.add(e) }",
    ["gone const-set state"],
  ],
  [
    "a set that a function works off which is handed on by its name",
    "const later = new Set(); export function add(f) { if (later.size === 0) queueMicrotask(run); later.add(f) } function run() { for (const f of later) f(); later.clear() }",
    ["later const-set state"],
  ],
  [
    "a map that is asked for deep inside the work that was put off",
    "const done = Promise.resolve(); const fresh = new Map(); export function update(type, before) { if (!fresh.size) done.then(() => { walk((node) => { if (fresh.has(node.type)) node.renew(fresh.get(node.type)) }); fresh.clear() }); fresh.set(type, before) }",
    ["fresh const-map state"],
  ],
  [
    "a set with a flag that says that its work is put off",
    "const dirty = new Set(); let due = false; export function touch(k) { dirty.add(k); if (due) return; due = true; queueMicrotask(() => { due = false; for (const k of dirty) save(k); dirty.clear() }) }",
    ["dirty const-set state", "due let state"],
  ],
  [
    "a set whose work is put off, once, by a function that each put calls",
    "const added = new Set(); let due = 0; function schedule() { if (!due) due = setTimeout(run) } export function add(h) { schedule(); added.add(h) } function run() { due = 0; added.forEach((h) => h.begin()); added.clear() }",
    ["added const-set state", "due let state"],
  ],
  [
    "a set whose work is put off by a function that no put calls",
    "const added = new Set(); function schedule() { setTimeout(run) } export function start() { schedule() } export function add(h) { note(h); added.add(h) } function note(h) { log(h) } function run() { added.forEach((h) => h.begin()); added.clear() }",
    ["added const-set registry"],
  ],
  [
    "a set that each put has worked off anew, by a function with a name",
    "const later = new Set(); export function add(f) { later.add(f); Promise.resolve().then(run) } function run() { for (const f of later) f(); later.clear() }",
    ["later const-set state"],
  ],
  [
    "a map that each put has worked off anew, by whoever schedules work",
    "const dirty = new Map(); export function touch(k, v) { dirty.set(k, v); tasks.scheduleLast(save) } function save() { dirty.forEach(write); dirty.clear() }",
    ["dirty const-map state"],
  ],
  [
    "a set that a callback has worked off, which each put hands to a timer",
    "const later = new Set(); export function add(f) { later.add(f); setTimeout(() => run(), 10) } function run() { for (const f of later) f(); later.clear() }",
    ["later const-set state"],
  ],
  [
    "a set that is closed some time later by a function that says so",
    "const open = new Set(); export function add(f) { open.add(f); setTimeout(closeAll, 10) } function closeAll() { for (const f of open) f.close(); open.clear() }",
    ["open const-set registry"],
  ],
  [
    "a set that is emptied when something happens",
    "const users = new Set(); export function join(u) { users.add(u); app.on('reset', renew) } function renew() { for (const u of users) u.renew(); users.clear() }",
    ["users const-set registry"],
  ],
  [
    "a set whose emptying some other function puts off",
    "const users = new Set(); export function join(u) { users.add(u) } export function soon() { queueMicrotask(renew) } function renew() { for (const u of users) u.renew(); users.clear() }",
    ["users const-set registry"],
  ],
  [
    "a set that something of the function which empties it is put off for",
    "const users = new Set(); export function join(u) { users.add(u); queueMicrotask(renew.again) } function renew() { for (const u of users) u.renew(); users.clear() }",
    ["users const-set registry"],
  ],
  [
    "a set whose emptying is told to a plugin",
    "const users = new Set(); export function join(u, plugin) { users.add(u); plugin(renew) } function renew() { for (const u of users) u.renew(); users.clear() }",
    ["users const-set registry"],
  ],
  [
    "a set that is emptied whenever it is time",
    "const users = new Set(); export function join(u) { users.add(u); schedule('daily', renew) } function renew() { for (const u of users) u.renew(); users.clear() }",
    ["users const-set registry"],
  ],
  [
    "a set that is handed out by the function that a put calls on the spot",
    "const users = new Set(); export function join(u) { users.add(u); [1].map(() => renew()) } function renew() { for (const u of users) u.renew(); users.clear() }",
    ["users const-set registry"],
  ],
  [
    "a list that a callback takes whole, with a flag that it lowers",
    "const jobs = []; let due = false; export function add(job) { jobs.push(job); if (due) return; due = true; process.nextTick(() => { due = false; run(jobs.splice(0)) }) }",
    ["jobs const-array state", "due let state"],
  ],
  [
    "the same with a flag that is raised beside a report",
    "const jobs = []; let due = false; export function add(job) { jobs.push(job); if (!due) { due = true; console.log('started'); process.nextTick(() => { due = false; run(jobs.splice(0)) }) } }",
    ["jobs const-array state", "due let state"],
  ],
  [
    "a list that every call has taken, with no flag",
    "const jobs = []; export function add(job) { jobs.push(job); process.nextTick(() => { run(jobs.splice(0)) }) }",
    ["jobs const-array registry"],
  ],
  [
    "a list that is taken by whoever asks for all of it",
    "const lines = []; let isOn = false; export function add(line) { lines.push(line); isOn = true } export function take() { isOn = false; return lines.splice(0) }",
    ["lines const-array registry", "isOn let state"],
  ],
  [
    "a set that is only emptied a moment later: it says what was there",
    "const done = Promise.resolve(); const tags = new Set(); export function define(tag) { if (tags.has(tag)) throw new Error(tag); if (!tags.size) done.then(() => tags.clear()); tags.add(tag) }",
    ["tags const-set registry"],
  ],
  [
    "listeners that are all called and forgotten at the end",
    "const all = new Set(); export function on(f) { if (all.size === 0) open(); all.add(f) } export function end() { for (const f of all) f(); all.clear() }",
    ["all const-set registry"],
  ],
  [
    "lists by key that are taken whole and begun anew",
    "const tasks = { early: [], late: [] }; export function add(t, when) { tasks[when].push(t) } export function fire(when) { const all = tasks[when]; tasks[when] = []; for (const t of all) t() }",
    ["tasks const-object state"],
  ],
  [
    "lists by key that begin anew where nobody looks at them",
    "const lists = { a: [], b: [] }; export function add(x, k) { lists[k].push(x) } export function reset(k) { lists[k] = []; const list = lists[k]; return list }",
    ["lists const-object registry"],
  ],
  [
    "lists by key that are taken whole to end what is in them",
    "const subs = { a: [], b: [] }; export const on = (k, f) => { subs[k].push(f) }; export function removeAll(k) { const all = subs[k]; subs[k] = []; for (const f of all) f.end() }",
    ["subs const-object registry"],
  ],
  [
    "a list that is worked off from its end by who puts nothing in it",
    "const later = []; export function put(f) { later.push(f); setTimeout(flush) } function flush() { while (later.length) { const f = later.pop(); f() } }",
    ["later const-array state"],
  ],
  [
    "a list that is emptied from its end without a look at what was in it",
    "const kept = []; export function keep(x) { kept.push(x) } export function drop() { while (kept.length > 0) kept.pop() } export const all = () => kept.slice();",
    ["kept const-array registry"],
  ],
  [
    "a stack of what is open",
    "const open = []; export function enter(x) { open.push(x) } export const leave = () => open.pop(); export const top = () => open[open.length - 1];",
    ["open const-array error-context"],
  ],
  [
    "a set of which a frame's callback takes out each as it is done",
    "const later = new Set(); export function after(f) { later.add(f); requestAnimationFrame(() => { flush() }) } function flush() { for (const f of later.values()) { f(); later.delete(f) } }",
    ["later const-set state"],
  ],
  [
    "the same, of which one comes back that is not due",
    "const later = new Set(); export function after(f) { later.add(f); requestAnimationFrame(() => { flush() }) } function flush() { for (const f of later) { if (f.isDue) later.delete(f) } }",
    ["later const-set registry"],
  ],
  [
    "a set of which the page's callback takes out each when there is time",
    "const later = new Set(); export function after(f) { later.add(f); requestIdleCallback(() => { flush() }) } function flush() { for (const f of later) { f(); later.delete(f) } }",
    ["later const-set state"],
  ],
  [
    "a set from which a frame's callback takes out those that have gone",
    "const later = new Set(); export function after(f, gone) { later.add(f); requestAnimationFrame(() => { flush(gone) }) } function flush(gone) { for (const f of gone) later.delete(f); show(later.size) }",
    ["later const-set registry"],
  ],
  [
    "the same, where one is taken out by who has it",
    "const later = new Set(); export function after(f) { later.add(f); requestAnimationFrame(() => { drop(f) }) } function drop(f) { for (const each of later) each(f); later.delete(f) }",
    ["later const-set registry"],
  ],
];

describe("work that is put off", () => {
  it.each(QUEUES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
