import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function notesOf(files: Readonly<Record<string, string>>, name: string): readonly string[] | null {
  const found = scanSources(new Map(Object.entries(files))).findings.find((finding) => finding.name === name);
  if (found === undefined) return null;
  expect(found.disposition === "assist").toBe((found.notes ?? []).length > 0);
  return (found.notes ?? []).map(({ code }) => code);
}

describe("what a person must read before a rewrite is switched on", () => {
  it("is nothing for state that one module keeps to itself", () => {
    expect(notesOf({ "a.ts": "let n = 0;\nexport const next = () => ++n;\n" }, "n")).toEqual([]);
  });

  it("is no guard of the process where it is found out once whether something is so", () => {
    const found = (before: string): string =>
      `let has${before}; export function of(text) { if (has === undefined) { try { load(); has = true } catch { has = false } } return has ? a(text) : b(text) }`;
    expect(notesOf({ "a.ts": found("") }, "has")).toEqual([]);
    expect(notesOf({ "a.ts": found(" = false") }, "has")).toEqual(["process-wide-guard"]);
    const split =
      "let has; export function on() { if (has) return; has = true; patch() } export function off() { has = false }";
    expect(notesOf({ "a.ts": split }, "has")).toEqual(["process-wide-guard"]);
  });

  it("is no guard of the process where what is so to begin with is so again", () => {
    const lowered = (begun: string, when = "") =>
      `let scrolls = ${begun}; export function reset(to) { if (scrolls) scrollTo(to); ${when}scrolls = true } export function keep() { scrolls = false }`;
    expect(notesOf({ "a.ts": lowered("true") }, "scrolls")).toEqual([]);
    expect(notesOf({ "a.ts": lowered("false") }, "scrolls")).toEqual(["process-wide-guard"]);
    expect(notesOf({ "a.ts": lowered("true", "if (to.isNew) ") }, "scrolls")).toEqual(["process-wide-guard"]);
  });

  it("is no module where what comes of one is added to", () => {
    const text = (more: string): string =>
      `let v; export function version() { if (!v) { v = require("./package.json").version;${more} } return v }`;
    expect(notesOf({ "a.js": text("") }, "v")).toEqual(["loaded-module"]);
    expect(notesOf({ "a.js": text(' v += "-git"') }, "v")).toEqual([]);
  });

  it("is that other modules use it", () => {
    const files = {
      "state.ts": "export const jobs = new Map();\n",
      "use.ts":
        'import { jobs } from "./state";\nexport const put = (k, v) => jobs.set(k, v);\nexport const drop = (k) => jobs.delete(k);\n',
    };
    expect(notesOf(files, "jobs")).toEqual(["shared-binding"]);
  });

  it("is that other modules may use it by another name", () => {
    const file = (alias: string): Readonly<Record<string, string>> => ({
      "a.ts": `let table;\nif (isOn) {\n  table = { a: 1 };\n}\nexport class Parts {\n  constructor() {\n    parts.b = parts.a;\n  }\n}\n${alias}\n`,
    });
    expect(notesOf(file("export const parts = table;"), "table")).toEqual(["shared-binding"]);
    expect(notesOf(file("const parts = table;"), "table")).toEqual([]);
    const count = "let n = 0;\nexport const first = n;\nexport const next = () => ++n;\n";
    expect(notesOf({ "a.ts": count }, "n")).toEqual([]);
  });

  it("is that it guards what may happen once in a process", () => {
    const text =
      'let done = false;\nexport function install() {\n  if (done) return;\n  done = true;\n  process.on("exit", () => {});\n}\n';
    expect(notesOf({ "a.ts": text }, "done")).toEqual(["process-wide-guard"]);
  });

  it("is that what listens to the process asks for what work has put there", () => {
    const text = (listening: string): string =>
      `const jobs = new Set(); function end() { for (const job of jobs) job.end() } export function begin(job) { jobs.add(job); return () => jobs.delete(job) } ${listening}`;
    const notes = ["asked-by-listener"];
    expect(notesOf({ "a.ts": text('process.once("SIGTERM", end);') }, "jobs")).toEqual(notes);
    expect(notesOf({ "a.ts": text('process.on("exit", () => end());') }, "jobs")).toEqual(notes);
    const inside = 'process.on("beforeExit", () => { for (const job of jobs) job.end() });';
    expect(notesOf({ "a.ts": text(inside) }, "jobs")).toEqual(notes);
    expect(notesOf({ "a.ts": text(`export const start = () => { ${inside} };`) }, "jobs")).toEqual(notes);
    const imported = `import process from "node:process"; ${text(inside)}`;
    expect(notesOf({ "a.ts": imported }, "jobs")).toEqual(notes);
    expect(notesOf({ "a.ts": text(`export function run(process) { ${inside} }`) }, "jobs")).toEqual([]);
    for (const other of [
      "bus.on('end', end);",
      "export const stop = () => end();",
      "process.on('exit', leave);",
      "document.addEventListener('load', end);",
      "export function run(process) { process.on('exit', end) }",
    ])
      expect(notesOf({ "a.ts": text(other) }, "jobs"), other).toEqual([]);
  });

  it("is none of that where the listener alone puts there what it asks for, or loading does", () => {
    const own =
      'const seen = new Set(); process.on("warning", ({ name }) => { if (seen.has(name)) return; seen.add(name); tell(name) });';
    expect(notesOf({ "a.ts": own }, "seen")).toEqual([]);
    const loaded =
      'const jobs = new Set(); jobs.add(main); export const drop = (job) => jobs.delete(job); process.on("exit", () => { for (const job of jobs) job.end() });';
    expect(notesOf({ "a.ts": loaded }, "jobs")).toEqual([]);
  });

  it("is none of that where it is a cache, which works out what is not there, or a buffer that is sent", () => {
    const text =
      'const sizes = new Map(); export function sizeOf(name) { let size = sizes.get(name); if (!size) sizes.set(name, (size = count(name))); return size } process.on("exit", () => tell(sizes.get("all")));';
    expect(notesOf({ "a.ts": text }, "sizes")).toEqual([]);
    const buffer =
      'let batch = []; function flush() { if (batch.length === 0) return; const sent = batch; batch = []; send(sent) } export function publish(event) { batch.push(event); if (batch.length > 50) flush() } process.once("beforeExit", flush);';
    expect(notesOf({ "a.ts": buffer }, "batch")).toEqual([]);
    const registered = text.replace(
      "if (!size) sizes.set(name, (size = count(name)));",
      "sizes.set(name, size);",
    );
    expect(notesOf({ "a.ts": registered }, "sizes")).toEqual(["asked-by-listener"]);
  });

  it("is that it says that something listens, also where another function ends that", () => {
    const text = (begin: string, end: string) =>
      `let isOn = false;\nexport function enable() {\n  if (isOn) return;\n  ${begin};\n  isOn = true;\n}\nexport function disable() {\n  isOn = false;\n  ${end};\n}\n`;
    const notes = (begin: string, end: string) => notesOf({ "a.ts": text(begin, end) }, "isOn");
    const guard = ["process-wide-guard"];
    expect(notes("opened.subscribe(tell)", "opened.unsubscribe(tell)")).toEqual([]);
    const known = (begin: string, end: string) =>
      notesOf({ "a.ts": `import { opened } from "./channels";\n${text(begin, end)}` }, "isOn");
    expect(known("opened.subscribe(tell)", "opened.unsubscribe(tell)")).toEqual(guard);
    expect(known("opened.on('end', tell)", "opened.removeListener('end', tell)")).toEqual(guard);
    expect(known("opened.start(tell)", "opened.unsubscribe(tell)")).toEqual([]);
    expect(known("opened.subscribe(tell)", "opened.stop()")).toEqual([]);
    expect(known("opened.subscribe(tell)", "later(() => opened.unsubscribe(tell))")).toEqual([]);
  });

  it("is that it says whether something listens to the page or the process", () => {
    const text = (begin: string, end: string) =>
      `let isOn = false;\nexport function enable() {\n  if (isOn) return;\n  ${begin};\n  isOn = true;\n}\nexport function disable() {\n  isOn = false;\n  ${end};\n}\n`;
    const notes = (begin: string, end: string) => notesOf({ "a.ts": text(begin, end) }, "isOn");
    const guard = ["process-wide-guard"];
    for (const on of ["window.", "globalThis.", "window.document.", "self.", ""])
      expect(notes(`${on}addEventListener("resize", tell)`, "stop()")).toEqual(guard);
    expect(notes("start()", 'window.removeEventListener("resize", tell)')).toEqual(guard);
    expect(notes('process.on("exit", tell)', "stop()")).toEqual(guard);
    expect(notes("start()", 'process.removeListener("exit", tell)')).toEqual(guard);
    expect(notes('part.addEventListener("resize", tell)', "stop()")).toEqual([]);
    expect(notes("process.report(tell)", "stop()")).toEqual([]);
    const turned =
      'let isOff = true;\nexport function listen(now) {\n  if (!now) {\n    if (!isOff) {\n      document.removeEventListener("move", tell);\n      isOff = true;\n    }\n  } else if (isOff) {\n    document.addEventListener("move", tell);\n    isOff = false;\n  }\n}\n';
    expect(notesOf({ "a.ts": turned }, "isOff")).toEqual(guard);
  });

  it("is that it counts for whom something was done that happens once in a process", () => {
    const text =
      "let users = 0;\nexport function activate() {\n  if (users++ === 0) channel.subscribe(tell);\n}\nexport function deactivate() {\n  if (users > 0 && --users === 0) channel.unsubscribe(tell);\n}\n";
    expect(notesOf({ "a.ts": text }, "users")).toEqual(["process-wide-guard"]);
  });

  it("is that it guards a patch also where that is done for each of several names, and a test takes it back", () => {
    const text = (patch: string) =>
      `let done = false;\nexport function watch(names) {\n  if (!done) {\n    names.forEach((name) => {\n      ${patch}\n    });\n    done = true;\n  }\n}\nexport function reset() {\n  restore();\n  done = false;\n}\n`;
    expect(notesOf({ "a.ts": text("console[name] = (...all) => tell(name, all);") }, "done")).toEqual([
      "process-wide-guard",
    ]);
    expect(notesOf({ "a.ts": text("shop[name] = (...all) => tell(name, all);") }, "done")).toEqual([]);
  });

  it("is nothing where a mark is lowered when what it stands for is over", () => {
    const text = (end: string) =>
      `let queued = false;\nexport function queue() {\n  if (queued) return;\n  queued = true;\n  send(work);\n}\nexport function work() {\n  queued = false;\n  ${end}\n}\n`;
    expect(notesOf({ "a.ts": text("drain();") }, "queued")).toEqual([]);
    expect(notesOf({ "a.ts": text("") }, "queued")).toEqual(["process-wide-guard"]);
  });

  it("is that it guards it also where a test may set it as it needs it, or where it is lowered when the work fails", () => {
    const guard = ["process-wide-guard"];
    const init = "export function init() {\n  if (!done) {\n    wrap(window);\n    done = true;\n  }\n}\n";
    const reset = "export function reset(now) {\n  done = now;\n}\n";
    expect(notesOf({ "a.ts": `let done = false;\n${init}${reset}` }, "done")).toEqual(guard);
    for (const initial of ["null", "true"])
      expect(notesOf({ "a.ts": `let done = ${initial};\n${init}${reset}` }, "done")).toEqual([]);
    const asked = "export const isDone = () => (done ? 1 : 2);\n";
    expect(notesOf({ "a.ts": `let done = false;\n${asked}${reset}` }, "done")).toEqual([]);
    const start = (end: string) =>
      `let on = false;\nexport async function start() {\n  if (!on) {\n    try {\n      await sdk.start();\n      on = true;\n    } ${end}\n  }\n}\n`;
    expect(notesOf({ "a.ts": start("catch {\n      on = false;\n      warn();\n    }") }, "on")).toEqual(
      guard,
    );
    const check =
      "export function check() {\n  try {\n    sdk.ping();\n  } catch {\n    on = false;\n  }\n}\n";
    expect(notesOf({ "a.ts": `${start("finally {\n      tell();\n    }")}${check}` }, "on")).toEqual([]);
    const stop = "export function stop() {\n  sdk.stop();\n  on = false;\n}\n";
    expect(notesOf({ "a.ts": `${start("finally {\n      tell();\n    }")}${stop}` }, "on")).toEqual([]);
  });

  it("is nothing where a guard lets through what happens to nobody else", () => {
    const text = (set: string) =>
      `let options = null;\nlet done = false;\nexport function configure(given) {\n  if (done) throw new Error("done");\n  done = true;\n  options = ${set};\n}\n`;
    expect(notesOf({ "a.ts": text("new Options(given)") }, "done")).toEqual([]);
    expect(notesOf({ "a.ts": text("install(given)") }, "done")).toEqual(["process-wide-guard"]);
  });

  it("says so of a guard before a patch of an engine's object, or of the global one under an imported name", () => {
    const guard = ["process-wide-guard"];
    const text = (patch: string, from = "") =>
      `${from}let done = false;\nexport function patch() {\n  if (done) return;\n  ${patch}\n  done = true;\n}\n`;
    const root = 'import { ROOT } from "./root";\n';
    expect(notesOf({ "a.ts": text("Bun.serve = new Proxy(Bun.serve, {});") }, "done")).toEqual(guard);
    expect(notesOf({ "a.ts": text("ROOT.Request = Wrapped;", root) }, "done")).toEqual(guard);
    expect(notesOf({ "a.ts": text("ROOT.request = function () {};", root) }, "done")).toEqual(guard);
    expect(notesOf({ "a.ts": text("ROOT.request = Wrapped;", root) }, "done")).toEqual([]);
    expect(notesOf({ "a.ts": text("ROOT.Request.kind = Wrapped;", root) }, "done")).toEqual([]);
  });

  it("is nothing where a guard stands before an answer that is worked out once and handed back", () => {
    const text = (more: string, rest = "") =>
      `let kept;\nlet done = false;\nexport function get() {\n  if (done) return kept;\n  done = true;\n  kept = make();\n  ${more}\n  return kept;\n}\n${rest}`;
    const guard = ["process-wide-guard"];
    expect(notesOf({ "a.ts": text("") }, "done")).toEqual([]);
    expect(notesOf({ "a.ts": text('process.on("exit", () => kept.stop());') }, "done")).toEqual(guard);
    expect(
      notesOf({ "a.ts": text('process.on("exit", end);', "function end() {\n  kept.stop();\n}\n") }, "done"),
    ).toEqual(guard);
  });

  it("is nothing where what is handed back comes of a promise, or is filled part by part", () => {
    const text = (fill: string, back = "kept", kept = "const kept = { lang: 'en' };") =>
      `${kept}\nlet done = false;\nexport function get() {\n  if (done) return ${back};\n  done = true;\n  ${fill}\n  return ${back};\n}\n`;
    const guard = ["process-wide-guard"];
    const told = (...given: Parameters<typeof text>) => notesOf({ "a.ts": text(...given) }, "done");
    expect(told("kept = read().then((all) => pick(all));", "kept", "let kept = null;")).toEqual([]);
    expect(told("names().forEach((name) => { kept.lang = name; });")).toEqual([]);
    expect(told("names().forEach((name) => { kept.lang = name; });", "names()")).toEqual(guard);
    expect(told("names().forEach((name) => { tell(() => { kept.lang = name; }); });")).toEqual(guard);
    expect(told("names().forEach((name) => { tell(kept.lang); });")).toEqual(guard);
    expect(told("const part = kept; part.lang = name();")).toEqual(guard);
    expect(told("kept.lang = name();", "kept", "import { kept } from './kept.ts';")).toEqual(guard);
    expect(told("kept.lang = name(); channel.subscribe(() => { kept.lang = name(); });")).toEqual(guard);
  });

  it("is that a guard stands before a patch, also where an uninstaller lowers it or nothing is called", () => {
    const text = (patch: string, rest = "") =>
      `let on = false;\nfunction patch() {\n  globalThis.fetch = () => null;\n}\nexport function install() {\n  if (on) return;\n  on = true;\n  ${patch}\n}\nexport function reset() {\n  on = false;\n  ${rest}\n}\n`;
    const guard = ["process-wide-guard"];
    expect(notesOf({ "a.ts": text("console.log = () => {};") }, "on")).toEqual(guard);
    expect(notesOf({ "a.ts": text("console.log = () => {};", "tell();") }, "on")).toEqual(guard);
    expect(notesOf({ "a.ts": text("patch();", "tell();") }, "on")).toEqual(guard);
    expect(notesOf({ "a.ts": text("send();", "tell();") }, "on")).toEqual([]);
    expect(notesOf({ "a.ts": text("send();", "patch();") }, "on")).toEqual([]);
    expect(notesOf({ "a.ts": text("const log = console.log;") }, "on")).toEqual([]);
    // A second scope writes there what the first has written.
    expect(notesOf({ "a.ts": text("process.env.SHOP = 'open';") }, "on")).toEqual([]);
  });

  it("is that a function that stands in for a builtin writes it", () => {
    const text = (target: string) =>
      `let cwd = null;\nexport const where = () => (cwd ??= ask());\n${target} = function (path) {\n  cwd = null;\n  go(path);\n};\n`;
    expect(notesOf({ "a.js": text("process.chdir") }, "cwd")).toEqual(["written-in-patch"]);
    expect(notesOf({ "a.js": text("export const chdir") }, "cwd")).toEqual([]);
    const read = "process.cwd = () => cwd;\n";
    expect(notesOf({ "a.js": text("export const chdir") + read }, "cwd")).toEqual([]);
  });

  it("is that what listens all the time asks whether work is under way", () => {
    const work =
      "let busy = false;\nexport async function save() {\n  busy = true;\n  await send();\n  busy = false;\n}\n";
    const asked = (by: string) => `${work}${by}\n`;
    const stageOf = (text: string) => scanSources(new Map([["a.js", text]])).findings[0]?.stage;
    const listener = asked('process.on("exit", () => {\n  if (busy) warn();\n});');
    expect(notesOf({ "a.js": listener }, "busy")).toEqual(["asked-by-listener"]);
    expect(stageOf(listener)).toBe("state");
    expect(stageOf(asked("export const isBusy = () => busy;"))).toBe("error-context");
    // A listener of the work's own is part of it.
    expect(stageOf(asked('export const run = () => bus.on("line", () => {\n  if (busy) warn();\n});'))).toBe(
      "error-context",
    );
  });

  it("is that a setter beside the work hands out the old value, for its caller to put back", () => {
    const text = (answer: string) =>
      `let cur;\nexport function set(x) {\n  const prev = cur;\n  cur = x;\n${answer}}\nexport function using(x, fn) {\n  const prev = cur;\n  cur = x;\n  try {\n    return fn();\n  } finally {\n    cur = prev;\n  }\n}\nexport const get = () => cur;\n`;
    expect(notesOf({ "a.ts": text("  return prev;\n") }, "cur")).toEqual(["swapped-slot"]);
    expect(notesOf({ "a.ts": text("  if (prev !== x) told();\n") }, "cur")).toEqual([]);
    const putBack =
      "let cur;\nexport function using(x, fn) {\n  const prev = cur;\n  cur = x;\n  try {\n    fn();\n  } finally {\n    cur = prev;\n  }\n  return prev;\n}\nexport const get = () => cur;\n";
    expect(notesOf({ "a.ts": putBack }, "cur")).toEqual([]);
  });

  it("is that readers keep what it holds, to tell it later", () => {
    const text = (read: string) =>
      `let cur;\nexport function effect(fn) {\n  const prev = cur;\n  cur = fn;\n  try {\n    fn();\n  } finally {\n    cur = prev;\n  }\n}\nexport class Signal {\n  get value() {\n    ${read}\n    return this.v;\n  }\n}\n`;
    expect(notesOf({ "a.ts": text("if (cur) this.readers.add(cur);") }, "cur")).toEqual(["kept-by-readers"]);
    expect(notesOf({ "a.ts": text("if (this.last !== cur) told(cur);") }, "cur")).toEqual([]);
    const own = text("").replace("cur = fn;", "cur = fn;\n  told.push(cur);");
    expect(notesOf({ "a.ts": own }, "cur")).toEqual([]);
  });

  it("is that another function than the one that saves it puts it back", () => {
    const text = (start: string) =>
      `let cur;\nfunction end(prev) {\n  cur = prev;\n}\nexport function using(x, fn) {\n  const prev = cur;\n  cur = x;\n  try {\n    return fn(prev);\n  } finally {\n    cur = prev;\n  }\n}\n${start}\nexport const get = () => cur;\n`;
    const across =
      "export function start(x) {\n  const prev = cur;\n  cur = x;\n  return end.bind(null, prev);\n}";
    expect(notesOf({ "a.ts": text(across) }, "cur")).toEqual(["swapped-slot"]);
    expect(notesOf({ "a.ts": text("export const stop = () => end(null);") }, "cur")).toEqual([
      "swapped-slot",
    ]);
    const alone = text("").replace("function end(prev) {\n  cur = prev;\n}", "");
    expect(notesOf({ "a.ts": alone }, "cur")).toEqual([]);
  });

  it("is that the rest of its namespace may be in other files", () => {
    const text =
      "namespace Names {\n  let last = 0;\n  export const next = () => ++last;\n  export const reset = () => (last = 0);\n}\n";
    expect(notesOf({ "a.ts": text }, "last")).toEqual(["in-namespace"]);
    expect(notesOf({ "a.ts": `export ${text}` }, "last")).toEqual([]);
    expect(notesOf({ "a.ts": `import { start } from "./start";\n${text}start(Names);\n` }, "last")).toEqual(
      [],
    );
  });

  it("is that it goes when a collection beside it is empty", () => {
    const text = (end: string) =>
      `const work = [];\nlet seen = null;\nexport function begin(w) {\n  seen = seen || new WeakMap();\n  work.push(w);\n}\nexport function mark(k) {\n  seen.set(k, work.length);\n}\nexport function end() {\n  work.pop();\n  ${end}\n}\n`;
    expect(notesOf({ "a.js": text("if (work.length === 0) {\n    seen = null;\n  }") }, "seen")).toEqual([
      "bound-to-other",
    ]);
    expect(notesOf({ "a.js": text("if (isOver()) {\n    seen = null;\n  }") }, "seen")).toEqual([]);
  });

  it("is that a function hands it out whole, not its entries or a copy", () => {
    const put = "const all = new Map();\nexport const put = (k, v) => all.set(k, v);\n";
    expect(notesOf({ "a.ts": `${put}export const every = () => all;\n` }, "all")).toEqual(["handed-out"]);
    expect(notesOf({ "a.ts": `${put}export const every = () => [...all];\n` }, "all")).toEqual([]);
    expect(notesOf({ "a.ts": `${put}export const one = (k) => all.get(k);\n` }, "all")).toEqual([]);
  });

  it("is nothing where an instance in a slot is asked by a function that it is handed to for what its class does", () => {
    const start = (made: string, asks: string) =>
      `let users;\nexport function start(db) {\n  users = ${made};\n  routes(users);\n}\nexport const find = (id) => users.find(id);\nfunction routes(all) {\n  ${asks}\n}\n`;
    expect(notesOf({ "a.js": start("new Users(db)", "all.delete(1);") }, "users")).toEqual([]);
    expect(notesOf({ "a.js": start("new Map(db)", "all.delete(1);") }, "users")).toEqual([
      "changed-by-alias",
    ]);
    expect(notesOf({ "a.js": start("db.users", "all.delete(1);") }, "users")).toEqual(["changed-by-alias"]);
  });

  it("is that callbacks are handed it by another name, by which it is changed", () => {
    const walk = (go: string) =>
      `const told = { deeper: true };\nexport function visit(node, f) {\n  const say = told;\n  say.deeper = true;\n  ${go};\n  return say.deeper;\n}\n`;
    expect(notesOf({ "a.js": walk("f(node, say)") }, "told")).toEqual(["changed-by-alias"]);
    expect(notesOf({ "a.js": walk("f(node)") }, "told")).toEqual([]);
    const own = `${walk("own(node, say)")}const own = (node, say) => node.go(say.deeper);\n`;
    expect(notesOf({ "a.js": own }, "told")).toEqual([]);
  });

  it("is that a function keeps what it is handed, while another may take its place", () => {
    const kept = (keeper: string, reset = "all = []") =>
      `let all = [];\nfunction ask(list, x) { ${keeper} }\nexport const run = ask(all);\nexport const add = (f) => all.push(f);\nexport const reset = () => { ${reset} };\n`;
    const keeper = "return (x) => list.map((f) => f(x))";
    expect(notesOf({ "a.js": kept(keeper) }, "all")).toEqual(["kept-by-callee"]);
    expect(notesOf({ "a.js": kept("return list.map((f) => f(x))") }, "all")).toEqual([]);
    expect(notesOf({ "a.js": kept(keeper, "all.length = 0") }, "all")).toEqual([]);
  });

  it("is that a function keeps a plain object that it is handed, which has no facade that it could keep instead", () => {
    const kept = (keeper: string, made = "{}") =>
      `const all = ${made};\nfunction adder(table) { ${keeper} }\nexport const add = adder(all);\nexport const get = (k) => all[k];\nexport const put = (k, v) => { all[k] = v };\n`;
    expect(notesOf({ "a.js": kept("return (k, v) => { table[k] = v }") }, "all")).toEqual(["kept-by-callee"]);
    expect(notesOf({ "a.js": kept("return table.first ? put : null") }, "all")).not.toContain(
      "kept-by-callee",
    );
    const map =
      "const all = new Map();\nfunction adder(table) { return (k, v) => table.set(k, v) }\nexport const add = adder(all);\nexport const get = (k) => all.get(k);\n";
    expect(notesOf({ "a.js": map }, "all")).not.toContain("kept-by-callee");
  });

  it("is that it keeps work from beginning again, until what the work hands on is called", () => {
    const asked = (end: string) =>
      `let busy = false; export const load = (k) => { if (busy) return; busy = true; read(k, ${end}) };`;
    expect(notesOf({ "a.js": asked("() => { busy = false }") }, "busy")).toEqual(["reentrancy-guard"]);
    expect(
      notesOf({ "a.js": `${asked("tell")} export const reset = () => { busy = false };` }, "busy"),
    ).toEqual(["process-wide-guard"]);
  });

  it("is that an instance keeps what it is handed, unless what is handed over is replaced there", () => {
    const given = (start: string, reset = "all = []", from = "import { Hook } from 'hook'; ") =>
      `${from}let all = [];\nexport const start = () => { ${start} };\nexport const add = (f) => all.push(f);\nexport const reset = () => { ${reset} };\n`;
    const start = "return new Hook(all, tell)";
    expect(notesOf({ "a.js": given(start) }, "all")).toEqual(["kept-by-callee"]);
    expect(notesOf({ "a.js": given("return new Hook(all.length)") }, "all")).toEqual([]);
    expect(notesOf({ "a.js": given("const sent = new Hook(all); all = []; return sent") }, "all")).toEqual(
      [],
    );
    expect(notesOf({ "a.js": given(start, "all.length = 0") }, "all")).toEqual([]);
    expect(notesOf({ "a.js": given("return new Set(all)", "all = []", "") }, "all")).toEqual([]);
  });

  it("is that it holds a module that is loaded late: whoever asks for it again gets the same one", () => {
    const text =
      "import { createRequire } from 'node:module';\nconst hostRequire = createRequire('/');\nlet yaml = null;\nexport const parse = (text) => { if (!yaml) yaml = hostRequire('yaml'); return yaml.parse(text) };\n";
    expect(notesOf({ "a.mjs": text }, "yaml")).toEqual(["loaded-module"]);
    const late = (value: string) => ({ "a.js": text.replace("hostRequire('yaml')", value) });
    expect(notesOf(late("require('yaml')"), "yaml")).toEqual(["loaded-module"]);
    expect(notesOf(late("require('yaml').Parser"), "yaml")).toEqual(["loaded-module"]);
    expect(notesOf(late("require('yaml').parser()"), "yaml")).toEqual([]);
    expect(notesOf(late("require('yaml')(options)"), "yaml")).toEqual([]);
    expect(notesOf(late("importParser('yaml')"), "yaml")).toEqual([]);
  });

  it("is not that a collection beside it is empty where something else decides", () => {
    const text =
      "const stack = []; let seen = null; export function open(x) { seen ??= make(); stack.push(x) } export function close(x) { const isLast = stack.length === 0; tell(isLast, stack.pop()); if (x.ended) seen = null } export const get = () => seen;\n";
    expect(notesOf({ "a.js": text }, "seen")).toEqual([]);
  });

  it("is that it is counted in a loop", () => {
    const text =
      "let n = 0;\nexport function run(list) {\n  for (const x of list) { x(); n++; }\n  return n;\n}\n";
    expect(notesOf({ "a.js": text }, "n")).toEqual(["counted-in-loop"]);
  });

  it("is that a stack keeps the values of a slot beside it, not what a function has just made", () => {
    const stack = (put: string) =>
      `let on = true;\nconst kept = [];\nexport function off() {\n  const made = on;\n  kept.push(${put});\n  on = false;\n}\nexport function back() {\n  on = kept.pop();\n}\n`;
    expect(notesOf({ "a.js": stack("on") }, "kept")).toEqual(["saves-other-slot"]);
    expect(notesOf({ "a.js": stack("made") }, "kept")).toEqual([]);
  });

  it("is that a count guards what may happen once, not that it numbers or limits", () => {
    const text = (use: string) => `let n = 0;\nexport function start() {\n  ${use}\n}\n`;
    const guard = ["process-wide-guard"];
    expect(notesOf({ "a.js": text("if (n++) return; process.on('exit', end);") }, "n")).toEqual(guard);
    expect(notesOf({ "a.js": text("n++ === 0 && process.on('exit', end);") }, "n")).toEqual(guard);
    expect(notesOf({ "a.js": text("if (++n === 1) process.on('exit', end);") }, "n")).toEqual(guard);
    expect(notesOf({ "a.js": text("if (n++ > 9) process.on('exit', end);") }, "n")).toEqual([]);
    expect(notesOf({ "a.js": text("return open(n++);") }, "n")).toEqual([]);
    const down = `${text("if (n++) return; open();")}export function stop() {\n  if (--n === 0) close();\n}\n`;
    expect(notesOf({ "a.js": down }, "n")).not.toEqual(guard);
  });

  it("is that it counts the users of what the first one begins and the last one ends, whatever keeps it from falling", () => {
    const text = (up: string, down: string) =>
      `let users = 0;\nexport function hide() {\n  ${up}\n}\nexport function show() {\n  ${down}\n}\n`;
    const down = "users = Math.max(0, users - 1); if (users === 0) body.remove('x');";
    expect(
      notesOf({ "a.js": text("users++; if (users > 1) return; body.add('x');", down) }, "users"),
    ).toEqual(["process-wide-guard"]);
    expect(notesOf({ "a.js": text("users++; tell(users);", down) }, "users")).toEqual([]);
    expect(
      notesOf(
        { "a.js": text("users++; if (users > 1) return; add();", "users = Math.max(0, users - 1);") },
        "users",
      ),
    ).toEqual([]);
  });

  it("is that it holds what listens, which it is asked for before something listens again", () => {
    const text = (listen: string, ask = "if (slot) return;") =>
      `let slot = null;\nexport function watch() {\n  ${ask}\n  ${listen}\n}\nexport function end() {\n  drop(slot);\n  slot = null;\n}\n`;
    const guard = ["process-wide-guard"];
    const told = (...given: Parameters<typeof text>) => notesOf({ "a.js": text(...given) }, "slot");
    expect(told("slot = bus.subscribe(tell);")).toEqual(guard);
    expect(told("slot = app.centre.addPlaceObserver('moved', tell);")).toEqual(guard);
    expect(told("slot = () => tell(); window.addEventListener('resize', slot);")).toEqual(guard);
    expect(told("slot = new Listener(tell); app.registerScreenCallbacks(slot);")).toEqual(guard);
    expect(told("slot = bus.subscribe(tell);", "drop(slot);")).toEqual([]);
    expect(told("slot = bus.subscribe(tell);", "if (slot.isOver) return;")).toEqual([]);
    expect(told("slot = bus.open(tell);")).toEqual([]);
    expect(told("slot = find('bar'); dom.addEventListener(slot, 'click', tell);")).toEqual([]);
    expect(told("slot = make(); bus.on('end', slot.tell);")).toEqual([]);
    expect(told("slot = () => tell(); queue.run('resize', slot);")).toEqual([]);
    expect(told("queue.on('end', slot); slot = () => tell();")).toEqual([]);
  });

  it("is that a guard of its own stands before each of some things", () => {
    const text = (mark: string, rest = "") =>
      `const patched = {};\nexport function patch(name, apply) {\n  if (!patched[name]) {\n    ${mark}\n    apply(name);\n  }\n}\n${rest}`;
    const guard = ["process-wide-guard"];
    expect(notesOf({ "a.js": text("patched[name] = true;") }, "patched")).toEqual(guard);
    expect(notesOf({ "a.js": text("patched[name] = apply;") }, "patched")).toEqual([]);
    const undo = "export const undo = (name) => { delete patched[name]; };\n";
    expect(notesOf({ "a.js": text("patched[name] = true;", undo) }, "patched")).toEqual([]);
  });

  it("is that a set remembers what was wired up, not what was seen", () => {
    const text = (what: string, rest = "") =>
      `const known = new WeakSet();\nexport function take(thing) {\n  if (known.has(thing)) return;\n  known.add(thing);\n  ${what}\n}\n${rest}`;
    const guard = ["process-wide-guard"];
    expect(notesOf({ "a.js": text("thing.on('data', tell);") }, "known")).toEqual(guard);
    expect(notesOf({ "a.js": text("const old = thing.send; thing.send = traced(old);") }, "known")).toEqual(
      guard,
    );
    expect(notesOf({ "a.js": text("instrument(thing);") }, "known")).toEqual(guard);
    for (const defined of [
      "Object.defineProperty(thing, 'text', lazy);",
      "Reflect.setPrototypeOf(thing, base);",
    ])
      expect(notesOf({ "a.js": text(defined) }, "known")).toEqual(guard);
    for (const asked of ["Object.assign(copy, thing);", "shop.assign(thing);", "Object.keys(thing);"])
      expect(notesOf({ "a.js": text(asked) }, "known")).toEqual([]);
    expect(notesOf({ "a.js": text("thing.parts.forEach(take);") }, "known")).toEqual([]);
    expect(notesOf({ "a.js": text("print(thing.name);") }, "known")).toEqual([]);
    const undo = "export const leave = (thing) => { thing.off('data', tell); known.delete(thing); };\n";
    expect(notesOf({ "a.js": text("thing.on('data', tell);", undo) }, "known")).toEqual([]);
    const other =
      "const known = new Set();\nexport function take(one, thing) {\n  if (known.has(one)) return;\n  known.add(one);\n  thing.on('data', tell);\n}\n";
    expect(notesOf({ "a.js": other }, "known")).toEqual([]);
  });

  it("is that a table says what is listened to", () => {
    const text = (put: string, listen: string) =>
      `const heard = {};\nexport function hear(event, handle) {\n  if (!heard[event]) {\n    ${put}\n    ${listen}\n  }\n  heard[event].push(handle);\n}\nexport function end(event) {\n  delete heard[event];\n}\n`;
    const told = (put: string, listen: string) => notesOf({ "a.js": text(put, listen) }, "heard");
    expect(told("heard[event] = [];", "window.addEventListener(event, tell);")).toEqual([
      "process-wide-guard",
    ]);
    expect(told("heard[event] = [];", "process.on(event, tell);")).toEqual(["process-wide-guard"]);
    expect(told("heard[event] = [];", "tell(event);")).toEqual([]);
    expect(told("heard[event] = [];", "window.addEventListener('load', event);")).toEqual([]);
    expect(told("process.on(event, tell);", "heard[event] = [];")).toEqual([]);
    expect(told("heard.all = [];", "process.on(event, tell);")).toEqual([]);
  });

  it("is that a guard is raised by the function that it lets through", () => {
    const text = (body: string, ask = "if (!done) install();") =>
      `let done = false;\nlet table = null;\nfunction install() {\n  done = true;\n  ${body}\n}\nexport function use() {\n  ${ask}\n  return table;\n}\n`;
    const guard = ["process-wide-guard"];
    expect(notesOf({ "a.js": text("process.on('exit', end);") }, "done")).toEqual(guard);
    expect(notesOf({ "a.js": text("Array.prototype.last = find;") }, "done")).toEqual(guard);
    expect(notesOf({ "a.js": text("table = { a: 1 };") }, "done")).toEqual([]);
    expect(
      notesOf({ "a.js": text("process.on('exit', end);", "install(); if (done) tell();") }, "done"),
    ).toEqual([]);
  });

  it("is that a guard is a field of an object of its own", () => {
    const text = (work: string) =>
      `const patched = { done: false };\nexport function patch(session) {\n  if (patched.done) return;\n  patched.done = true;\n  ${work}\n}\n`;
    const replaces =
      "const proto = Object.getPrototypeOf(session); const send = proto.send; proto.send = function (m) { return send.call(this, m) };";
    expect(notesOf({ "a.js": text(replaces) }, "patched")).toEqual(["process-wide-guard"]);
    expect(notesOf({ "a.js": text("Array.prototype.last = find;") }, "patched")).toEqual([
      "process-wide-guard",
    ]);
    expect(notesOf({ "a.js": text("tell(session);") }, "patched")).toEqual([]);
    const box = `let box = null;\nexport function open() {\n  box = make();\n  box.isOpen = true;\n  Array.prototype.last = find;\n  return box;\n}\n`;
    expect(notesOf({ "a.js": box }, "box")).toEqual([]);
  });

  it("is that a part of a module is loaded by an import that is awaited", () => {
    const text = (value: string) =>
      `let load;\nexport async function read(x) {\n  if (!load) load = ${value};\n  return load(x);\n}\n`;
    expect(notesOf({ "a.js": text('(await import("./y.js")).load') }, "load")).toEqual(["loaded-module"]);
    expect(notesOf({ "a.js": text("(await made()).load") }, "load")).toEqual([]);
  });

  it("is that parts of a module are taken where it is loaded in a function", () => {
    const text = (value: string) =>
      `let load;\nlet save;\nexport async function read(x) {\n  ({ load, save } = ${value});\n  return save(load(x));\n}\n`;
    expect(notesOf({ "a.js": text('require("./y.js")') }, "load")).toEqual(["loaded-module"]);
    expect(notesOf({ "a.js": text('await import("./y.js")') }, "save")).toEqual(["loaded-module"]);
    expect(notesOf({ "a.js": text("await made(x)") }, "load")).toEqual([]);
  });
});

describe("a static field that its class changes by `this`", () => {
  const shop = (more: string): Record<string, string> => ({
    "package.json": "{}",
    "shop.ts": `export class Shop { private static open: Shop | undefined; private static all = new Map<string, Shop>(); static get() { if (!this.open) this.open = new Shop(); return this.open } static add(name: string) { this.all.set(name, Shop.get()) } }\n${more}`,
  });

  it("has no other holder where nobody goes on from the class", () => {
    for (const more of [
      "",
      "export const get = () => Shop.get();",
      "export { Shop as Store };",
      "export type Shops = typeof Shop;",
      "export const is = (it: Shop) => new Shop() === it;",
    ])
      for (const name of ["open", "all"]) expect(notesOf(shop(more), name), more).toEqual([]);
  });

  it("may be another's where the class is named as a whole", () => {
    for (const more of [
      "export class Stall extends Shop {}",
      "export const shops = [Shop];",
      "export const sell = (f: (of: unknown) => void) => f(Shop);",
    ])
      expect(notesOf(shop(more), "open"), more).toEqual(["changed-by-alias"]);
    expect(
      notesOf(
        { ...shop(""), "stall.ts": 'import { Shop } from "./shop.ts"; export class Stall extends Shop {}' },
        "open",
      ),
    ).toEqual(["changed-by-alias"]);
  });
});
