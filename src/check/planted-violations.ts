import type { Form } from "../model/finding.ts";

/** A small file that holds ambient state of one form. */
export interface PlantedViolation {
  readonly extension: "mjs" | "cjs" | "test.mjs" | "ex";
  readonly text: string;
}

/**
 * One violation of each form: the strict check plants them in memory and must find every one. Their names are such
 * that no entry of a project's baseline or allow list is about them by chance.
 */
export const plantedViolations: Readonly<Record<Form, PlantedViolation>> = {
  let: inModule(
    "let plantedCount = 0;\nexport function next() {\n  plantedCount += 1;\n  return plantedCount;\n}\n",
  ),
  var: inScript(
    "var plantedCount = 0;\nexports.next = function () {\n  plantedCount += 1;\n  return plantedCount;\n};\n",
  ),
  "const-map": inModule(
    "const plantedAgents = new Map();\nexport function add(id, agent) {\n  plantedAgents.set(id, agent);\n}\n",
  ),
  "const-set": inModule(
    "const plantedSeen = new Set();\nexport function see(id) {\n  plantedSeen.add(id);\n}\n",
  ),
  "const-array": inModule(
    "const plantedQueue = [];\nexport function enqueue(job) {\n  plantedQueue.push(job);\n}\n",
  ),
  "const-object": inModule(
    "const plantedHandlers = {};\nexport function on(name, handler) {\n  plantedHandlers[name] = handler;\n}\n",
  ),
  weakmap: inModule(
    "const plantedNotes = new WeakMap();\nexport function note(key, text) {\n  plantedNotes.set(key, text);\n}\n",
  ),
  instance: inModule(
    "class Pool {\n  size = 0;\n}\nconst plantedPool = new Pool();\nexport function grow() {\n  plantedPool.size += 1;\n}\n",
  ),
  "global-write": inModule("export function remember(user) {\n  globalThis.plantedUser = user;\n}\n"),
  "static-field": inModule(
    "export class PlantedCounter {\n  static plantedCount = 0;\n  static next() {\n    PlantedCounter.plantedCount += 1;\n    return PlantedCounter.plantedCount;\n  }\n}\n",
  ),
  "fn-static": inModule(
    "export function square(n) {\n  square.plantedLast = n;\n  return square.plantedLast * n;\n}\nsquare.plantedLast = 0;\n",
  ),
  "exports-prop": inScript(
    "exports.plantedLevel = 1;\nexports.setLevel = function (level) {\n  exports.plantedLevel = level;\n};\n",
  ),
  als: inModule(
    'import { AsyncLocalStorage } from "node:async_hooks";\nconst plantedStorage = new AsyncLocalStorage();\nexport function enter(value) {\n  plantedStorage.enterWith(value);\n}\n',
  ),
  "env-write": inModule('export function useUtc() {\n  process.env.UNAMBIENT_PLANTED = "1";\n}\n'),
  "test-flag": inTest(
    'it("calls back", async () => {\n  let plantedCall = false;\n  emitter.on("done", () => {\n    plantedCall = true;\n  });\n  await start();\n  expect(plantedCall).toBe(true);\n});\n',
  ),
  sleep: inTest(
    'it("waits", async () => {\n  start();\n  await new Promise((resolve) => setTimeout(resolve, 50));\n  expect(done()).toBe(true);\n});\n',
  ),
  "process-dict": {
    extension: "ex",
    text: "defmodule Planted do\n  def enter(tenant), do: Process.put(:planted_tenant, tenant)\n  def tenant, do: Process.get(:planted_tenant)\nend\n",
  },
};

function inModule(text: string): PlantedViolation {
  return { extension: "mjs", text };
}

function inScript(text: string): PlantedViolation {
  return { extension: "cjs", text };
}

function inTest(body: string): PlantedViolation {
  const head =
    'import { expect, it } from "vitest";\nimport { done, emitter, start } from "./subject.js";\n\n';
  return { extension: "test.mjs", text: head + body };
}
