import { CONDITIONAL, VALUE_USED } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, framesOf, isAsked, isEmptyValue } from "./usage-profile.ts";

/** `mod = mod || require("mod")`: loaded when it is first needed. */
export const lazyModule: Rule = ({ writes }) => {
  const write = writes.find(({ use }) =>
    /^(call|member):(require\(\)|import|[\w$.]*[rR]equire(\(\)|\.|$))/.test(use.value ?? ""),
  );
  if (!write) return null;
  const because = "a module is loaded on first use and kept";
  return classified("state", "lazy-module", 0.6, because, fact("lazy-slot", "loaded here", write));
};

export const lazySlot: Rule = ({ writes, reads }) => {
  const asked = framesOf(reads.filter(isAsked));
  const write = writes.find(
    (candidate) =>
      (asked.has(frameKey(candidate)) || (candidate.use.flags & VALUE_USED) !== 0) &&
      !isEmptyValue(candidate) &&
      (candidate.use.flags & CONDITIONAL) !== 0 &&
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
