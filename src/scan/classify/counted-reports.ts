import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { frameOf, framesOf, isLoggedBeside } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `const n = (told.get(key) ?? 0) + 1; told.set(key, n); if (n <= 5) console.warn(text)` in a function that reports:
 * how often each was, for the report alone. Null where something else is counted, or who counts is asked for it.
 */
export function countedReports({ puts, gets }: UsageProfile): Classification | null {
  const [put] = puts;
  const uses = [...puts, ...gets];
  if (!put || framesOf(uses).size > 1 || uses.some(({ use }) => use.action === "return")) return null;
  const turn = gets.find(({ use }) => use.action === "compare" && use.value === "remainder");
  if (turn && isReporting(put)) {
    const because = "it counts how often each came, so that one in so many is let through";
    return classified(
      "telemetry",
      "sampling",
      0.7,
      because,
      fact("remainder", "compared by remainder", turn),
    );
  }
  if (!isReporting(put) || !REPORTER.test(frameOf(put)?.name ?? "")) return null;
  const because = "it counts how often each was reported, so that no more than some are";
  return classified(
    "telemetry",
    "last-emitted",
    0.7,
    because,
    fact("dedup", "counted beside the report", put),
  );
}

/**
 * `let n = told[key] || 0; if (n === 0) { console.warn(key); n++; told[key] = n }`: nobody else asks how often, and
 * what is kept is that it was said.
 */
export const countedOnReport: Rule = ({ puts, gets }) => {
  const [put] = puts;
  if (!put || framesOf([...puts, ...gets]).size > 1 || !isLoggedBeside(put)) return null;
  const isAskedHowOften = gets.some(({ use }) => use.action === "compare" && use.value === "few");
  const isToldElsewhere = gets.some(({ use }) => /^(return|pass)$/.test(use.action));
  if (!isAskedHowOften || isToldElsewhere) return null;
  const because = "it counts how often each was reported, so that no more than some are";
  return classified(
    "telemetry",
    "last-emitted",
    0.75,
    because,
    fact("dedup", "counted beside the report", put),
  );
};

function isReporting(put: UsageProfile["puts"][number]): boolean {
  return frameOf(put)?.logs === true;
}

const REPORTER = /^_*(warn|log|deprecat|report|complain|notify)/i;
