import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const TAKEN: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "things of which whoever asks goes on with the last, told when all are closed",
    "let open = []; let many = false; function last(make) { if (!open.length || many) { const one = make(); open.push(one) } return open[open.length - 1] } export const show = (make, text) => last(make).show(text); export const closeAll = () => { open.forEach((each) => { each.close() }); open = [] }; export const setMany = (given) => { many = given };",
    ["open let registry", "many let state"],
  ],
  [
    "the same, where the last one says whether it is time to send them",
    "let open = []; let many = false; function note(one) { open.push(one); if (open.length > 9 || many) send(open) } export const add = (one) => note(one); export const closeAll = () => { open.forEach((each) => { each.close() }); open = [] }; export const setMany = (given) => { many = given };",
    ["open let telemetry", "many let state"],
  ],
  [
    "what is sent when there is enough of it, unless the last one said the same, all of it shown to whoever asks",
    "let lines = []; export const add = (line) => { if (lines[lines.length - 1] === line) return; lines.push(line); if (lines.length > 9) flush() }; function flush() { const batch = lines; lines = []; send(batch) } export const left = () => lines;",
    ["lines let telemetry"],
  ],
  [
    "what a timer works off where it stands, whatever that is called",
    "let jobs; function release() { for (let i = 0; i < jobs.length; i++) run(jobs[i]); jobs = null } export function add(job) { if (!jobs) { jobs = []; setTimeout(release, 9) } jobs.push(job) }",
    ["jobs let state"],
  ],
  [
    "counts that are taken whole by whoever asks",
    "let counts = null; export function sample(code) { counts = counts || {}; counts[code] = 1 + (counts[code] | 0) } export function poll() { const seen = counts; counts = null; return seen }",
    ["counts let telemetry"],
  ],
  [
    "counts that nobody takes",
    "let counts = null; export function sample(code) { counts = counts || {}; counts[code] = 1 + (counts[code] | 0) } export const get = (code) => counts[code]; export function reset() { counts = null }",
    ["counts let state"],
  ],
  [
    "parts that a timer takes whole and hands on",
    "let parts = {}; export function mark(all, more) { for (const name in more) { if (!all[name]) all[name] = copy(more[name]) } } export function signal(more) { mark(parts, more); setTimeout(() => { const taken = parts; parts = {}; send(taken) }) }",
    ["parts let state"],
  ],
  [
    "a memo that is emptied, the old one handed back",
    "let made = {}; export function get(name) { if (!made[name]) made[name] = make(name); return made[name] } export function forget() { const old = made; made = {}; return old }",
    ["made let cache"],
  ],
  [
    "one queue for all",
    "class Queue { constructor() { this.jobs = [] } push(job) { this.jobs.push(job); this.next() } next() { while (this.jobs.length) run(this.jobs.shift()) } } const queue = new Queue(); export const add = (job) => queue.push(job);",
    ["queue instance state"],
  ],
  [
    "one list of things for all",
    "class List { constructor() { this.items = [] } push(item) { this.items.push(item) } has(item) { return this.items.includes(item) } } const list = new List(); export const add = (item) => list.push(item); export const has = (item) => list.has(item);",
    ["list instance registry"],
  ],
  [
    "changes that come together and are walked through when they are taken",
    "let batch = new Map(); export function notify(node, value) { const old = batch.get(node); if (old) { old.value = value } else { batch.set(node, { value }) } } export function run() { const map = batch; batch = new Map(); map.forEach((each, node) => { tell(node, each) }) }",
    ["batch let state"],
  ],
  [
    "a memo whose entries are told when it is emptied",
    "let made = new Map(); export function get(name) { let it = made.get(name); if (!it) { it = make(name); made.set(name, it) } return it } export function renew() { const old = made; made = new Map(); for (const each of old.values()) each.end() }",
    ["made let cache"],
  ],
  [
    "the list that is worked off, taken from the one that fills up",
    "let jobs = []; let current = null; export function add(job) { jobs.push(job) } export function run() { current = jobs; jobs = []; for (const job of current) job(); current = null } export const left = () => current.length;",
    ["jobs let state", "current let state"],
  ],
  [
    "a list that is set for the work on it",
    "let lists = []; let current = null; export function add(job) { lists.push(job) } export function run() { current = lists; work(); current = null } export const left = () => current.length;",
    ["lists const-array registry", "current let error-context"],
  ],
];

describe("what is taken whole or in turn", () => {
  for (const [what, text, found] of TAKEN) {
    it(`says the stage of ${what}`, () => {
      expect(foundIn(text)).toEqual(found);
    });
  }
});

it("tells a report of what has begun from a guard of work", () => {
  const turned = (log: string): string =>
    `let busy = false; export function check(n) { if (n < 9) { busy = false; return true } if (!busy) { busy = true; ${log}(n) } return false }`;
  expect(foundIn(turned("logger.logcrit"))).toEqual(["busy let telemetry"]);
  expect(foundIn(turned("pool.login"))).toEqual(["busy let state"]);
});

it("sees another module replace what a module hands out of a third one", () => {
  const replace = "const host = require('./host'); exports.use = (other) => { host.files = other };";
  const ask = "const host = require('./host'); exports.use = (name) => host.files.read(name);";
  const host = "exports.files = require('files'); exports.get = (name) => exports.files.read(name);";
  expect(foundIn({ "src/host.js": host, "src/use.js": replace })).toEqual(["files exports-prop state"]);
  expect(foundIn({ "src/host.js": host, "src/use.js": ask })).toEqual([]);
});

it("puts back only what was there", () => {
  const text = "exports.files = require('files'); exports.load = () => {";
  expect(foundIn({ "src/a.js": `${text} const all = exports.files.get('a'); exports.all = all };` })).toEqual(
    ["all exports-prop state"],
  );
  expect(
    foundIn({
      "src/a.js": `${text} const all = exports.all; exports.all = read(); work(); exports.all = all };`,
    }),
  ).toEqual(["all exports-prop error-context"]);
});

describe("a list that a slot holds while there is work", () => {
  const begun =
    "let jobs = null; export function add(job) { if (!jobs) jobs = []; jobs.push(job) } export function addAll(all) { jobs.push.apply(jobs, all) }";
  it.each([
    [
      "is left to a person where another function takes it with its slot",
      `${begun} export function turn() { const all = jobs; jobs = null; if (all) run(() => work(all)) }`,
      "needs-a-person",
    ],
    [
      "is left to a person where what was taken is walked over",
      `${begun} export function turn() { const all = jobs; jobs = null; for (const job of all) work(job) }`,
      "needs-a-person",
    ],
    [
      "is a plain slot where callers give the list",
      "let jobs = null; export const use = (list) => { jobs = list }; export const add = (job) => { jobs.push(job) }; export const each = (f) => jobs.forEach(f);",
      undefined,
    ],
    [
      "is a plain slot where it is only forgotten",
      `${begun} export const first = () => jobs[0]; export function turn() { jobs = null }`,
      undefined,
    ],
  ])("%s", (_, text, code) => {
    const { findings } = scanSources(new Map([["src/a.ts", text]]));
    expect(findings.map(({ name, stage }) => `${name} ${stage}`)).toEqual(["jobs state"]);
    expect(findings[0]?.refusal?.code).toBe(code);
  });
});

describe("a list that is put off with its slot", () => {
  const outcome = (text: string): string | undefined => {
    const [found] = scanSources(new Map([["src/a.js", text]])).findings;
    return found?.refusal?.code ?? found?.disposition;
  };
  const putOff = (release: string, arm = "setTimeout(release, 9);"): string =>
    `let jobs; function release() { ${release} } export function add(job) { if (!jobs) { jobs = []; ${arm} } jobs.push(job) }`;

  it("is a protocol where what the timer runs works it off", () => {
    expect(outcome(putOff("jobs.forEach(run); jobs = null"))).toBe("needs-a-person");
    expect(outcome(putOff("for (const job of jobs) run(job); jobs = null"))).toBe("needs-a-person");
    expect(outcome(putOff("for (let i = 0; i < n; i++) run(jobs[i]); jobs = null"))).toBe("needs-a-person");
  });

  it("is none where it is only let go, worked off when something asks, or armed by another function", () => {
    expect(outcome(putOff("jobs = null"))).toBe("auto");
    expect(outcome(putOff("jobs = null; jobs.forEach(run)"))).toBe("auto");
    expect(outcome(putOff("jobs.forEach(run); jobs = null", "bus.on('end', release);"))).not.toBe(
      "needs-a-person",
    );
    const other = putOff("jobs.forEach(run); jobs = null", "setTimeout(look, 9); bus.on('end', release);");
    expect(outcome(`function look() {} ${other}`)).not.toBe("needs-a-person");
    const inside =
      "let jobs; export function add(job) { if (!jobs) jobs = []; jobs.push(job); return () => { jobs.forEach(run); jobs = null } }";
    expect(outcome(inside)).not.toBe("needs-a-person");
    const apart = "export function start() { setTimeout(release, 9) }";
    expect(outcome(`${putOff("jobs.forEach(run); jobs = null", "")} ${apart}`)).not.toBe("needs-a-person");
  });
});
