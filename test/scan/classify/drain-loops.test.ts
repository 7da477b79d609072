import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const RUN =
  "export function run(job) { put(job); let next; while ((next = take())) { if (busy.has(next.id)) continue; busy.add(next.id); next.work(); busy.delete(next.id) } }";
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
    ["at state auto -", "text state auto -"],
  ],
  [
    "what is taken out once, not by a loop, is no queue",
    "const known = { first: null, size: 0 }; export function put(one) { known.first = one; known.size += 1 } export function take() { const one = known.first; known.first = null; known.size -= 1; return one } export const use = () => { const one = take(); if (one) one.work() }",
    ["known state auto -"],
  ],
  [
    "what is marked by another loop than the queue's is a set of its own",
    `const jobs = []; ${BUSY} export const put = (job) => { jobs.push(job) }; export function run() { while (jobs.length > 0) jobs.shift().work() } export function all(list) { for (const one of list) { if (busy.has(one)) continue; busy.add(one); one.work(); busy.delete(one) } }`,
    ["jobs state manual needs-a-person", "busy error-context auto -"],
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
});
