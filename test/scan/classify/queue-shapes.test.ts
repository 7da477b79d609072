import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

/** Name, stage and disposition of what is found. */
const SHAPES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what a list's own method puts in that goes by a name of its own, beside one that another function is given",
    "let jobs = []; export function put(job) { ArrayPush.call(jobs, job) } export function flush() { const all = jobs; jobs = []; for (let i = 0; i < all.length; i++) all[i]() } let rows = []; export function show(row) { Page.render.call(rows, row) } export function reset() { const all = rows; rows = []; for (const row of all) hide(row) }",
    ["jobs state manual", "rows state auto"],
  ],
  [
    "what is copied before it begins anew by a callback, which works it off",
    "let task; let all = new Set(); export function add(it) { all.add(it); if (task) return; task = true; Promise.resolve().then(() => { task = false; const now = Array.from(all); all = new Set(); for (const it of now) apply(it) }) }",
    ["task state manual", "all state manual"],
  ],
  [
    "what is spread before it begins anew by a callback",
    "let all = new Set(); export function add(it) { all.add(it) } export const start = () => setInterval(() => { const now = [...all]; all = new Set(); now.forEach(apply) }, 10);",
    ["all state manual"],
  ],
  [
    "what is copied for the caller and begins anew",
    "let all = new Set(); export function add(it) { all.add(it) } export function take() { const now = Array.from(all); all = new Set(); return now }",
    ["all registry auto"],
  ],
  [
    "what is begun anew by a callback, which copies it afterwards",
    "let all = new Set(); export function add(it) { all.add(it) } export const start = () => page.on('load', () => { all = new Set(); show(Array.from(all)) });",
    ["all registry auto"],
  ],
  [
    "how many places of a list are taken, which begins anew once what is in it was done",
    "const jobs = []; let size = 0; export function put(job) { jobs[size] = job; size++ } export function flush() { for (let i = 0; i < size; i++) jobs[i](); size = 0 }",
    ["jobs state manual", "size state manual"],
  ],
  [
    "a count beside a list that is filled at another place",
    "const jobs = []; let size = 0; let made = 0; export function put(job) { jobs[size] = job; size++; made++ } export function flush() { for (let i = 0; i < size; i++) jobs[i](); size = 0 } export const all = () => made;",
    ["jobs state manual", "size state manual", "made state auto"],
  ],
  [
    "a value in a thing of another package that is set and asked for",
    "import { observable } from 'state'; const isBusy = observable(false); export const begin = () => { isBusy.set(true) }; export const end = () => { isBusy.set(false) }; export const ask = () => { if (isBusy.get()) wait(); else isBusy.set(true) };",
    ["isBusy state manual"],
  ],
  [
    "a queue that a function makes, whose jobs are called off or done at once",
    "let jobs = makeQueue(); export const put = (job) => { jobs.add(job) }; export const callOff = (job) => { jobs.delete(job) }; export const frame = () => jobs.flush(); export const reset = () => { jobs = makeQueue() };",
    ["jobs state manual"],
  ],
  [
    "what a function makes that is asked by key, though it can be flushed as well",
    "let store = open(); export const put = (key, text) => { store.set(key, text) }; export const get = (key) => store.get(key); export const end = () => store.flush();",
    ["store registry manual"],
  ],
  [
    "what is put into a thing of which another part is flushed",
    "let hub = open(); export const put = (one) => { hub.add(one) }; export const end = () => hub.log.flush(); export const reset = () => { hub = open() };",
    ["hub registry auto"],
  ],
  [
    "a table of its own method `flush`",
    "const table = { add(k, v) { this[k] = v }, flush() { return this.a } }; export const put = (k, v) => table.add(k, v); export const end = () => table.flush();",
    ["table registry manual"],
  ],
  [
    "timers that stand by their time and are taken from the front when they are due",
    "let timers = []; export function at(time, run) { timers.splice(placeOf(time), 0, { time, run }) } const placeOf = (time) => timers.findIndex((t) => t.time > time); export function tick(n) { each(timers.splice(0, n), (t) => t.run()) } export function clear() { timers = [] }",
    ["timers state manual"],
  ],
  [
    "a list that is put in order and of which nothing is taken from the front",
    "let marks = []; export function mark(at) { marks.splice(placeOf(at), 0, at) } const placeOf = (at) => marks.findIndex((m) => m > at); export function drop(at) { marks.splice(marks.indexOf(at), 1) } export const first = () => marks[0]; export function clear() { marks = [] }",
    ["marks state auto"],
  ],
  [
    "a list whose first entries are forgotten, whatever was put where",
    "let marks = []; export function mark(at) { marks.splice(placeOf(at), 0, at) } const placeOf = (at) => marks.findIndex((m) => m > at); export function drop(n) { marks.splice(0, n) } export const first = () => marks[0]; export function clear() { marks = [] }",
    ["marks state auto"],
  ],
  [
    "a list that is put in order and of which others are taken from the middle",
    "let marks = []; export function mark(at) { marks.splice(placeOf(at), 0, at) } const placeOf = (at) => marks.findIndex((m) => m > at); export function take(at, n) { each(marks.splice(at, n), show) } export const first = () => marks[0]; export function clear() { marks = [] }",
    ["marks state auto"],
  ],
  [
    "a list to whose front some are put, and from there some are taken",
    "let marks = []; export function mark(at) { marks.splice(0, 0, at) } export function take(n) { each(marks.splice(0, n), show) } export const first = () => marks[0]; export function clear() { marks = [] }",
    ["marks state auto"],
  ],
  [
    "a set of jobs of which the first is done, taken out, and then the next",
    "const jobs = new Set(); export function put(job) { jobs.add(job); if (jobs.size === 1) setTimeout(work, 10) } function work() { const job = jobs.values().next().value; if (!job) return; run(job).then(() => { jobs.delete(job); work() }) }",
    ["jobs state manual"],
  ],
  [
    "jobs that one function retries by their key",
    "const jobs = new Map(); export const put = (key, job) => { jobs.set(key, job) }; export function retry(key, other) { jobs.get(key).run(() => { jobs.delete(key); retry(other) }) }",
    ["jobs registry auto"],
  ],
  [
    "what a function of another module reads on, piece by piece",
    "let tokens = read(); export const put = (t) => { tokens.add(t) }; export function next() { const t = tokens.next(); if (!t) return; run(t, () => { tokens.delete(t); next() }) } export const reset = () => { tokens = read() };",
    ["tokens registry auto"],
  ],
  [
    "a set whose first is looked at again, and from which others take theirs",
    "const all = new Set(); export const put = (one) => { all.add(one) }; export function poll() { const one = all.values().next().value; if (one) show(one); setTimeout(() => poll(), 10) } export const drop = (one) => { all.delete(one) };",
    ["all registry auto"],
  ],
  [
    "a set of which somebody is told the first, and others take out theirs",
    "const all = new Set(); export const put = (one) => { all.add(one) }; export const first = () => all.values().next().value; export const drop = (one) => { all.delete(one) };",
    ["all registry auto"],
  ],
  [
    "codes that a loop writes by place, the last one put right below it",
    "const codes = new Array(256); export function setUp() { let at = 0; for (let i = 0; i < 16; i++) { codes[at++] = i } codes[at - 1] = 15 } export const codeOf = (n) => codes[n];",
    ["codes state manual"],
  ],
  [
    "a list that one function fills in a loop, and to which another adds by place",
    "const names = []; export function setUp(all) { for (let i = 0; i < all.length; i++) { names[i] = all[i] } } export function name(at, text) { names[at] = text } export const nameOf = (n) => names[n];",
    ["names registry auto"],
  ],
  [
    "a list to which one more is added below the loop",
    "const names = []; export function setUp(all, last) { for (let i = 0; i < all.length; i++) { names[i] = all[i] } names.push(last) } export const nameOf = (n) => names[n];",
    ["names registry auto"],
  ],
  [
    "a list with a place of its own above the loop",
    "const names = []; export function setUp(all, base, first) { names[base] = first; for (let i = 1; i < all.length; i++) { names[i] = all[i] } } export const nameOf = (n) => names[n];",
    ["names registry auto"],
  ],
  [
    "what a loop over each frame of a page has its turn, until it is over",
    "const running = []; function tick(now) { for (let i = 0; i < running.length; i++) { const one = running[i]; if (!one.tick(now)) running.splice(i--, 1) } requestAnimationFrame(tick) } export function start(one) { running.push(one); requestAnimationFrame(tick) }",
    ["running state manual"],
  ],
  [
    "what is looked through now and then, for entries that are over",
    "const open = []; function draw() {} function sweep(now) { for (let i = 0; i < open.length; i++) { const one = open[i]; if (!one.isOpen(now)) open.splice(i--, 1) } requestAnimationFrame(draw); setTimeout(sweep, 1000) } export function start(one) { open.push(one); requestAnimationFrame(sweep) } export const all = () => open.length;",
    ["open registry auto"],
  ],
  [
    "what each frame of a page takes one off, which another function walks over",
    "const open = []; function tick(now) { if (open[0] === now) open.splice(open.indexOf(now), 1); requestAnimationFrame(tick) } export const start = (one) => { open.push(one) }; export function each(run) { for (let i = 0; i < open.length; i++) run(open[i]) }",
    ["open registry auto"],
  ],
  [
    "what each frame of a page walks over and adds to, and others take",
    "const seen = []; function tick(now) { for (let i = 0; i < seen.length; i++) draw(seen[i]); seen.push(now); requestAnimationFrame(tick) } export function start(one) { seen.push(one); tick(0) } export const end = (one) => { seen.splice(seen.indexOf(one), 1) };",
    ["seen registry auto"],
  ],
];

describe("queues by what becomes of what is in them", () => {
  it.each(SHAPES)("knows %s", (_, text, found) => {
    const { findings } = scanSources(new Map([["src/a.ts", text]]));
    expect(findings.map(({ name, stage, disposition }) => `${name} ${stage} ${disposition}`)).toEqual(found);
  });

  it("does not ask tests for what is flushed", () => {
    const files = {
      "src/a.ts":
        "export let sink = open(); export const put = (one) => { sink.add(one) }; export const reset = () => { sink = open() };",
      "test/a.test.ts":
        "import { sink, put } from '../src/a'; it('puts', () => { put(1); sink.flush(); expect(1).toBe(1) });",
    };
    const { findings } = scanSources(new Map(Object.entries(files)));
    expect(findings.map(({ name, stage }) => `${name} ${stage}`)).toEqual(["sink registry"]);
  });
});
