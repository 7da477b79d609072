import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const REPORTS: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a count that is one more than it was, asked for its remainder",
    "let n = 0; export function hit(url) { n = n + 1; if (n % 50 === 0) console.log(url) } let at = 0; export function pick(list) { at = at + 1; return list[at % list.length] } let on = 0; export function next(list) { on++; return list[on % list.length] }",
    ["n let telemetry", "at let state", "on let state"],
  ],
  [
    "times that a date gives",
    "var said = {}; exports.say = function (code) { if (+new Date() - (said[code] || 0) < 1000) return; said[code] = +new Date(); console.warn(code) }; var began = {}; exports.begin = function (id) { began[id] = new Date().getTime() }; exports.end = function (id) { console.log(new Date().getTime() - began[id]); delete began[id] }",
    ["said const-object telemetry", "began const-object telemetry"],
  ],
  [
    "times by which who goes through them finds what has waited for long, and those by which they are taken out",
    "const since = new Map(); export const add = (k) => { if (!since.has(k)) since.set(k, Date.now()) }; export async function clean() { for (const [k, at] of since.entries()) if (at < Date.now() - 9) await empty(k) } export const drop = (k) => { since.delete(k) }; const seen = new Map(); export function tell(k) { if (seen.has(k)) return; seen.set(k, Date.now()); send(k) } export function sweep() { for (const [k, at] of seen.entries()) if (at < Date.now() - 9) seen.delete(k) }",
    ["since const-map registry", "seen const-map telemetry"],
  ],
  [
    "a time until which an answer is kept that is listed anew, and one until which a list is gathered",
    "let at; let all = []; export function names() { if (!at || Date.now() - at > 9) { at = Date.now(); all = []; try { for (const one of list()) all.push(one) } catch (e) { console.error(e) } } return all } let on = 0; let lines = []; export function say(line) { lines.push(line); if (Date.now() - on > 9) { on = Date.now(); console.log(lines.join()); lines = [] } }",
    ["at let cache", "all let cache", "on let telemetry", "lines let telemetry"],
  ],
  [
    "times by which each is held back, of which all are listed elsewhere",
    "const at = new Map(); export function tell(k) { if (at.get(k) > Date.now() - 9) return; at.set(k, Date.now()); send(k) } export function list() { for (const [k, when] of at.entries()) print(k, when) }",
    ["at const-map telemetry"],
  ],
  [
    "that something was said, beside what is made then and never asked for, or kept as what came of it",
    "let made; let told = false; export function fail(error) { if (!told) { told = true; made = make(); console.warn(error) } } let isOver = false; export function end(error) { if (isOver) return; isOver = true; console.warn(error); isOver = done(error) }",
    ["made let state", "told let telemetry", "isOver let telemetry"],
  ],
  [
    "what something was last told to, and what was last said of it",
    "let theme; export async function draw(dark, code) { if (theme !== dark) { engine.setUp({ dark }); theme = dark } try { await engine.draw(code) } catch (error) { log.error('draw', error) } } let status; export function note(now) { if (now !== status) { status = now; log.info('status', now) } } let mode; export function put(now) { if (now === mode) return; mode = now; if (now) log.info('mode', now) }",
    ["theme let state", "status let telemetry", "mode let telemetry"],
  ],
  [
    "that an answer was worked out, whatever is said on the way, and that something was said of it",
    "let read = null; let isRead = false; export function load() { if (isRead) return read; isRead = true; try { const text = open(); read = text; console.log('read'); return read } catch (e) { console.error(e); return null } } let last; let told = false; export function fail(error) { last = error; if (!told) { told = true; console.warn(error) } } export const reason = () => last;",
    ["read let state", "isRead let state", "last let state", "told let telemetry"],
  ],
  [
    "that something was said, above what is worked out in any case; not beside it, nor around it",
    "let told = false; let kit; export function of(name) { if (!name && !told) { console.warn('no name'); told = true } if (!kit) { kit = new Kit(name) } return kit } let isKnown = false; let size = 0; export function sizeOf(name) { if (!isKnown) { if (!find(name)) console.warn(name); else size = measure(name); isKnown = true } return size } let isMade = false; let one; export function get(name) { if (!isMade) { console.warn(name); isMade = true; one = make(name) } return one } let isSeen = false; let had; export function load(name) { if (isSeen) return had; isSeen = true; console.warn(name); if (name) { had = find(name) } return had }",
    [
      "told let telemetry",
      "kit let state",
      "isKnown let state",
      "size let state",
      "isMade let state",
      "one let state",
      "isSeen let state",
      "had let state",
    ],
  ],
  [
    "times that a given date stands for",
    "const due = {}; export function plan(code, day) { if (+new Date(day) - (due[code] || 0) < 1000) return; due[code] = +new Date(day) }",
    ["due const-object state"],
  ],
  [
    "times that a variable took from the clock and never gave up",
    "var last = {}; exports.warn = function (code) { var now = Date.now(); if (last[code] && now - last[code] < 1000) return; last[code] = now; console.warn(code) }",
    ["last const-object telemetry"],
  ],
  [
    "times that a variable has taken from elsewhere by then",
    "var last = {}; exports.set = function (code, at) { var now = Date.now(); if (at) now = at; if (last[code] > now) return; last[code] = now }",
    ["last const-object registry"],
  ],
  [
    "what was reported last",
    "let last; export function report(v) { if (last === v) return; last = v; console.log(v) } let told = ''; export function tell(bus, s) { if (s !== told) { bus.emit('status', s); told = s } }",
    ["last let telemetry", "told let telemetry"],
  ],
  [
    "when something was reported last",
    "let at = 0; export function warn(m) { const now = Date.now(); if (now - at < 1000) return; at = now; console.warn(m) }",
    ["at let telemetry"],
  ],
  [
    "when something was done last",
    "let at = 0; export function reload(r) { if (Date.now() - at > 1000) { at = Date.now(); r.reload() } }",
    ["at let state"],
  ],
  [
    "how many reports were made",
    "let n = 0; export function warn(m) { if (n >= 10) return; n++; console.warn(m) } let k = 0; export function note(m) { if (k++ < 10) console.warn(m) }",
    ["n let telemetry", "k let telemetry"],
  ],
  [
    "a number that is reported",
    "let id = 0; export function next(m) { if (m) { console.warn('call ' + id++) } }",
    ["id let state"],
  ],
  [
    "a mode that others ask for, and whose change is reported",
    "let mode = 'a'; export function set(m) { if (m === mode) return; mode = m; console.log(m) } export const get = () => mode;",
    ["mode let state"],
  ],
  [
    "a state whose change starts work, and is reported beside",
    "let up; export function turn(v, net) { if (up !== v) { up = v; console.log(v); net.close(); net.open(v); net.tell(v); net.retry(); net.count(); net.save() } }",
    ["up let state"],
  ],
  [
    "counts that begin anew where one in so many is reported",
    "let n = 0; export const note = (x) => { n++; if (n >= 50) { n = 0; console.log(x) } }; let k = 0; export const say = (x) => { k = k + 1; if (k === 9) { k = 0; console.log(x) } };",
    ["n let telemetry", "k let telemetry"],
  ],
  [
    "counts that begin anew where something is done",
    "let n = 0; export const fail = (s) => { n++; if (n >= 5) { n = 0; s.restart() } }; let k = 0; export const tick = (s) => { k = k + 1; if (k > 4) { k = 0; s.rest() } };",
    ["n let state", "k let state"],
  ],
  [
    "numbers that begin anew, with a warning",
    "let id = 0; export const next = () => { id++; if (id > 9) { console.warn('again'); id = 0 } return id };",
    ["id let state"],
  ],
];

const TRACED: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "records of when work began, dropped where it is measured",
    "const open = new Map(); export function asked(r) { open.set(r, { start: Date.now(), url: r.url }) } export function answered(r) { const { start, url } = open.get(r); open.delete(r); console.log(url, Date.now() - start) }",
    ["open const-map telemetry"],
  ],
  [
    "records that are dropped when they are too old",
    "const open = new Map(); export function begin(id) { open.set(id, { at: Date.now() }) } export function get(id) { const s = open.get(id); if (Date.now() - s.at > 1000) { open.delete(id); return null } return s }",
    ["open const-map registry"],
  ],
  [
    "a stack of spans that have a name before they are pushed",
    "const stack = []; export function trace(name, f) { const span = { name, start: Date.now() }; stack.push(span); try { return f(span) } finally { stack.pop(); console.log(Date.now() - span.start) } } export const now = () => stack[stack.length - 1];",
    ["stack const-array telemetry"],
  ],
  [
    "a stack of what is open, without a clock",
    "const stack = []; export function within(x, f) { const item = { x }; stack.push(item); try { return f(item) } finally { stack.pop(); console.log(x) } } export const now = () => stack[stack.length - 1];",
    ["stack const-array error-context"],
  ],
];

const READ_OUT: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "counts by name that are read out and emptied",
    "const counts = new Map(); export function count(k, by = 1) { counts.set(k, (counts.get(k) || 0) + by) } export function flush(s) { for (const [k, n] of counts) s.send(k, n); counts.clear() }",
    ["counts const-map telemetry"],
  ],
  [
    "numbers by name that begin anew",
    "const ids = new Map(); export function next(k) { ids.set(k, (ids.get(k) ?? 0) + 1); return ids.get(k) } export const reset = () => ids.clear();",
    ["ids const-map state"],
  ],
  [
    "lines that a timer takes as a whole",
    "let lines = []; export const log = (l) => { lines.push(l) }; setInterval(() => { if (!lines.length) return; const text = lines.join(' '); lines = []; process.stdout.write(text) }, 250); const events = []; export const note = (name) => events.push({ name }); function drain() { const all = events.slice(); events.length = 0; return all } setInterval(() => { post(drain()) }, 900);",
    ["lines let telemetry", "events const-array telemetry"],
  ],
  [
    "jobs that a timer takes as a whole and runs",
    "let jobs = []; export const add = (job) => jobs.push(job); setInterval(() => { const all = jobs; jobs = []; for (const job of all) job() }, 10);",
    ["jobs let state"],
  ],
  [
    "lines that whoever asks takes as a whole",
    "const lines = []; export const log = (l) => { lines.push(l) }; export function drain() { const all = lines.slice(); lines.length = 0; return all }",
    ["lines const-array state"],
  ],
  [
    "a set that is copied and emptied when it is sent",
    "const events = new Set(); export const record = (e) => events.add(e); setInterval(async () => { const batch = [...events]; events.clear(); await post(batch) }, 5000);",
    ["events const-set telemetry"],
  ],
  [
    "a set that is copied and emptied when all are told",
    "const all = new Set(); export const on = (f) => all.add(f); export function end() { const now = [...all]; all.clear(); for (const f of now) f() }",
    ["all const-set registry"],
  ],
  [
    "events that are sent where they are put, once there are enough",
    "const events = []; export async function record(e) { events.push(e); if (events.length >= 50) { await db.insert(events.splice(0)) } } let lines = []; export function log(l) { lines.push(l); if (lines.length < 50) return; const batch = lines; lines = []; post(batch) }",
    ["events const-array telemetry", "lines let telemetry"],
  ],
  [
    "jobs that are run where they are put, once there are enough",
    "const jobs = []; export function later(job) { jobs.push(job); if (jobs.length >= 10) { for (const each of jobs.splice(0)) each() } }",
    ["jobs const-array registry"],
  ],
  [
    "samples that are forgotten where there are too many",
    "let samples = []; export function sample(n) { samples.push(n); if (samples.length > 100) samples = []; return mean(samples) }",
    ["samples let state"],
  ],
  [
    "counts of an object that are read out and taken out one by one, or handed on to be sent",
    "const hits = {}; export function hit(k) { hits[k] = (hits[k] ?? 0) + 1 } export function print() { for (const [k, n] of Object.entries(hits)) console.log(k, n); for (const k of Object.keys(hits)) delete hits[k] } let seen = {}; export function see(k) { seen[k] = (seen[k] ?? 0) + 1 } export function tell() { const all = seen; seen = {}; send(all) }",
    ["hits const-object telemetry", "seen let telemetry"],
  ],
  [
    "counts of an object that some are taken out of, or that are handed on to be worked with",
    "const taken = {}; export function take(k) { taken[k] = (taken[k] ?? 0) + 1 } export function drop(from) { for (const k of Object.keys(taken)) if (k.startsWith(from)) delete taken[k] } let seen = {}; export function see(k) { seen[k] = (seen[k] ?? 0) + 1 } export function swap() { const all = seen; seen = {}; merge(all) }",
    ["taken const-object registry", "seen let state"],
  ],
  [
    "events that wait for somebody to listen, who is told of all at once",
    "let events = []; let sink = null; export function emit(e) { if (sink) sink(e); else events.push(e) } export function attach(s) { sink = s; events.forEach(s); events = [] } const lines = []; let out; export function say(text) { if (!out) { lines.push({ text }); return } out.write(text) } export function open(stream) { out = stream; for (const { text } of lines) stream.write(text); lines.length = 0 }",
    ["events let telemetry", "sink let state", "lines const-array telemetry", "out let state"],
  ],
  [
    "work that waits until it may be done, and listeners that are told when there is news",
    "let jobs = []; let ready = false; export function whenReady(job) { if (ready) job(); else jobs.push(job) } export function setReady() { ready = true; jobs.forEach((job) => job()); jobs = [] } let waiting = []; let value; export function use(fn) { if (value) fn(value); else waiting.push(fn) } export function provide(v) { value = v; waiting.forEach((fn) => fn(v)); waiting = [] }",
    ["jobs let state", "ready let state", "waiting let state", "value let state"],
  ],
  [
    "samples that are averaged and begun anew",
    "let samples = []; export const observe = (v) => { samples.push(v) }; export function mean() { const m = samples.reduce((a, b) => a + b, 0) / samples.length; samples = []; return m }",
    ["samples let telemetry"],
  ],
  [
    "jobs that are put one behind the other",
    "let jobs = []; export const add = (job) => { jobs.push(job) }; export function run() { const all = jobs.reduce((p, job) => p.then(job), Promise.resolve()); jobs = []; return all }",
    ["jobs let state"],
  ],
  [
    "counts that are listed where one of them is taken out",
    "const hits = {}; export function hit(k) { hits[k] = (hits[k] ?? 0) + 1 } export function drop(k) { for (const [a, n] of Object.entries(hits)) print(a, n); delete hits[k] }",
    ["hits const-object registry"],
  ],
  [
    "jobs that are taken as a whole where they are put, and run one by one",
    "let jobs = []; export function later(job) { jobs.push(job); if (jobs.length < 10) return; const all = jobs; jobs = []; for (const each of all) each() }",
    ["jobs let state"],
  ],
  [
    "what is taken whole each time, with a question before that",
    "const list = []; export function add(e) { if (list.length > 100) throw new Error('full'); list.push(e); const all = list.splice(0); run(all) }",
    ["list const-array registry"],
  ],
  [
    "counts in fields that are copied and begun anew in one function",
    "const sent = { ok: 0, failed: 0 }; export const done = () => { sent.ok++ }; export const fail = (n) => { sent.failed += n }; export function read() { const all = { ...sent }; sent.ok = 0; sent.failed = 0; return all }",
    ["sent const-object telemetry"],
  ],
  [
    "counts in fields of which one goes on, and counts that are read here and begun anew there",
    "const sent = { ok: 0, failed: 0 }; export const done = () => { sent.ok++; sent.failed++ }; export function read() { const all = { ...sent }; sent.ok = 0; return all } const seen = { n: 0 }; export const see = () => { seen.n++ }; export const look = () => ({ ...seen }); export const reset = () => { seen.n = 0 };",
    ["sent const-object state", "seen const-object state"],
  ],
  [
    "counts of a new object, which the function puts that has sent the old one, or one that it calls",
    "let now = { n: 0 }; export const hit = () => { now.n += 1 }; export function send() { if (now.n === 0) return; report('hits', now); now = { n: 0 } } let all; export const see = (by) => { all.n += 1; all.most = Math.max(all.most, by); add(all.sizes, by) }; export const count = () => all.n; export function tell() { report('seen', all); begin() } export function begin() { all = { n: 0, sizes: { min: 0 } } }",
    ["now let telemetry", "all let telemetry"],
  ],
  [
    "counts of a new object by which something is decided, or that nobody is sent",
    "let now = { n: 0 }; export const hit = () => { now.n += 1 }; export const isFull = () => now.n > 10; export function send() { report('hits', now); now = { n: 0 } } let all = { n: 0 }; export const see = () => { all.n += 1 }; export function begin() { all = { n: 0 } }",
    ["now let state", "all let state"],
  ],
  [
    "counts of a new object that a caller gives, that begin before they are sent, or by a function that is called first",
    "let now = { n: 0 }; export const hit = () => { now.n += 1 }; export function send(next) { report(now); now = next } let all = { n: 0 }; export const see = () => { all.n += 1 }; export function begin() { all = { n: 0 }; report(all) } let some = { n: 0 }; export const take = () => { some.n += 1 }; export function tell() { anew(); report(some) } export function anew() { some = { n: 0 } }",
    ["now let state", "all let state", "some let state"],
  ],
  [
    "counts that the function which counts sends each time, or decides by, and those that callers may set",
    "let now = { n: 0 }; export const hit = () => { now.n += 1; report(now); now = { n: 0 } }; let all = { n: 0 }; export const see = () => { all.n += 1; if (all.n > 9) stop() }; export function send() { report(all); all = { n: 0 } } let some = { by: {} }; export const take = (k) => { some.by[k] += 1 }; export const put = (k, n) => { some.by[k] = n }; export function tell() { report(some); some = { by: {} } }",
    ["now let state", "all let state", "some let state"],
  ],
  [
    "how far something was drawn, of which others are told when it is let go",
    "const at = { x: 0, y: 0 }; export const draw = (e) => { at.x += e.dx; at.y += e.dy }; export function drop() { emit('moved', { ...at }); at.x = 0; at.y = 0 }",
    ["at const-object state"],
  ],
  [
    "counts by name that begin with nothing, and are sent under a name of their own",
    "let hits = {}; export const hit = (k) => { hits[k] = hits[k] || 0; hits[k] += 1 }; export function send() { bus.publish('hits', { local: hits }); hits = {} }",
    ["hits let telemetry"],
  ],
  [
    "counts by name that are kept elsewhere when it begins anew without them",
    "let hits = {}; export const hit = (k) => { hits[k] = hits[k] || 0; hits[k] += 1 }; export function begin() { hits = {}; bus.publish('hits', { local: hits }) }",
    ["hits let registry"],
  ],
  [
    "lines that are told together where one of them asks for it, or each time",
    "let lines = []; export function say(line) { lines.push(line); if (isLast(line)) { console.log(lines.join()); lines = [] } } let words = []; export function tell(word) { words.push(word); console.log(Date.now(), words.join()); words = [] }",
    ["lines let state", "words let state"],
  ],
  [
    "jobs that are run in the function that puts them, once it is time, and a list that begins anew there before one is put",
    "let jobs = []; export function later(job) { jobs.push(job); if (Date.now() > due()) { const all = jobs; jobs = []; for (const each of all) each() } } let day = []; export function note(e) { if (Date.now() > due()) { keep(day); day = [] } day.push(e); return day.length }",
    ["jobs let state", "day let state"],
  ],
  [
    "samples that are averaged where each is put",
    "let samples = []; export function mean(v) { samples.push(v); const m = samples.reduce((a, b) => a + b, 0) / samples.length; samples = []; return m }",
    ["samples let telemetry"],
  ],
];

describe("reports that are held back", () => {
  it.each(REPORTS)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe("work that is timed", () => {
  it.each(TRACED)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe("what is collected until it is read out", () => {
  it.each(READ_OUT)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
