import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const LEVEL =
  "let level = 0; export function getLevel() { return level } export function setLevel(n) { level = n }";
const USING = "import { getLevel, setLevel } from './level.js';";

const AROUND: readonly (readonly [what: string, text: string, stage: string, note: string | null])[] = [
  [
    "the function that sets it",
    `${LEVEL} export function work(run) { const before = level; try { setLevel(1); run() } finally { setLevel(before) } }`,
    "error-context",
    null,
  ],
  [
    "it, and a call that sets it for good",
    `${LEVEL} export function init() { setLevel(3) } export function work(run) { const before = level; try { setLevel(1); run() } finally { setLevel(before) } }`,
    "error-context",
    "loose-restore",
  ],
  [
    "it without a finally",
    `${LEVEL} export function work(run) { const before = level; setLevel(1); run(); setLevel(before) }`,
    "error-context",
    "loose-restore",
  ],
  [
    "nobody: it goes on from what it was",
    `${LEVEL} export function step() { const before = level; setLevel(before + 1) } export function init() { setLevel(3) }`,
    "state",
    null,
  ],
  [
    "nobody: it is set to what is asked for by then",
    `${LEVEL} export function again() { setLevel(0); setLevel(getLevel()) }`,
    "state",
    null,
  ],
  [
    "the function that asks another one for what to put back",
    `${LEVEL} export function work(run) { const before = getLevel(); try { setLevel(1); run() } finally { setLevel(before) } }`,
    "error-context",
    null,
  ],
  [
    "nobody: it is told what it knows",
    `${LEVEL} export function again() { const before = level; setLevel(before) } export function init() { setLevel(3) }`,
    "state",
    null,
  ],
];

describe("an old value that is put back by", () => {
  for (const [what, text, stage, note] of AROUND) {
    it(what, () => {
      const [finding] = scanSources(new Map([["src/level.ts", text]])).findings;
      expect([finding?.stage, finding?.notes?.[0]?.code ?? null]).toEqual([stage, note]);
    });
  }
});

it("sees an old value put back in another module, which asks a function for it", () => {
  const work =
    "export function work(run) { const before = getLevel(); try { setLevel(1); run() } finally { setLevel(before) } }";
  const step = "export function step() { const n = getLevel(); setLevel(n + 1) }";
  expect(foundIn({ "src/level.js": LEVEL, "src/work.js": `${USING} ${work}` })).toEqual([
    "level let error-context",
  ]);
  expect(foundIn({ "src/level.js": LEVEL, "src/work.js": `${USING} ${step}` })).toEqual(["level let state"]);
});

it("takes a variable for the store of an async context that it is given as the module loads", () => {
  const text = (given: string) =>
    `let store; ${given} export function enter(s) { store.enterWith(s) } export const get = () => store.getStore();`;
  const chosen =
    "if (has) { store = new AsyncLocalStorage() } else { store = { getStore() {}, enterWith() {} } }";
  expect(foundIn(text(chosen))).toEqual(["store als error-context"]);
  expect(foundIn(text(`export function start() { ${chosen} }`))).toEqual(["store let state"]);
  expect(foundIn(text(chosen.replace("AsyncLocalStorage", "Store")))).toEqual([]);
  for (const made of [
    "export const get = () => (store ??= new AsyncLocalStorage());",
    "export function on() { store = new AsyncLocalStorage() } export function off() { store = null }",
  ])
    expect(foundIn(`let store = null; ${made} export const run = (s, f) => store.run(s, f);`)).toEqual([
      "store let state",
    ]);
});

it("learns nothing of a setting from tests and examples, which put back whatever they set", () => {
  const work =
    "it('x', () => { const before = getLevel(); try { setLevel(1); run() } finally { setLevel(before) } });";
  const using = (from: string) => USING.replace("./level", `${from}/src/level`);
  for (const path of ["test/work.test.js", "examples/work.js", "docs/work.js"])
    expect(foundIn({ "src/level.js": LEVEL, [path]: `${using("..")} ${work}` }), path).toEqual([
      "level let state",
    ]);
  expect(
    foundIn({ "src/level.js": LEVEL, "lib/work.js": `${using("..")} ${work.replace("it(", "on(")}` }),
  ).toEqual(["level let error-context"]);
});

const SLOTS: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what a walk has seen, made and dropped by the function that walks",
    "let seen = null; export function clone(root) { seen = new WeakMap(); const copy = walk(root); seen = null; return copy } function walk(node) { let copy = seen.get(node); if (copy) return copy; copy = make(node); seen.set(node, copy); return copy }",
    ["seen let error-context"],
  ],
  [
    "what was seen, dropped in some cases only",
    "let seen = null; export function clone(root) { seen = new WeakMap(); const copy = walk(root); if (copy.big) seen = null; return copy } function walk(node) { let copy = seen.get(node); if (copy) return copy; copy = make(node); seen.set(node, copy); return copy }",
    ["seen let cache"],
  ],
  [
    "what functions with opposite names set and clear",
    "let within = false; export const helper = { _withinBegin() { within = true }, _withinEnd() { within = false }, inside: () => within }; let test; export function beforeTest(t) { test = t } export function afterTest() { test = null } export const current = () => test;",
    ["within let error-context", "test let error-context"],
  ],
  [
    "what listeners set when work begins and clear when it is over",
    "let test; export function init(bus, events) { bus.on(events.test.started, (t) => { test = t }); bus.on('test finished', () => { test = null }) } export const current = () => test;",
    ["test let error-context"],
  ],
  [
    "what listeners set when something is there and clear when it is gone",
    "let socket; export function init(bus) { bus.on('connection', (s) => { socket = s }); bus.on('close', () => { socket = null }) } export const current = () => socket;",
    ["socket let state"],
  ],
  [
    "what a server's hooks set for a request and clear with its response",
    "let user; app.addHook('onRequest', async (req) => { user = req.user }); app.addHook('onResponse', async () => { user = null }); export const current = () => user; let guest; server.ext('onRequest', (req) => { guest = req.guest }); server.ext('onPreResponse', () => { guest = null }); export const visiting = () => guest;",
    ["user let error-context", "guest let error-context"],
  ],
  [
    "what functions named for a request and its response set and clear",
    "let user = null; export function onRequest(u) { user = u } export function onResponse() { user = null } export const log = (text) => print(user, text);",
    ["user let error-context"],
  ],
  [
    "what a job sets as it becomes active and clears when it is completed",
    "let job; worker.on('active', (j) => { job = j }); worker.on('completed', () => { job = null }); export const current = () => job;",
    ["job let error-context"],
  ],
  [
    "what the test under way is, told of by its noun alone",
    "let test; runner.on('test', (t) => { test = t }); runner.on('test end', () => { test = null }); export const current = () => test;",
    ["test let error-context"],
  ],
  [
    "what hooks of other things set and clear",
    "let route; app.addHook('onRoute', (r) => { route = r }); app.addHook('onClose', () => { route = null }); export const current = () => route; let last; server.on('request', (r) => { last = r }); server.on('end', () => { last = null }); export const latest = () => last;",
    ["route let state", "last let state"],
  ],
  [
    "a thing that is ended where it is let go of, which others ask for as well",
    "let profiler = null; export function enterRun(options) { profiler = make(options) } export function leaveRun() { profiler.destroy(); profiler = null } export const marks = () => profiler.marks;",
    ["profiler let state"],
  ],
  [
    "what the scheduler tells by a pair of functions, the next one included where one ends",
    "let loop = null; export const hooks = { onBegin(current) { loop = current }, onEnd(ended, next) { loop = next } }; export const current = () => loop; let page = null; export function onBegin(p) { page = p } export function onShow(p) { page = p } export const shown = () => page; let test = null; export function beforeTest(t) { test = t } export function afterTest() { test = make() } export const running = () => test;",
    ["loop let error-context", "page let state", "test let state"],
  ],
  [
    "what one hook of a pair sets and the other one clears",
    "let current = null; export function install(host) { host.take = (job) => { current = job.owner }; host.drop = (job) => { if (job.owner === current) current = null } } export const owner = () => current.name;",
    ["current let error-context"],
  ],
  [
    "what a hook is told and clears again, for itself alone or for good",
    "let kept = null; export function install(host) { host.take = (job) => { kept = job.owner }; host.drop = () => { log(kept); kept = null } } let seen = null; export function watch(host) { host.take = (job) => { seen = job.owner }; host.drop = () => { seen = 0 } } export const last = () => seen; let told = null; export function hear(host) { host.take = (job) => { if (job) told = job.owner; else told = null } } export const heard = () => told;",
    ["kept let state", "seen let state", "told let state"],
  ],
  [
    "what a user takes hold of, and what is set by one function and cleared by what another one installs",
    "let held = null; export function wire(box) { box.onpointerdown = (event) => { held = event.target }; box.onpointerup = () => { held = null } } export const isHeld = () => held !== null; let shown = null; export function show(box) { box.draw = (page) => { shown = page.name } } export function hide(box) { box.drop = () => { shown = null } } export const page = () => shown;",
    ["held let state", "shown let state"],
  ],
  [
    "what is found out once, by a hook that no function installs or that makes it itself",
    "let user = null; export const hooks = { take: (job) => { user = job.user }, drop: () => { user = null } }; export const who = () => user; let made = null; export function install(host) { host.take = () => { made = create() }; host.drop = () => { made = null } } export const get = () => made;",
    ["user let state", "made let state"],
  ],
  [
    "what functions with other names, or about other things, set and clear",
    "let server; export function startServer(s) { server = s } export function stopServer() { server = null } export const get = () => server; let test; export function beforeTest(t) { test = t } export function afterSuite() { test = null } export const current = () => test;",
    ["server let state", "test let state"],
  ],
];

describe("a slot", () => {
  for (const [what, text, found] of SLOTS) {
    it(`says the stage of ${what}`, () => {
      expect(foundIn(text)).toEqual(found);
    });
  }
});

const TRACKED =
  "const { executionAsyncId } = require('async_hooks'); const all = new Map(); exports.set = (id, value) => { all.set(id, value) };";

it("takes what is kept by the number of the work under way for a context", () => {
  const asked = (key: string): string => `${TRACKED} exports.get = (id) => all.get(${key});`;
  expect(foundIn({ "src/a.js": asked("executionAsyncId()") })).toEqual(["all const-map error-context"]);
  const byIndex = (key: string): string =>
    `const hooks = require('async_hooks'); const id = () => 1; const all = {}; hooks.createHook({ init(id, type, from) { all[id] = all[from] }, destroy(id) { delete all[id] } }).enable(); exports.get = () => all[${key}];`;
  expect(foundIn({ "src/a.js": byIndex("hooks.executionAsyncId()") })).toEqual([
    "all const-object error-context",
  ]);
  expect(foundIn({ "src/a.js": byIndex("id()") })).toEqual(["all const-object registry"]);
  expect(foundIn({ "src/a.js": asked("id") })).toEqual(["all const-map registry"]);
  const instance =
    "const hooks = require('async_hooks'); class Tracker { constructor() { this.all = new Map() } set(id, value) { this.all.set(id, value) } get() { return this.all.get(hooks.executionAsyncId()) } } module.exports = new Tracker();";
  expect(foundIn({ "src/a.js": instance })).toEqual(["module.exports instance error-context"]);
});

describe("an entry of a table that is put back", () => {
  const table = (back: string) =>
    `const values = {}; export const get = (k) => values[k]; export function work(k, v, run) { const before = values[k]; values[k] = v; try { return run() } finally { ${back} } }`;

  it("stands for the work under way, which a person must move", () => {
    const [found] = scanSources(new Map([["src/a.js", table("values[k] = before")]])).findings;
    expect([found?.stage, found?.refusal?.code]).toEqual(["error-context", "needs-a-person"]);
  });

  it("is none where it is dropped, or another one put back", () => {
    expect(foundIn({ "src/a.js": table("delete values[k]; tell(before)") })).toEqual([
      "values const-object registry",
    ]);
    expect(foundIn({ "src/a.js": table("values.last = before") })).toEqual(["values const-object registry"]);
  });
});

describe("a set that is swapped for another one around work", () => {
  const SEEN = "export let seen = new Set(); export function setSeen(set) { seen = set }";
  const ADD = "import { seen } from './seen.js'; export const add = (x) => seen.add(x);";
  const swapped = (work: string) => ({
    "src/seen.js": SEEN,
    "src/add.js": ADD,
    "src/work.js": `import { seen, setSeen } from './seen.js'; export function work(run) { ${work} }`,
  });

  it("stands for the work under way where the old one is put back in any case", () => {
    const work = "const before = seen; setSeen(new Set()); try { run() } finally { setSeen(before) }";
    expect(foundIn(swapped(work))).toEqual(["seen let error-context"]);
  });

  it("is a set of its own where it is only begun anew", () => {
    expect(foundIn(swapped("setSeen(new Set()); run()"))).toEqual(["seen let registry"]);
    expect(foundIn(swapped("const before = seen; setSeen(new Set()); run(before)"))).toEqual([
      "seen let registry",
    ]);
  });
});

describe("what one function sets and another clears", () => {
  const between = (more: string) =>
    `let current = null; export function enter(kind) { current = make(kind); current.start() } export function leave() { if (current) { current.end(); current = null } } ${more}`;

  it("is a context where others ask for it", () => {
    const asked = between("export const name = () => current.name;");
    expect(foundIn({ "src/a.js": asked })).toEqual(["current let error-context"]);
  });

  it("is a slot where only those two ask, who hold it for its end", () => {
    expect(foundIn({ "src/a.js": between("") })).toEqual(["current let state"]);
  });
});

describe("what the hooks of the engine do", () => {
  const hooked = (hooks: string, more = "") =>
    `const hooks = require('async_hooks'); let current = {}; const contexts = new Map(); ${hooks}; exports.get = (key) => current[key]; exports.open = () => contexts.size; ${more}`;
  const named = (create: string) =>
    `function init(id) { contexts.set(id, current) } function before(id) { const kept = contexts.get(id); if (kept) current = kept } function destroy(id) { contexts.delete(id) } ${create}({ init, before, destroy })`;

  it("is to hand a context on, and to set the slot by which it is asked for", () => {
    const both = ["contexts const-map error-context", "current let error-context"];
    expect(foundIn({ "src/a.js": hooked(named("hooks.createHook")) }).toSorted()).toEqual(both);
    const inline =
      "hooks.createHook({ init(id) { contexts.set(id, current) }, before: (id) => { current = contexts.get(id) } })";
    expect(foundIn({ "src/a.js": hooked(inline) }).toSorted()).toEqual(both);
    const typed = inline.replace(/\}\)$/, "} as Hooks)");
    expect(foundIn({ "src/a.ts": hooked(typed) }).toSorted()).toEqual(both);
    const byIndex =
      "const all = {}; hooks.createHook({ init(id) { all[id] = current }, before(id) { current = all[id] } })";
    expect(foundIn({ "src/a.js": hooked(byIndex) }).toSorted()).toEqual([
      "all const-object error-context",
      "current let error-context",
    ]);
    const filled = hooked(inline, "exports.set = (key, value) => { current[key] = value };");
    expect(foundIn({ "src/a.js": filled }).toSorted()).toEqual(both);
  });

  it("is no such thing where others call them, what is listed is no slot, or nothing but counted", () => {
    expect(foundIn({ "src/a.js": hooked(named("watch")) })).toContain("contexts const-map registry");
    const listed =
      "hooks.createHook({ init(id, type) { contexts.set(id, { type }) }, destroy(id) { contexts.delete(id) } })";
    expect(foundIn({ "src/a.js": hooked(listed) })).toContain("contexts const-map registry");
    const same =
      "const base = {}; hooks.createHook({ init(id) { contexts.set(id, base) }, destroy(id) { contexts.delete(id) } })";
    expect(foundIn({ "src/a.js": hooked(same) })).toContain("contexts const-map registry");
    const counted =
      "let made = 0; hooks.createHook({ init() { made = made + 1 } }); exports.made = () => made;";
    expect(foundIn({ "src/a.js": `const hooks = require('async_hooks'); ${counted}` })).toEqual([
      "made let state",
    ]);
  });
});

it("takes a table that is set aside while work is done for what that work is in", () => {
  const around = (begin: string, back: string) =>
    `let entries = {}; exports.set = (key, value) => { entries[key] = value }; exports.get = (key) => entries[key]; exports.run = (fn) => { const before = entries; ${begin}; const answer = fn(); ${back}; return answer };`;
  const isContext = ["entries let error-context"];
  expect(foundIn({ "src/a.js": around("entries = {}", "entries = before") })).toEqual(isContext);
  expect(foundIn({ "src/a.js": around("entries = Object.create(null)", "entries = before") })).toEqual(
    isContext,
  );
  expect(foundIn({ "src/a.js": around("entries = {}", "note(before)") })).not.toEqual(isContext);
  expect(foundIn({ "src/a.js": around("if (fn.isOwn) entries = {}", "entries = before") })).not.toEqual(
    isContext,
  );
});
