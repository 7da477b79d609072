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
    "an answer that one function hands out while it holds, and another fetches",
    "const answer = { until: 0, value: null }; export function get() { if (Date.now() < answer.until) return answer.value; return null } export async function renew() { answer.value = await ask(); answer.until = Date.now() + 1000 }",
    ["answer const-object cache"],
  ],
  [
    "settings, one of which says when the work began",
    "const config = { run: false, startedAt: 0 }; export function start(options) { config.options = options; config.run = true } export function run(child) { const first = config.startedAt === 0; config.startedAt = Date.now(); child.on('exit', (code) => { if (code === 2 && Date.now() < config.startedAt + 500) stop(config.options.name, first) }) }",
    ["config const-object state"],
  ],
  [
    "the last time of a number that is made of it, with how many there were in the same moment",
    "const last = { time: 0, seq: 0 }; export function next() { const now = Date.now(); if (now > last.time) { last.time = now; last.seq = 0 } else last.seq++; return now + '-' + last.seq }",
    ["last const-object state"],
  ],
  [
    "an answer and when it was asked for, in two variables",
    "let answer = null, at = 0; export async function get() { if (answer && Date.now() - at < 1000) return answer; answer = await ask(); at = Date.now(); return answer }",
    ["answer let cache", "at let cache"],
  ],
  [
    "the same where a callback keeps them, with a report between",
    "let users, at = null; export function load() { if (at !== null && Date.now() - at < 1000) return Promise.resolve(users); console.log('loading'); return ask().then((all) => { users = all; at = Date.now(); return users }) }",
    ["users let cache", "at let cache"],
  ],
  [
    "an answer that is asked for anew in a branch, and handed back below it",
    "let flags = {}; let at = 0; export async function get() { if (Date.now() - at > 1000) { flags = await ask(); at = Date.now() } return flags }",
    ["flags let cache", "at let cache"],
  ],
  [
    "what is made anew in any case, with when that was",
    "let flags = {}; let at = 0; export async function get() { if (Date.now() - at > 1000) count(); flags = await ask(); at = Date.now(); return flags }",
    ["flags let state", "at let state"],
  ],
  [
    "an answer with a limit that no clock was asked for",
    "let last = null; let limit = 3; export async function get() { if (last && Date.now() < limit) return last; const got = await ask(); last = got; limit = got.size; return last }",
    ["last let state", "limit let state"],
  ],
  [
    "an answer that is handed on before it is asked how old it is",
    "let last = null; let at = 0; export async function get() { if (last) { send(last) } if (Date.now() - at > 5) log('late'); const got = await ask(); last = got; at = Date.now(); return got }",
    ["last let state", "at let state"],
  ],
  [
    "an answer with the time until which it holds",
    "let token; export async function get() { if (token && token.until > Date.now()) return token.value; const got = await ask(); token = { value: got.value, until: Date.now() + got.ttl }; return token.value }",
    ["token let cache"],
  ],
  [
    "a record with a limit that no clock is asked for",
    "let job; export async function get(n) { if (job && job.size > n) return job.value; const got = await ask(); job = { value: got.value, size: got.size }; return job.value }",
    ["job let state"],
  ],
  [
    "what came last and when, which nobody is answered with",
    "let last, at = 0; export function note(x) { if (Date.now() - at < 1000) return false; last = x; at = Date.now(); return true } export const who = () => last;",
    ["last let state", "at let state"],
  ],
  [
    "what is there and when somebody last looked at it",
    "let value = null, seenAt = 0; export function get() { seenAt = Date.now(); return value } export function set(x) { value = x; seenAt = Date.now() } export const isOld = () => Date.now() - seenAt > 1000;",
    ["value let state", "seenAt let state"],
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
  [
    "entries that are fetched all at once, and whose time a field beside them tells",
    "let keys = {}; export function key(id) { if (keys[id] && keys.until > Date.now()) return keys[id]; return new Promise((done) => { load((all) => { keys = Object.assign({}, all, { until: later(all) }); done(all[id]) }) }) }",
    ["keys let cache"],
  ],
  [
    "entries that others replace, asked for by key beside a clock",
    "let keys = {}; export function key(id) { if (keys[id] && keys.until > Date.now()) return keys[id]; return null } export function setKeys(given) { keys = given }",
    ["keys let state"],
  ],
  [
    "tables made by what makes bounded caches, which are marked or filled later",
    "import ttl, { lruCache, table } from 'made'; const failed = ttl({ max: 9 }); const known = lruCache({ max: 9 }); const named = table({ max: 9 }); export async function get(id) { if (failed.has(id)) return null; if (known.has(id)) return known.get(id); load(id).then((r) => { known.set(id, r) }); failed.set(id, true); return false } export const put = (k, v) => named.set(k, v); export const of = (k) => named.get(k);",
    ["failed instance cache", "known instance cache", "named instance registry"],
  ],
  [
    "how many are under way, no more than so many at once, which is told",
    "let pending = 0; export async function send(x) { const isFree = pending < 9; if (isFree) pending++; else console.debug(`${pending} under way`); try { await post(x, isFree) } finally { if (isFree) pending-- } }",
    ["pending let state"],
  ],
  [
    "answers that say themselves for how long they hold, where a helper keeps them and drops what is too old",
    "const kept = new Map(); function keep(key, answer, now) { for (const [k, v] of kept) { if (v.until <= now) kept.delete(k) } kept.set(key, { until: now + 9, answer }) } export async function get(key) { if (key) { const hit = kept.get(key); if (hit && Date.now() < hit.until) return hit.answer } const answer = await ask(key); if (key) { keep(key, answer, Date.now()) } return answer }",
    ["kept const-map cache"],
  ],
  [
    "the same with what is too old or too much swept out beside the clock",
    "const kept = new Map(); function sweep(now = Date.now()) { for (const [k, v] of kept) { if (v.until <= now) kept.delete(k) } let over = kept.size - 9; for (const k of kept.keys()) { kept.delete(k); if (--over <= 0) break } } export async function get(key) { const hit = kept.get(key); if (hit && hit.until > Date.now()) return hit.answer; if (hit) kept.delete(key); const answer = await ask(key); sweep(); kept.set(key, { answer, until: Date.now() + 9 }); return answer }",
    ["kept const-map cache"],
  ],
  [
    "sessions that say how long they last, which others open and end",
    "const open = new Map(); export function begin(id, user) { open.set(id, { until: Date.now() + 9, user }) } export function get(id) { const one = open.get(id); if (one && Date.now() < one.until) return one.user; return null } export function end(id) { open.delete(id) }",
    ["open const-map registry"],
  ],
  [
    "times of work, all of which are told when it is over",
    "const began = new Map(); export function begin(id) { began.set(id, Date.now()) } export function over(ids) { for (const id of ids) { tell(Date.now() - began.get(id)); began.delete(id) } }",
    ["began const-map telemetry"],
  ],
  [
    "what is kept by one function and shown by another, the oldest dropped where there is too much",
    "const rows = new Map(); function keep(key, all) { rows.delete(key); rows.set(key, all); if (rows.size > 9) { const oldest = rows.keys().next().value; if (oldest !== undefined) rows.delete(oldest) } } export const first = (key) => rows.get(key) ?? null; export async function load(key) { const all = await ask(key); if (all) { keep(key, all) } }",
    ["rows const-map cache"],
  ],
  [
    "the same where others end an entry by its key, and where none goes",
    "const rows = new Map(), all = new Map(); export function add(key, one) { rows.set(key, one); if (rows.size > 9) { const oldest = rows.keys().next().value; rows.delete(oldest) } all.set(key, one); if (all.size > 9) warn([...all.keys()]) } export const first = (key) => rows.get(key) ?? all.get(key); export function end(key) { rows.delete(key) }",
    ["rows const-map registry", "all const-map registry"],
  ],
  [
    "what holds by a limit that is no time",
    "const kept = new Map(); function keep(key, answer) { kept.set(key, { until: later(), answer }) } export async function get(key) { if (key) { const hit = kept.get(key); if (hit && limit() < hit.until) return hit.answer } const answer = await ask(key); keep(key, answer); return answer }",
    ["kept const-map registry"],
  ],
  [
    "what holds for a time and is ended by its key",
    "const kept = new Map(); function keep(key, answer) { kept.set(key, { until: later(), answer }) } export async function get(key) { if (key) { const hit = kept.get(key); if (hit && Date.now() < hit.until) return hit.answer } const answer = await ask(key); keep(key, answer); return answer } export function end(key) { kept.delete(key) }",
    ["kept const-map registry"],
  ],
  [
    "what holds for a time and is swept out by another function",
    "const kept = new Map(); function keep(key, answer) { kept.set(key, { until: later(), answer }) } export async function get(key) { if (key) { const hit = kept.get(key); if (hit && Date.now() < hit.until) return hit.answer } const answer = await ask(key); keep(key, answer); return answer } export function sweep(now) { for (const [k, v] of kept) { if (v.until <= now) kept.delete(k) } }",
    ["kept const-map cache"],
  ],
  [
    "what is kept by one function, the oldest dropped where somebody says so",
    "const rows = new Map(); function keep(key, all) { rows.delete(key); rows.set(key, all); if (isFull()) { const oldest = rows.keys().next().value; if (oldest !== undefined) rows.delete(oldest) } } export const first = (key) => rows.get(key) ?? null; export async function load(key) { const all = await ask(key); if (all) keep(key, all) }",
    ["rows const-map registry"],
  ],
  [
    "answers by their request, with the time of the last beat among them",
    "const answers = new Map(); export function hear(m) { if (m.isBeat) { answers.set('beat', Date.now()) } else { answers.set(m.id, m) } } export function take(id) { if (Date.now() - answers.get('beat') > 5000) throw new Error('dead'); const m = answers.get(id); answers.delete(id); return m }",
    ["answers const-map registry"],
  ],
  [
    "times that are put to nought where nothing is measured",
    "const starts = new Map(); export function begin(id) { starts.set(id, Date.now()) } export function skip(id) { starts.set(id, null) } export function end(id) { const took = Date.now() - starts.get(id); starts.delete(id); return took }",
    ["starts const-map telemetry"],
  ],
];

describe("what is timed, held back or let go", () => {
  for (const [what, text, found] of CASES) {
    it(`says the stage of ${what}`, () => {
      expect(foundIn({ "src/a.js": text })).toEqual(found);
    });
  }
});
