import type { Form } from "../model/finding.ts";

/** A small file that holds ambient state of one form. */
export interface PlantedViolation {
  readonly path: string;
  readonly text: string;
}

/** One violation of each form: the strict check plants them in memory and must find every one. */
export const plantedViolations: Readonly<Record<Form, PlantedViolation>> = {
  let: inModule("let current = 0;\nexport function next() {\n  current += 1;\n  return current;\n}\n"),
  var: inScript("var current = 0;\nexports.next = function () {\n  current += 1;\n  return current;\n};\n"),
  "const-map": inModule(
    "const agents = new Map();\nexport function add(id, agent) {\n  agents.set(id, agent);\n}\n",
  ),
  "const-set": inModule("const seen = new Set();\nexport function see(id) {\n  seen.add(id);\n}\n"),
  "const-array": inModule("const queue = [];\nexport function enqueue(job) {\n  queue.push(job);\n}\n"),
  "const-object": inModule(
    "const handlers = {};\nexport function on(name, handler) {\n  handlers[name] = handler;\n}\n",
  ),
  weakmap: inModule(
    "const notes = new WeakMap();\nexport function note(key, text) {\n  notes.set(key, text);\n}\n",
  ),
  instance: inModule(
    "class Pool {\n  size = 0;\n}\nconst pool = new Pool();\nexport function grow() {\n  pool.size += 1;\n}\n",
  ),
  "global-write": inModule("export function remember(user) {\n  globalThis.currentUser = user;\n}\n"),
  "static-field": inModule(
    "export class Counter {\n  static count = 0;\n  static next() {\n    Counter.count += 1;\n    return Counter.count;\n  }\n}\n",
  ),
  "fn-static": inModule(
    "export function square(n) {\n  square.last = n;\n  return square.last * n;\n}\nsquare.last = 0;\n",
  ),
  "exports-prop": inScript(
    "exports.level = 1;\nexports.setLevel = function (level) {\n  exports.level = level;\n};\n",
  ),
  als: inModule(
    'import { AsyncLocalStorage } from "node:async_hooks";\nconst storage = new AsyncLocalStorage();\nexport function enter(value) {\n  storage.enterWith(value);\n}\n',
  ),
  "env-write": inModule('export function useUtc() {\n  process.env.TZ = "UTC";\n}\n'),
  "test-flag": inTest(
    'it("calls back", async () => {\n  let called = false;\n  emitter.on("done", () => {\n    called = true;\n  });\n  await start();\n  expect(called).toBe(true);\n});\n',
  ),
  sleep: inTest(
    'it("waits", async () => {\n  start();\n  await new Promise((resolve) => setTimeout(resolve, 50));\n  expect(done()).toBe(true);\n});\n',
  ),
};

function inModule(text: string): PlantedViolation {
  return { path: "planted/module.mjs", text };
}

function inScript(text: string): PlantedViolation {
  return { path: "planted/module.cjs", text };
}

function inTest(body: string): PlantedViolation {
  const head =
    'import { expect, it } from "vitest";\nimport { done, emitter, start } from "./subject.js";\n\n';
  return { path: "planted/module.test.mjs", text: head + body };
}
