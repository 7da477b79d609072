import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "records of when each piece of work began and was over",
    "let steps = {}; export function begin(id) { steps = {}; take(id) } export function take(id) { const now = Date.now(); steps[id] = { at: now, id } } export function over(id) { if (steps[id]) steps[id].endedAt = Date.now() }",
    ["steps let telemetry"],
  ],
  [
    "an answer with a field that says for how long it holds",
    "const answer = { until: 0, value: null }; export async function get() { const now = Date.now(); if (answer.until > now) return answer.value; answer.value = await ask(); answer.until = now + 1000; return answer.value }",
    ["answer const-object cache"],
  ],
  [
    "an object whose methods ask a clock for something else than its fields",
    "const host = { jobs: 0, last: null, take(job) { console.log(Date.now(), this.jobs); this.last = job }, count(n) { this.jobs = n } }; export const take = (job, n) => { host.take(job); host.count(n) };",
    ["host const-object state"],
  ],
  [
    "records that say how long each holds, without a clock",
    "const steps = {}; export function take(id) { steps[id] = { id } } export function over(id, end) { if (steps[id]) steps[id].end = end }",
    ["steps const-object registry"],
  ],
  [
    "what is kept until it can be logged",
    "const later = []; export function log(level, text) { if (!ready()) { later.push({ level, text }); return } dump(); hand(level, text) } export function dump() { while (later.length > 0) { const each = later.shift(); hand(each.level, each.text) } }",
    ["later const-array telemetry"],
  ],
  [
    "what is kept until it can be done",
    "const later = []; export function run(level, text) { if (!ready()) { later.push({ level, text }); return } dump(); hand(level, text) } export function dump() { while (later.length > 0) { const each = later.shift(); hand(each.level, each.text) } }",
    ["later const-array state"],
  ],
  [
    "what goes for want of room",
    "const open = new Set(); export function add(it) { open.add(it); if (open.size > 9) { const oldest = open.values().next().value; open.delete(oldest) } } export const has = (it) => open.has(it);",
    ["open const-set registry"],
  ],
  [
    "what goes when its work ends",
    "const open = new Set(); export function walk(it) { if (open.has(it)) return; open.add(it); it.each(walk); open.delete(it) }",
    ["open const-set error-context"],
  ],
  [
    "an instance on the global object that is no table, and one that is",
    "exports.start = () => { global.by = new Locator(); global.known = new PluginRegistry() };",
    ["by global-write state", "known global-write registry"],
  ],
  [
    "work that is under way, until it is over, and what a promise stands around",
    "let work = null; exports.start = (run) => { work = (async () => { try { await run() } finally { work = null } })() }; exports.idle = async () => { await work }; let id; exports.go = (n, run) => { id = n; return run().finally(() => { id = null }) }; exports.id = () => id;",
    ["work let state", "id let error-context"],
  ],
  [
    "the name of the session that is started and restored",
    "let session = null; exports.session = { start(name) { session = name }, restore() { session = null } }; exports.current = () => session;",
    ["session let error-context"],
  ],
];

describe("what is timed, held back or let go", () => {
  for (const [what, text, found] of CASES) {
    it(`says the stage of ${what}`, () => {
      expect(foundIn({ "src/a.js": text })).toEqual(found);
    });
  }
});
