import type { PlacedUse } from "../link/linked-variable.ts";
import { isTurnstile } from "../summary/turnstile-shape.ts";
import { AWAITED } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `locks.get(key) ?? locks.set(key, new Mutex())`: made for want of one, but there to be held, and no answer that may
 * be made anew.
 */
export const locksByKey: Rule = (profile) => {
  const put = turnstilePut(profile);
  if (!put) return null;
  const because = "it holds what calls wait at for their turn, one for each key";
  return classified("registry", "keyed-collection", 0.75, because, fact("keyed-put", "put here", put));
};

function turnstilePut({ changes, puts, gets }: UsageProfile): PlacedUse | undefined {
  return changes.find(isTurnstilePut) ?? (gets.some(isEntered) ? puts[0] : undefined);
}

/**
 * Whatever made it: `locks.get(key).runExclusive(work)`, `await gates.get(key).acquire()`,
 * `queues.get(key).enqueue(job)`.
 */
function isEntered({ use: { path, method } }: PlacedUse): boolean {
  return path.join() === "*" && /^(runExclusive|waitForUnlock|acquire|enqueue)$/.test(method ?? "");
}

function isTurnstilePut({ use: { action, method, path, value } }: PlacedUse): boolean {
  if (!isTurnstile(value)) return false;
  return action === "call" ? method === "set" : action === "write" && path.at(-1) === "*";
}

/**
 * Locks, or promises of which each waits for the one before it: `const last = tails.get(key); tails.set(key,
 * last.then(work))`.
 */
export function isHeldInTurn(profile: UsageProfile): boolean {
  const { puts, gets } = profile;
  const isBehind = (put: PlacedUse): boolean =>
    CHAINED.test(put.use.value ?? "") &&
    gets.some((get) => frameKey(get) === frameKey(put) && isWaitedFor(get));
  return turnstilePut(profile) !== undefined || puts.some(isBehind);
}

/**
 * The same in one slot, whenever it is called: `const run = tail.then(work); tail = run.catch(ignore)`;
 * `const before = tail; tail = new Promise(…); await before`; `tail = tail.then(work)`.
 */
export function isTailOfTurns({ state, writes }: UsageProfile): boolean {
  const first = (write: PlacedUse): boolean =>
    !writes.some((other) => frameKey(other) === frameKey(write) && other.use.start < write.use.start);
  if (writes.some((write) => isOwnTail(write, state.name) && first(write))) return true;
  return writes.some(
    (write) =>
      (CHAINED.test(write.use.value ?? "") || write.use.value === "new:Promise") &&
      state.uses.some(
        (each) => frameKey(each) === frameKey(write) && isAlways(each, write) && isWaitedOn(each, write),
      ),
  );
}

/** `tail = tail.then(work)`, whatever a function that begins anew has put there before. */
function isOwnTail({ use: { value } }: PlacedUse, name: string): boolean {
  return /\.(then|catch|finally)$/.test(value ?? "") && value?.startsWith(`call:${name}.`) === true;
}

/** Whenever another one takes its place, which may be for some calls only. */
function isAlways({ use }: PlacedUse, { use: write }: PlacedUse): boolean {
  return use.branch === 0 || use.branch === write.branch;
}

/** What was there before: under a name of its own where another one has taken its place since. */
function isWaitedOn(
  { use: { path, method, via, action, flags, start } }: PlacedUse,
  { use: write }: PlacedUse,
): boolean {
  if (path.length > 0) return false;
  const isAwaited = via === "alias" && action === "read" && (flags & AWAITED) !== 0;
  return (
    isAwaited || (/^(then|catch|finally)$/.test(method ?? "") && (via === "alias" || start < write.start))
  );
}

const CHAINED = /^(id:|call:.*\.(then|catch|finally)$)/;

function isWaitedFor({ use: { path, method } }: PlacedUse): boolean {
  return path.join() === "*" && /^(then|finally)$/.test(method ?? "");
}
