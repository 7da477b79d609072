import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { TIMER } from "./memo-put.ts";
import { frameKey, isAsked } from "./usage-profile.ts";

/**
 * `const known = docs.get(path)?.deref(); if (known) return known; …; docs.set(path, new WeakRef(doc))`: what was
 * made for a key is given again for as long as somebody else has it.
 */
export const heldWeakly: Rule = ({ puts, state }) => {
  const [put] = puts;
  if (!put || !puts.every((each) => isWeak(each) && isAskedBefore(each, state.uses))) return null;
  const because =
    "what was made for a key is kept as long as somebody else holds it, and made anew after that";
  return classified("cache", "memo", 0.75, because, fact("get-or-compute", "made and kept here", put));
};

function isWeak({ use }: PlacedUse): boolean {
  return use.value === "new:WeakRef";
}

function isAskedBefore(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some(
    (other) =>
      other.use.method === "deref" && frameKey(other) === frameKey(put) && other.use.start < put.use.start,
  );
}

/**
 * `if (icons.has(name)) return; icons.set(name, await load(name))`, and `icons.get(name)` elsewhere: whoever needs an
 * entry has it computed before, where it is absent. What is taken out by its key lives until somebody ends it.
 */
export const computedAhead: Rule = ({ puts, gets, removes }) => {
  const put = puts.find(
    (candidate) => isComputed(candidate) && isForMissing(candidate, gets) && !isListedBeside(candidate),
  );
  if (!put || !puts.every((each) => frameKey(each) === frameKey(put))) return null;
  if (removes.some(({ use }) => use.action === "delete" || use.method === "delete")) return null;
  const isReadElsewhere = gets.some((get) => frameKey(get) !== frameKey(put) && isRead(get));
  if (!isReadElsewhere) return null;
  const because = "an absent entry is computed and kept ahead of those who ask for it";
  return classified("cache", "memo", 0.65, because, fact("get-or-compute", "computed and kept here", put));
};

/**
 * `if (!levels[id]) { levels[id] = read(id); order.push(id) }`: one that stands in a list by its name was taken in,
 * whoever asks for it.
 */
function isListedBeside({ file, use: put }: PlacedUse): boolean {
  return file.variables.some(({ uses }) =>
    uses.some(
      ({ action, method, path, frame, branch, value }) =>
        action === "call" &&
        /^(push|unshift|add)$/.test(method ?? "") &&
        path.length === 0 &&
        frame === put.frame &&
        branch === put.branch &&
        value?.replace(/^(param|id):/, "") === put.key,
    ),
  );
}

/** A call's answer, a timer's handle left out: that is kept to call it off. */
function isComputed({ use: { value } }: PlacedUse): boolean {
  return value !== null && /^(await$|call:)/.test(value) && !TIMER.test(value);
}

/**
 * Its function looks whether there is an entry for the key, and does nothing else with the table: what is there
 * stays.
 */
function isForMissing(put: PlacedUse, gets: readonly PlacedUse[]): boolean {
  const besides = gets.filter((get) => frameKey(get) === frameKey(put));
  const [asked] = besides;
  if (!asked || besides.length > 1 || asked.use.start > put.use.start || put.use.key === null) return false;
  return asked.use.key === put.use.key && (isAsked(asked) || asked.use.method === "has");
}

function isRead({ use }: PlacedUse): boolean {
  return (
    use.method === "get" || (use.path[0] === "*" && /^(read|return|pass|bind|call|store)$/.test(use.action))
  );
}
