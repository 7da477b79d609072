import type { PlacedUse } from "../link/linked-variable.ts";
import { CONDITIONAL } from "../scopes/reference.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { ASSIGNED_WITHIN } from "./memo-put.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `lists[k] = [...(lists[k] ?? []), item]`, `lists[k] = lists[k].filter(…)`: the entry made anew from what it held,
 * not computed for want of one. What is asked for and handed on may be made from another entry:
 * `paths[parent].concat(key)`.
 */
export function isOwnUpdate(put: PlacedUse, gets: readonly PlacedUse[]): boolean {
  const value = put.use.value ?? "";
  const inFrame = gets.filter((get) => frameKey(get) === frameKey(put)).map(({ use }) => use);
  const entries = inFrame.filter(({ path }) => path.length === 1);
  const isRemade = OWN_REMAKES.test(value) && entries.some(({ method }) => OWN_REMAKES.test(`.${method}`));
  if (isRemade) return !(isLookedUp(inFrame) && inFrame.some(({ action }) => action === "return"));
  if (value.startsWith("call:"))
    return entries.some(
      (entry) => isHandedToMaker(entry, put.use) || isMadeByOld(entry, put.use, keyOf(entry, inFrame)),
    );
  if (value.startsWith("member:")) return inFrame.some((each) => isPartOfOld(each, put.use));
  if (value !== "array" && value !== "object") return false;
  // In a branch of its own: what is missing there has nothing to be taken over.
  const isOfPut = ({ start, branch }: UseSummary): boolean =>
    (put.use.flags & CONDITIONAL) === 0 || (branch === put.use.branch && start > put.use.start);
  return entries.some((entry) => entry.action === "spread" && isOfPut(entry));
}

/** `settings[k] = merge(settings[k], given[k])`: the call that makes it anew is given what it held. */
function isHandedToMaker({ pass, path, start }: UseSummary, put: UseSummary): boolean {
  if (pass === null || path.length !== 1 || !isBehind(start, put)) return false;
  return put.value === `call:${[pass.callee, ...pass.calleePath].join(".")}`;
}

/** `const before = locks[k] ?? free; locks[k] = before.then(work)`: what it held makes what takes its place. */
function isMadeByOld({ action, method, start }: UseSummary, put: UseSummary, key: string | null): boolean {
  if (action !== "call" || method === null || key !== put.key) return false;
  const isFirst = start > put.memberEnd && start <= put.memberEnd + (key?.length ?? 0) + KEY_AND_ASSIGNED;
  return isFirst && put.value?.endsWith(`.${method}`) === true;
}

/** By what the entry was asked for, also where it has got a name since. */
function keyOf(entry: UseSummary, uses: readonly UseSummary[]): string | null {
  const asked = entry.via === "alias" ? uses.find(({ start }) => start === entry.origin) : entry;
  return asked?.key ?? null;
}

/** ` = `, or `(` and `, ` around a key. */
const KEY_AND_ASSIGNED = 5;

/** `streams[k] = streams[k].file`: a part of what it held takes its place. */
function isPartOfOld({ action, path, start }: UseSummary, put: UseSummary): boolean {
  return action === "store" && path.length > 1 && isBehind(start, put);
}

/** In the value that is put. */
function isBehind(start: number, { memberEnd, value }: UseSummary): boolean {
  return start > memberEnd && start < memberEnd + (value?.length ?? 0) + ASSIGNED_WITHIN;
}

/** `if (!table[key])`, `if (table[key] === undefined)`, `if (!(key in table))`, `if (!table.has(key))` */
function isLookedUp(gets: readonly UseSummary[]): boolean {
  return gets.some(({ action, method, path }) => {
    if (path.length === 0) return action === "in" || method === "has";
    return path.length === 1 && (action === "test" || action === "compare");
  });
}

const OWN_REMAKES = /\.(concat|filter|slice|toSpliced|with)$/;
