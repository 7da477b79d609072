import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const RUN =
  "export function run(job) { put(job); let next; while ((next = take())) { if (busy.has(next.id)) continue; busy.add(next.id); next.work(); busy.delete(next.id) } }";
const QUEUE = "const jobs = [];";
const BUSY = "const busy = new Set();";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "the buckets that a taker takes from in a loop's condition, and what the loop marks",
    `const queue = [{ first: null, size: 0 }, { first: null, size: 0 }]; ${BUSY} function put(job) { const list = queue[job.kind]; list.first = { job, next: list.first }; list.size += 1 } function take() { for (const list of queue) if (list.size > 0) { const item = list.first; list.first = item.next; list.size -= 1; return item.job } } ${RUN}`,
    ["queue state manual needs-a-person", "busy state manual needs-a-person"],
  ],
  [
    "the head of a heap that a taker takes in a loop's condition",
    `let heap = null; ${BUSY} function merge(a, b) { return a && b ? (a.key < b.key ? a : b) : (a ?? b) } function put(job) { heap = merge(heap, { key: job.key, job, left: null, right: null }) } function take() { if (!heap) return null; const { job } = heap; heap = merge(heap.left, heap.right); return job } ${RUN}`,
    ["heap state manual needs-a-person", "busy state manual needs-a-person"],
  ],
  [
    "what a loop marks while it works a list off",
    `const jobs = []; ${BUSY} export const put = (job) => { jobs.push(job) }; export function run() { while (jobs.length > 0) { const job = jobs.shift(); busy.add(job); job.work(); busy.delete(job) } }`,
    ["jobs state manual needs-a-person", "busy state manual needs-a-person"],
  ],
  [
    "the place that a reader's loop goes on from is no queue",
    "let at = 0; let text = ''; function next() { return text[at++] } export function count(given) { text = given; at = 0; let all = 0; while (next()) all += 1; return all }",
    ["at state manual hot-path", "text state manual hot-path"],
  ],
  [
    "the place in a record that a reader's loop goes on from is no queue",
    "let at = null; export function open(text) { at = { text, place: 0 } } function next() { return at.text[at.place++] } export function count() { let all = 0; while (next()) all += 1; return all }",
    ["at state auto -"],
  ],
  [
    "what a loop goes on from and nobody else puts is no queue",
    "const ring = { first: LIST }; function turn() { const one = ring.first; ring.first = one.next; return one } export function find(ok) { let one; while ((one = turn())) if (ok(one)) return one }",
    ["ring state auto -"],
  ],
  [
    "what is worked out from itself, turn by turn, is no queue",
    "let seed = 1; export function start(given) { seed = given } function roll() { seed = step(seed); return seed % 7 } export function count() { let all = 0; while (roll()) all += 1; return all }",
    ["seed state auto -"],
  ],
  [
    "what is taken out once, not by a loop, is no queue",
    "const known = { first: null, size: 0 }; export function put(one) { known.first = one; known.size += 1 } export function take() { const one = known.first; known.first = null; known.size -= 1; return one } export const use = () => { const one = take(); if (one) one.work() }",
    ["known state auto -"],
  ],
  [
    "what a queue's loop has done, which others forget, is a set of its own",
    "const jobs = []; const done = new Set(); export const put = (job) => { jobs.push(job) }; export function run() { while (jobs.length > 0) { const job = jobs.shift(); done.add(job.id); job.work() } } export const forget = (id) => { done.delete(id) }",
    ["jobs state manual needs-a-person", "done registry auto -"],
  ],
  [
    "what others put, and a queue's loop takes out when it was used, is a table of its own",
    "const jobs = []; const handlers = new Map(); export const put = (job) => { jobs.push(job) }; export const handle = (name, f) => { handlers.set(name, f) }; export function run() { while (jobs.length > 0) { const job = jobs.shift(); const f = handlers.get(job.name); f(job); if (f.once) handlers.delete(job.name) } }",
    ["jobs state manual needs-a-person", "handlers registry auto -"],
  ],
  [
    "what is begun once, and what is told once, where the next job is taken",
    "const jobs = []; let busy = false; let began = false; let told = false; export function put(job) { jobs.push(job); next() } function next() { if (busy) return; if (!began) { began = true; open() } if (jobs.length > 9 && !told) { told = true; console.warn('many') } busy = true; run(jobs.shift(), () => { busy = false; next() }) } export const forget = () => { told = false };",
    [
      "jobs state manual needs-a-person",
      "busy state manual needs-a-person",
      "began state assist -",
      "told telemetry auto -",
    ],
  ],
  [
    "what is marked by another loop than the queue's is a set of its own",
    `const jobs = []; ${BUSY} export const put = (job) => { jobs.push(job) }; export function run() { while (jobs.length > 0) jobs.shift().work() } export function all(list) { for (const one of list) { if (busy.has(one)) continue; busy.add(one); one.work(); busy.delete(one) } }`,
    ["jobs state manual needs-a-person", "busy error-context auto -"],
  ],
  [
    "how far the loop has come, whether it runs and whether it will",
    `${QUEUE} let due = false; let running = false; let last = -1; export function put(job) { jobs.push(job); wake() } function wake() { if (!running && !due) { due = true; queueMicrotask(run) } } export function drop(job) { const at = jobs.indexOf(job); if (at > last) jobs.splice(at, 1) } function run() { due = false; running = true; for (let i = 0; i < jobs.length; i++) { jobs[i](); last = i } jobs.length = 0; last = -1; running = false }`,
    [
      "jobs state manual needs-a-person",
      "due state manual needs-a-person",
      "running state manual needs-a-person",
      "last state manual needs-a-person",
    ],
  ],
  [
    "how far a loop over a list has come that nobody works off is no part of a queue",
    "const listeners = []; let running = false; let last = -1; export const on = (f) => { listeners.push(f) }; export const place = () => (running ? last : -1); export function tell() { running = true; for (let i = 0; i < listeners.length; i++) { listeners[i](); last = i } last = -1; running = false }",
    ["listeners registry auto -", "running error-context auto -", "last error-context auto -"],
  ],
  [
    "a flag that a timer lowers which drains nothing is no part of a queue",
    `${QUEUE} let due = false; export const put = (job) => { jobs.push(job) }; export const run = () => { for (const job of jobs) job(); jobs.length = 0 }; export function wake() { if (!due) { due = true; queueMicrotask(rest) } } function rest() { due = false; draw() }`,
    ["jobs state manual needs-a-person", "due state auto -"],
  ],
  [
    "what is kept by those that have a helper fill the queue and a loop work it off: armed, at work, the job at hand",
    `let jobs = []; let armed = false; let working = false; let current = null; let work = null; const channel = new MessageChannel(); channel.port1.onmessage = () => { if (work !== null) work(); work = null }; function insert(list, job) { list.splice(list.length, 0, job) } export function ask(job) { insert(jobs, job); if (!armed && !working) { armed = true; work = flush; channel.port2.postMessage(null) } } function flush() { armed = false; working = true; try { return loop() } finally { current = null; working = false } } function loop() { current = jobs[0] || null; while (current !== null) { current(); jobs.shift(); current = jobs[0] || null } }`,
    [
      "jobs state manual needs-a-person",
      "armed state manual needs-a-person",
      "working state manual needs-a-person",
      "current state manual needs-a-person",
      "work state manual needs-a-person",
    ],
  ],
  [
    "a setting that is read where a queue is worked off, and what holds another function for a time, are no part of it",
    `${QUEUE} let loud = false; let heard = null; function show(job) { if (loud) print(job) } export const listen = () => { heard = show }; export const leave = () => { heard = null }; export const tell = (job) => { if (heard) heard(job) }; export const setLoud = (on) => { loud = on }; export const put = (job) => { jobs.push(job) }; export const all = () => { run() }; function run() { while (jobs.length > 0) show(jobs.shift()) }`,
    ["jobs state manual needs-a-person", "loud state auto -", "heard state auto -"],
  ],
  [
    "a flag around work on a list that nobody works off is none of a queue",
    "const notes = []; let reading = false; export const note = (text) => { notes.push(text) }; const all = () => notes.filter(Boolean); export function read() { reading = true; try { return all() } finally { reading = false } } export const isReading = () => reading",
    ["notes registry auto -", "reading error-context auto -"],
  ],
];

describe("what a loop works off", () => {
  for (const [what, text, found] of CASES) {
    it(what, () => {
      const { findings } = scanSources(new Map([["src/a.ts", text]]));
      expect(findings.map((f) => `${f.name} ${f.stage} ${f.disposition} ${f.refusal?.code ?? "-"}`)).toEqual(
        found,
      );
    });
  }

  it("a queue whose loop puts into it what it finds is a queue, nothing beside one", () => {
    const text =
      "const open = []; export function walk(root) { open.push(root); while (open.length > 0) { const node = open.shift(); for (const child of node.children) open.push(child) } }";
    const [finding] = scanSources(new Map([["src/a.ts", text]])).findings;
    expect(finding?.reason).toContain("it queues work");
  });
});
