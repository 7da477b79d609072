import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "listeners by name, which are taken off again",
    "const listeners = {}; export function listen(k) { listeners[k] = listeners[k] || handle.bind(null, k); window.addEventListener('click', listeners[k]) } export function leave(k) { if (listeners[k]) window.removeEventListener('click', listeners[k]) }",
    ["listeners const-object registry"],
  ],
  [
    "functions by name, which are only called",
    "const steps = {}; export function run(k) { steps[k] = steps[k] || handle.bind(null, k); schedule('next', steps[k]); return steps[k] }",
    ["steps const-object cache"],
  ],
  [
    "records that another function copies what it has found out into",
    "const states = new WeakMap(); export function of(part) { if (states.has(part)) return states.get(part); const state = { seen: clock(), views: 0 }; states.set(part, state); return state } export function view(part) { const state = of(part); Object.assign(state, { views: state.views + 1 }) }",
    ["states weakmap registry"],
  ],
  [
    "records that are completed where they are made",
    "const states = new WeakMap(); export function of(part) { if (!states.has(part)) { states.set(part, read(part)); Object.assign(states.get(part), { views: 0 }) } return states.get(part) }",
    ["states weakmap cache"],
  ],
  [
    "records that are made of what a caller gives, or take that over",
    "const rows = new Map(); export function tell(given) { let row = rows.get(given.id); if (!row) { row = Object.assign({ done: 0 }, given); rows.set(given.id, row) } else { Object.assign(row, given) } return row } export const of = (id) => rows.get(id); export const end = (id) => rows.delete(id)",
    ["rows const-map registry"],
  ],
  [
    "records that are completed in the branch where they are made",
    "const rows = new Map(); export function of(id) { let row = rows.get(id); if (!row) { row = read(id); rows.set(id, row); Object.assign(row, { done: 0 }) } return row }",
    ["rows const-map cache"],
  ],
  [
    "records that are handed out with a mark on the one that was there",
    "const rows = new Map(); export function of(id) { const row = rows.get(id); if (row) { Object.assign(row, { isKnown: true }); return row } const made = read(id); rows.set(id, made); return made }",
    ["rows const-map cache"],
  ],
  [
    "records of which a part is told how they were asked for",
    "const rows = new Map(); export function of(id, how) { let row = rows.get(id); if (row) { Object.assign(row.asked, how) } else { row = read(id); rows.set(id, row) } return row }",
    ["rows const-map cache"],
  ],
  [
    "records of which a branch makes a copy",
    "const rows = new Map(); export function of(id) { let row = rows.get(id); if (row) { tell(Object.assign({}, row)) } else { row = read(id); rows.set(id, row) } return row }",
    ["rows const-map cache"],
  ],
  [
    "records of which another function makes a copy",
    "const states = new WeakMap(); export function of(part) { if (states.has(part)) return states.get(part); const state = read(part); states.set(part, state); return state } export function view(part) { return Object.assign({}, of(part), { views: 1 }) }",
    ["states weakmap cache"],
  ],
  [
    "tables of lists that begin empty and are handed out",
    "const lists = new Map(); export function listOf(screen, kind) { let own = lists.get(screen); if (!own) { own = new Map(); lists.set(screen, own) } if (!own.has(kind)) { own.set(kind, []) } return own.get(kind) }",
    ["lists const-map registry"],
  ],
  [
    "tables of answers",
    "const tables = new Map(); export function answer(screen, kind) { let own = tables.get(screen); if (!own) { own = new Map(); tables.set(screen, own) } if (!own.has(kind)) { own.set(kind, measure(screen, kind)) } return own.get(kind) }",
    ["tables const-map cache"],
  ],
  [
    "texts of files, and of those that are told to have changed",
    "const texts = {}; export function textOf(path) { if (texts[path]) return texts[path]; texts[path] = read(path); return texts[path] } export function changed(change) { texts[change.path] = change.text }",
    ["texts const-object registry"],
  ],
  [
    "texts of files, made anew by their paths",
    "const texts = {}; export function textOf(path) { if (texts[path]) return texts[path]; texts[path] = read(path); return texts[path] } export function changed(change) { texts[change.path] = change.isEmpty ? '' : read(change.path) }",
    ["texts const-object cache"],
  ],
  [
    "what is merged for another one than the one that was asked for",
    "const changes = new WeakMap(); export function copy(source, part, model) { if (changes.has(source)) { const [old, first] = changes.get(source); changes.set(model, [merge(old, part), first]) } else { changes.set(model, [part, source]) } return model } export const of = (model) => changes.get(model);",
    ["changes weakmap registry"],
  ],
  [
    "what was sent last, by which the next is told to be news",
    "const last = new Map(); export async function send(id, text) { if (isOpen(id)) { const print = hash(text); const before = last.get(id) ?? blank(text); if (before === print) { skip(id); return } try { await post(id, text); last.set(id, print) } catch { skip(id) } } } export const begin = () => last.clear();",
    ["last const-map registry"],
  ],
  [
    "answers that are compared with nothing",
    "const known = new Map(); export async function of(id) { const before = known.get(id); if (before !== undefined) return before; const print = await hash(id); known.set(id, print); return print }",
    ["known const-map cache"],
  ],
  [
    "instances by name, of which one is made as a library is set up and all are told",
    "const instances = {}; export function init(name) { const one = instances[name] ?? new Client(); instances[name] = one; return one } export function setUp() { instances[MAIN] = new Client(); onReady(() => each(instances, (one) => one.ready())) }",
    ["instances const-object registry"],
  ],
  [
    "instances by name, all of which are told",
    "const instances = {}; export function init(name) { const one = instances[name] ?? new Client(); instances[name] = one; return one } export function setUp() { onReady(() => each(instances, (one) => one.ready())) }",
    ["instances const-object cache"],
  ],
  [
    "answers that are made anew by their names",
    "const answers = {}; export function of(name) { return answers[name] || (answers[name] = compute(name)) } export function refresh(name) { answers[name] = compute(name) }",
    ["answers const-object cache"],
  ],
  [
    "how often each is open, which is taken out with the last one",
    "const open = new Map(); export function add(path, delta) { const n = (open.get(path) || 0) + delta; if (n > 0) { open.set(path, n) } else { open.delete(path) } return n }",
    ["open const-map registry"],
  ],
  [
    "answers, of which another key's is taken out beside",
    "const known = new Map(); export function of(key, old) { const before = known.get(key); if (before) return before; const answer = compute(key); if (answer) { known.set(key, answer) } else { known.delete(old) } return answer }",
    ["known const-map cache"],
  ],
  [
    "answers, one of which may be taken out further down",
    "const known = new Map(); export function of(key) { let answer = known.get(key); if (!answer) { answer = compute(key); known.set(key, answer); log('made', key, answer, 'for the first time, which takes its time'); if (answer.isPartial) known.delete(key) } return answer }",
    ["known const-map cache"],
  ],
  [
    "what is shown by its key, which is closed for the next one",
    "const shown = new Map(); export function show(key, text) { if (key) { shown.get(key)?.close() } const one = open(text); if (key) { shown.set(key, one) } return one } export const isShown = (key) => shown.has(key);",
    ["shown const-map registry"],
  ],
  [
    "clients, of which an old one is closed where it turns out to be out of use",
    "const clients = new Map(); export function of(key) { let client = clients.get(key); if (client?.isGone) { client.close(); client = null } if (!client) { client = connect(key); clients.set(key, client) } return client }",
    ["clients const-map cache"],
  ],
  [
    "handlers of an event, for which something listens to the document as long as there are any",
    "const heard = new Map(); export function add(event, handle) { let data = heard.get(event); if (!data) { const all = new Set(); const tell = (e) => all.forEach((each) => each(e)); data = { tell, all }; heard.set(event, data); document.addEventListener(event, tell) } data.all.add(handle); return () => { data.all.delete(handle); if (data.all.size === 0) { document.removeEventListener(event, data.tell); heard.delete(event) } } }",
    ["heard const-map registry"],
  ],
  [
    "answers by event, which something else is told",
    "const known = new Map(); export function of(event) { let answer = known.get(event); if (!answer) { answer = { text: read(event) }; known.set(event, answer); page.show(event, answer) } return answer }",
    ["known const-map cache"],
  ],
  [
    "answers, of which a part is taken out again at once",
    "const known = new Map(); export function of(key) { const before = known.get(key); if (before) return before; const answer = compute(key); known.set(key, answer); if (answer.isPartial) { known.delete(key) } return answer }",
    ["known const-map cache"],
  ],
  [
    "answers, of which the one that is there is told that it was asked for",
    "const known = new Map(); export function of(key) { known.get(key)?.touch(); let answer = known.get(key); if (!answer) { answer = compute(key); known.set(key, answer) } return answer }",
    ["known const-map cache"],
  ],
  [
    "clients, of which the oldest is closed once there is another",
    "const clients = new Map(); export function of(key) { let client = clients.get(key); if (!client) { client = connect(key); clients.set(key, client); clients.get(oldest())?.close() } return client }",
    ["clients const-map cache"],
  ],
];

describe("an entry that nobody could make again is not cached", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
