import { CONDITIONAL, VALUE_USED } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isMadeOfItself } from "./from-itself.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { frameKey, isAsked, isEmptyValue } from "./usage-profile.ts";

/** `mod = mod || require("mod")`: loaded when it is first needed. What is added to is no module's. */
export const lazyModule: Rule = ({ writes }) => {
  const write = writes.find(({ use }) => isModule(use.value ?? ""));
  if (!write || writes.some(({ use }) => use.action === "update")) return null;
  const because = "a module is loaded on first use and kept";
  return classified("state", "lazy-module", 0.6, because, fact("lazy-slot", "loaded here", write));
};

/**
 * A module or a part of one; what a function of one makes, `require("mod").open()` or `require("mod")(options)`, is
 * no module.
 */
export function isModule(value: string): boolean {
  return MODULE.test(value) && !MAKES_REQUIRE.test(value);
}

/** `module.createRequire(import.meta.url)` loads nothing: it makes what loads. */
const MAKES_REQUIRE = /^call:([\w$]+\.)?createRequire$/;

const MODULE =
  /^(call:(?!require\(\)$)[\w$.]*[rR]equire(\(\))?|member:(import|[\w$.]*[rR]equire\(\))(\.[\w$.]+)?)$/;

/** `if (!made || made.key !== key) made = make(key)`: kept for as long as it is asked for by the same key. */
export const remadeForKey: Rule = ({ state, writes, reads }) => {
  const write = writes.find(
    (candidate) =>
      /^(new:|call:|await)/.test(candidate.use.value ?? "") &&
      !VIEW.test(candidate.use.value ?? "") &&
      (candidate.use.flags & CONDITIONAL) !== 0 &&
      !isMadeOfItself(candidate, state.uses) &&
      reads.some(
        (read) =>
          frameKey(read) === frameKey(candidate) &&
          read.use.action === "compare" &&
          read.use.value === "equal" &&
          read.use.path.length === 1 &&
          read.use.start < candidate.use.start &&
          !CONDITION.test(read.use.path[0] ?? ""),
      ),
  );
  if (!write) return null;
  const because = "what was made for one key is kept until another is asked for";
  return classified("cache", "memo", 0.65, because, fact("get-or-compute", "made anew here", write));
};

/** Of memory that is written over: kept to save the allocation, not what is read in it. */
const VIEW = /^new:(\w+Array|DataView)$/;

/** What is made anew because it has ended or is empty is not made for another key. */
const CONDITION =
  /^(length|size|(is|has)[A-Z]\w*|closed|destroyed|\w*[sS]tate|status|connected|ready|signal|\*)$/;

export const lazySlot: Rule = ({ state, writes, reads }) => {
  const asked = reads.filter((read) => isAsked(read) && !isCompared(read));
  const isAskedBefore = (write: PlacedUse): boolean =>
    asked.some((read) => frameKey(read) === frameKey(write) && read.use.start < write.use.start);
  const write = writes.find(
    (candidate) =>
      (isAskedBefore(candidate) || (candidate.use.flags & VALUE_USED) !== 0) &&
      !isEmptyValue(candidate) &&
      (candidate.use.flags & CONDITIONAL) !== 0 &&
      !isMadeOfItself(candidate, state.uses) &&
      !/^param:/.test(candidate.use.value ?? ""),
  );
  if (!write) return null;
  const because = "it is made on first use and kept for the life of the process";
  return classified(
    "state",
    "lazy-singleton",
    0.75,
    because,
    fact("lazy-slot", "made here when it is absent", write),
  );
};

/**
 * `if (now > last + WAIT)`, `if (kind !== lastKind)`: by what it is told to be old, which is no question whether
 * there is one.
 */
function isCompared({ use: { action, value } }: PlacedUse): boolean {
  return action === "compare" && /^(less|same)$/.test(value ?? "");
}
