import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const NOTE = ["held-in-turn"];

const TABLES: readonly (readonly [
  what: string,
  text: string,
  found: readonly string[],
  notes: readonly string[],
])[] = [
  [
    "locks that are made for want of one",
    "const locks = {}; export const lockOf = (key) => locks[key] || (locks[key] = new Mutex());",
    ["locks const-object registry"],
    NOTE,
  ],
  [
    "locks in a table of tables",
    "let locks = {}; export const init = () => { locks = {} }; export function lockOf(key, group) { locks[group] ??= {}; locks[group][key] ??= new lib.Mutex(); return locks[group][key] }",
    ["locks let registry"],
    NOTE,
  ],
  [
    "what only the call tells to be locks",
    "const locks = new Map(); export function hold(key, work) { let lock = locks.get(key); if (!lock) { lock = makeFor(key); locks.set(key, lock) } return lock.runExclusive(work) }",
    ["locks const-map registry"],
    NOTE,
  ],
  [
    "locks that have a name before they are put",
    "const locks = new Map(); export function lockOf(key) { const known = locks.get(key); if (known) return known; const lock = new Mutex(); locks.set(key, lock); return lock }",
    ["locks const-map registry"],
    NOTE,
  ],
  [
    "locks whose name is given one where there is none",
    "const locks = new Map(); export function lockOf(key) { let lock = locks.get(key); if (!lock) { lock = new Mutex(); locks.set(key, lock) } return lock }",
    ["locks const-map registry"],
    NOTE,
  ],
  [
    "a queue for each key",
    "const queues = {}; export function queueOf(key) { let queue = queues[key]; if (!queue) { queue = new Queue(run); queues[key] = queue } return queue }",
    ["queues const-object registry"],
    NOTE,
  ],
  [
    "a queue that a function makes for each key",
    "const queues = new Map(); export function run(key, job) { let queue = queues.get(key); if (!queue) { queue = async.queue(work, 1); queues.set(key, queue) } queue.push(job) }",
    ["queues const-map registry"],
    NOTE,
  ],
  [
    "what calls enter by asking for their turn",
    "const gates = new Map(); export async function within(key, work) { let gate = gates.get(key); if (!gate) { gate = makeGate(); gates.set(key, gate) } const leave = await gate.acquire(); try { await work() } finally { leave() } }",
    ["gates const-map registry"],
    NOTE,
  ],
  [
    "what only has the name of a queue, and is made of something else",
    "const queues = new Map(); export function urlOf(key) { let queue = queues.get(key); if (!queue) { queue = lookUp(key); queues.set(key, queue) } return queue }",
    ["queues const-map cache"],
    [],
  ],
  [
    "a name that is given a lock on one way only",
    "const all = new Map(); export function entryOf(key) { let entry = all.get(key); if (!entry) { entry = load(key); if (!entry) entry = new Mutex(); all.set(key, entry) } return entry }",
    ["all const-map cache"],
    [],
  ],
  [
    "a lock that another thing may take the place of before it is put",
    "const all = new Map(); export function entryOf(key) { let entry = all.get(key); if (!entry) { entry = new Mutex(); if (isOpen(key)) entry = load(key); all.set(key, entry) } return entry }",
    ["all const-map cache"],
    [],
  ],
  [
    "limits by key",
    "const limits = new Map(); export function limited(key, work) { if (!limits.has(key)) limits.set(key, pLimit(2)); return limits.get(key)(work) }",
    ["limits const-map registry"],
    NOTE,
  ],
  [
    "promises of which each waits for the one before it",
    "const tails = new Map(); export function next(key, work) { const last = tails.get(key) ?? Promise.resolve(); const mine = last.then(work); tails.set(key, mine.catch(() => {})); return mine }",
    ["tails const-map registry"],
    NOTE,
  ],
  [
    "answers, which none waits for in turn",
    "const pages = new Map(); export function pageOf(key) { let page = pages.get(key); if (!page) { page = makeFor(key); pages.set(key, page) } return page.then(copy) }",
    ["pages const-map cache"],
    [],
  ],
  [
    "promises that something is told of, whose place others take as they come",
    "const jobs = new Map(); export function start(key, job) { jobs.get(key)?.then(tell); jobs.set(key, job) } export const drop = (key) => jobs.delete(key);",
    ["jobs const-map registry"],
    [],
  ],
  [
    "work that is called off before more of it is begun",
    "const jobs = new Map(); export function start(key) { jobs.get(key)?.cancel(); jobs.set(key, run(key).finally(tell)) } export const drop = (key) => jobs.delete(key);",
    ["jobs const-map registry"],
    [],
  ],
  [
    "one lock, which stands in a field",
    "const state = { lock: null, n: 0 }; export function begin() { state.lock = new Mutex(); state.n++ } export const end = () => state.lock.release();",
    ["state const-object state"],
    [],
  ],
  [
    "blocks, which only end like a lock",
    "const blocks = {}; export const blockOf = (key) => blocks[key] || (blocks[key] = new Block(key));",
    ["blocks const-object cache"],
    [],
  ],
];

describe("a table of what calls wait at", () => {
  it.each(TABLES)("%s", (_what, text, found, notes) => {
    expect(foundIn(text)).toEqual(found);
    const [finding] = scanSources(new Map([["src/a.js", text]])).findings;
    expect((finding?.notes ?? []).map(({ code }) => code)).toEqual(notes);
  });
});

const SLOT = "let pending = null; const take = () => run();";

describe("a slot of which what comes waits for what was there", () => {
  const notesOf = (text: string): readonly string[] => {
    const { findings } = scanSources(new Map([["src/a.js", text]]));
    return findings.flatMap(({ notes }) => (notes ?? []).map(({ code }) => code));
  };

  it("is one that goes on from itself", () => {
    const text =
      "let tail = Promise.resolve(); export function run(job) { tail = tail.then(() => work(job)).catch(tell); return tail }";
    expect(notesOf(text)).toEqual(NOTE);
  });

  it("is none that the same call has given work, nor one that goes on from another", () => {
    const begun =
      "let tail = null; export function run(job) { tail = start(job); tail = tail.catch(tell); return tail }";
    expect(notesOf(begun)).toEqual([]);
    const other =
      "let tail = null; export function run(job) { tail = job.then(go).catch(tell); return tail }";
    expect(notesOf(other)).toEqual([]);
  });
});

describe("a slot that is set before work and emptied after it", () => {
  it("holds work for others to wait for where they wait for what it holds", () => {
    const text = `${SLOT} export async function next() { while (pending) await pending; try { pending = take(); await pending } finally { pending = null } }`;
    expect(foundIn(text)).toEqual(["pending let state"]);
  });

  it.each([
    "pending = (async () => { await take(); return 1 })()",
    "pending = take()",
    "pending = take().then(keep)",
  ])("holds it where who comes meanwhile is given what it holds: %s", (put) => {
    const text = `${SLOT} export async function next() { if (pending) return pending; ${put}; const found = await pending; pending = null; return found } export const current = () => pending;`;
    expect(foundIn(text)).toEqual(["pending let state"]);
  });

  it("holds it where who comes meanwhile is given it by another name", () => {
    const text = `${SLOT} export async function next() { const held = pending; if (held) return held; pending = take(); const found = await pending; pending = null; return found } export const current = () => pending;`;
    expect(foundIn(text)).toEqual(["pending let state"]);
  });

  it.each([
    [
      "a part of it by another name",
      "const held = pending; if (held) return held.name; pending = take(job); await run(job); pending = null",
    ],
    [
      "what was there before",
      "const held = pending; pending = take(job); await run(job); pending = null; return held",
    ],
    ["a value", "if (pending) return pending; pending = job; await take(); pending = null"],
    [
      "what is handed back when it is done",
      "pending = take(job); if (await run(job)) return pending; pending = null",
    ],
    ["what another function hands back", "pending = take(job); await run(job); pending = null"],
    ["a part of it", "if (pending) return pending.name; pending = take(job); await run(job); pending = null"],
  ])("is what work goes on with where it is %s", (_, body) => {
    const text = `${SLOT} export async function next(job) { ${body} } export const current = () => pending;`;
    expect(foundIn(text)).toEqual(["pending let error-context"]);
  });

  it("is set around work where a function above it hands it out", () => {
    const text = `${SLOT} export const current = () => pending; export async function next(job) { pending = take(job); await run(job); pending = null }`;
    expect(foundIn(text)).toEqual(["pending let error-context"]);
  });

  it("is what work goes on with where that is done by what it holds", () => {
    const text = `${SLOT} export async function next(job) { try { pending = job; await pending.run(); await take() } finally { pending = null } } export const name = () => pending.name;`;
    expect(foundIn(text)).toEqual(["pending let error-context"]);
  });

  it("is what work goes on with where something is done with it", () => {
    const text = `${SLOT} export async function next(job) { try { pending = job; await take() } finally { pending = null } } export const name = async () => (await pending).name;`;
    expect(foundIn(text)).toEqual(["pending let error-context"]);
  });
});

describe("a collection that is waited for itself", () => {
  it("is one that is filled and asked by key", () => {
    const text =
      "let store = null; export const open = () => { store = new Store() }; export const put = async (k, v) => { (await store).set(k, v) }; export const get = async (k) => (await store).get(k);";
    expect(foundIn(text)).toEqual(["store let registry"]);
  });
});
