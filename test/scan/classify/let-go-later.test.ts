import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const HELD: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "jobs that wait while a flag is up, and the flag",
    "let paused = false; const later = []; export function pause() { paused = true } export function resume() { paused = false; for (const job of later.splice(0)) run(job) } export function run(job) { if (paused) { later.push(job); return } job() }",
    ["paused let state", "later const-array state"],
  ],
  [
    "jobs that wait in a list which is given a name when it is taken",
    "let paused = false; const later = []; export function pause() { paused = true } export function resume() { paused = false; const all = later.splice(0); for (const job of all) run(job) } export function run(job) { if (paused) { later.push(job); return } job() }",
    ["paused let state", "later const-array state"],
  ],
  [
    "a flag that is up while work is paused, which puts off nothing",
    "let paused = false; const seen = []; export function pauseTracking() { paused = true } export function resumeTracking() { paused = false } export function track(one) { if (paused) return; seen.push(one) } export const all = () => seen.splice(0)",
    ["paused let error-context", "seen const-array registry"],
  ],
  [
    "a flag that others lower than who works off what has come together",
    "let paused = false; const later = []; export function pause() { paused = true } export function resume() { paused = false } export function flush() { for (const job of later.splice(0)) job() } export function run(job) { if (paused) { later.push(job); return } job() }",
    ["paused let error-context", "later const-array state"],
  ],
  [
    "a flag that is lowered where a queue is worked off, for which nobody asks who fills it",
    "let paused = false; let ready = false; const later = []; export function pause() { paused = true } export const isPaused = () => paused; export function resume() { paused = false; for (const job of later.splice(0)) run(job) } export function run(job) { if (!ready) { later.push(job); return } job() } export const begin = () => { ready = true }",
    ["paused let error-context", "ready let state", "later const-array state"],
  ],
  [
    "a flag that is lowered and asked for by who works off a queue, and by others who put nothing in it",
    "let paused = false; let ready = false; const later = []; export function pause() { paused = true } export function log(x) { if (paused) return; print(x) } export function resume() { if (!paused) return; paused = false; for (const job of later.splice(0)) run(job) } export function run(job) { if (!ready) { later.push(job); return } job() } export const begin = () => { ready = true }",
    ["paused let error-context", "ready let state", "later const-array state"],
  ],
  [
    "a flag that is up around work, at whose end jobs are done that came meanwhile",
    "let batching = false; const later = []; export function batch(work) { batching = true; work(); batching = false; for (const job of later.splice(0)) job() } export function run(job) { if (batching) { later.push(job); return } job() }",
    ["batching let state", "later const-array state"],
  ],
  [
    "a list in which one of two is put and left",
    "const seen = []; export function see(one) { if (one.isOdd) { seen.push(one); return } seen.push(wrap(one)) } export const all = () => seen.splice(0)",
    ["seen const-array registry"],
  ],
  [
    "a list in which some are put, of which more is made below",
    "const seen = []; export function see(one) { if (one.isOdd) { seen.push(one) } tell(one) } export const all = () => seen.splice(0)",
    ["seen const-array registry"],
  ],
  [
    "a list from which one is taken",
    "const open = []; export function add(one) { if (one.isOpen) { open.push(one); return } drop(one) } export const take = (at) => open.splice(at, 1)",
    ["open const-array registry"],
  ],
  [
    "a list that who fills it takes when there are enough",
    "const some = []; export function add(one) { if (some.length < one.most) { some.push(one); return } return some.splice(0) }",
    ["some const-array registry"],
  ],
  [
    "a list whose first ones are taken out for good",
    "const kept = []; export function keep(one) { if (one.isOdd) { kept.push(one); return } drop(one) } export function trim() { kept.splice(0) }",
    ["kept const-array registry"],
  ],
  [
    "a list that is closed as a whole by a function that says so",
    "const open = []; export function add(one) { if (one.isOpen) { open.push(one); return } drop(one) } export function closeAll() { for (const one of open.splice(0)) one.close() } export function clear() { for (const one of open.splice(0)) one.close() }",
    ["open const-array registry"],
  ],
];

describe("what is held back until it is let go", () => {
  it.each(HELD)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
