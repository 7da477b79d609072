import { expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const PAIR = "let busy = false; function startCheck() { busy = true } function endCheck() { busy = false }";
const WORK = "startCheck(); try { await work() } finally { endCheck() }";

const STACK =
  "const stack = []; export function leave(token) { if (stack[stack.length - 1]?.token === token) stack.pop() } export const current = () => stack[stack.length - 1];";
const ENTER = "export function enter(token) { stack.push({ token });";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a stack that loses the oldest rather than growing without end",
    `${STACK} ${ENTER} if (stack.length > 10) stack.shift() }`,
    ["stack const-array error-context"],
  ],
  [
    "what is worked off from both ends",
    `${STACK} ${ENTER} } export const next = () => stack.shift();`,
    ["stack const-array state"],
  ],
  [
    "what is taken from its front whenever something is put",
    `${STACK} ${ENTER} run(stack.shift()) }`,
    ["stack const-array state"],
  ],
  [
    "a lock that two functions set and clear, for one that turns back where it is set",
    `${PAIR} export async function check() { if (busy) return; ${WORK} }`,
    ["busy let state"],
  ],
  [
    "what they set around work, which is asked for further in",
    `${PAIR} export async function check() { ${WORK} } export function isChecking() { return busy }`,
    ["busy let error-context"],
  ],
  [
    "what is asked after the work by who begins it",
    `${PAIR} export async function check() { ${WORK} if (busy) warn() }`,
    ["busy let error-context"],
  ],
  [
    "marks of async work, of which another one asks how many there are",
    "const calls = []; export async function load() { calls.push(true); try { await work() } finally { calls.pop() } } export function isIdle() { return calls.length === 0 }",
    ["calls const-array state"],
  ],
  [
    "marks of work that is done when the function is",
    "const calls = []; export function load(run) { calls.push(true); try { run() } finally { calls.pop() } } export function depth() { return calls.length }",
    ["calls const-array error-context"],
  ],
  [
    "what async work is about, of which the last is asked for",
    "const names = []; export async function load(name) { names.push(name); try { await work() } finally { names.pop() } } export function top() { return names[names.length - 1] }",
    ["names const-array error-context"],
  ],
];

for (const [what, text, found] of CASES) it(what, () => expect(foundIn({ "src/a.js": text })).toEqual(found));
