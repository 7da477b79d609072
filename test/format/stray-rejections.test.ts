import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { projectFormatter } from "../../src/format/project-formatter.ts";
import { strayRejections } from "../../src/format/stray-rejections.ts";
import { temporaryFolder, writeFiles } from "../support/temp-repository.ts";

let others: NodeJS.UnhandledRejectionListener[] = [];

// Without a listener Node.js ends the program: the runner's own would only tell of it.
beforeEach(() => {
  others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
});

afterEach(() => {
  expect(process.listenerCount("unhandledRejection")).toBe(0);
  for (const other of others) process.on("unhandledRejection", other);
});

const stray = (): void => void Promise.reject(new Error("stray"));

it("outlives a rejection that work leaves behind as it ends", async () => {
  const apart = strayRejections();
  expect(await apart(() => Promise.resolve(stray()).then(() => 1))).toBe(1);
  await turn();
});

it("hands on how work fails", async () => {
  await expect(strayRejections()(() => Promise.reject(new Error("own")))).rejects.toThrow("own");
});

it("outlives what the last of several leaves behind", async () => {
  const apart = strayRejections();
  const first = apart(() => Promise.resolve());
  const last = apart(async () => {
    await first;
    await turn();
    stray();
  });
  await Promise.all([first, last]);
});

it("lays out by what there is where settings of ESLint do not load", async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    "package.json": '{ "name": "shop", "devDependencies": { "eslint": "*" } }',
    "node_modules/eslint/package.json": '{ "name": "eslint", "main": "index.js" }',
    "node_modules/eslint/index.js": `exports.ESLint = class {
      async isPathIgnored() { void Promise.reject(new Error("stray")); throw new Error("broken"); }
    };`,
  });
  expect(await projectFormatter(root, {})?.("src/x.js", "a", "b")).toBeNull();
});
