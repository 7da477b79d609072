import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

/** `name form stage disposition`, and the codes of its notes. */
function judged(text: string): readonly string[] {
  return scanSources(new Map([["src/a.ts", text]])).findings.map(
    ({ name, form, stage, disposition, notes = [] }) =>
      [name, form, stage, disposition, ...notes.map(({ code }) => code)].join(" "),
  );
}

const OF_PACKAGE = 'import { Mutex } from "async-mutex"; ';

it.each([
  [
    "the lock of a module",
    `${OF_PACKAGE}const door = new Mutex(); export const run = (work) => door.runExclusive(work);`,
  ],
  [
    "a lock that is taken and given back",
    'import * as locks from "async-mutex"; const door = new locks.Semaphore(2); export async function run(work) { const leave = await door.acquire(); try { return await work() } finally { leave() } }',
  ],
  [
    "a lock by keys",
    'import AsyncLock from "async-lock"; const door = new AsyncLock(); export const run = (key, work) => door.acquire(key, work);',
  ],
])("knows %s for state of an instance", (_what, text) => {
  expect(judged(text)).toEqual(["door instance state manual"]);
});

it.each(["lock", "runWith"])("knows a lock that is taken by %s, and says what it is for", (method) => {
  const text = `${OF_PACKAGE}const door = new Mutex(); export const run = (work) => door.${method}(work);`;
  const [found] = scanSources(new Map([["src/a.ts", text]])).findings;
  expect(found?.reason).toContain("calls wait in it for their turn");
});

it("says of the lock of a class that calls wait at it for their turn", () => {
  const text = `${OF_PACKAGE}export class Till { private static readonly door = new Mutex(); static run(work) { return Till.door.runExclusive(work) } }`;
  expect(judged(text)).toEqual(["door static-field state assist held-in-turn"]);
});

it.each([
  [
    "that is made for each call",
    `${OF_PACKAGE}export async function all(list) { const door = new Mutex(); for (const each of list) await door.acquire() }`,
  ],
  [
    "that nobody takes",
    `${OF_PACKAGE}const door = new Mutex(); export const isBusy = () => door.isLocked();`,
  ],
  [
    "by another name",
    'import { Door } from "doors"; const door = new Door(); export const run = (work) => door.runExclusive(work);',
  ],
])("takes no lock %s for state", (_what, text) => expect(judged(text)).toEqual([]));
