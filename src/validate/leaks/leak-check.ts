import type { CheckResult } from "../../model/report.ts";
import { skippedCheck } from "../tests-check.ts";
import { checkNames } from "../verdict.ts";
import type { Leak } from "./leak.ts";
import type { TogetherRun, Unproven } from "./run-leaks.ts";

/**
 * Judges the test files run together: no test fails in an order that did not before, and nothing leaks that did not.
 */
export function leakCheck(before: TogetherRun | Unproven, after: TogetherRun | Unproven): CheckResult {
  if ("reason" in before) return skippedCheck(checkNames.leaks, before.reason);
  if ("reason" in after) return skippedCheck(checkNames.leaks, after.reason);
  const fresh = freshFailures(before, after);
  const leaked = after.leaks.filter((leak) => !has(before.leaks, leak));
  const bad = after.orders.find(({ passed }) => !passed);
  const status =
    leaked.length > 0 || (fresh !== null && fresh.length > 0)
      ? "failed"
      : fresh === null
        ? "skipped"
        : "passed";
  return {
    name: checkNames.leaks,
    status,
    detail: `${after.orders.length} shuffled orders in one process by ${after.runner}: ${orderWords(before, after, fresh)}; ${leakWords(before.leaks, after.leaks)}`,
    milliseconds: [...before.orders, ...after.orders].reduce(
      (sum, { milliseconds }) => sum + milliseconds,
      0,
    ),
    output:
      [...leakLines(before.leaks, after.leaks), ...(bad === undefined ? [] : [bad.output])].join("\n") ||
      null,
  };
}

/** Tests that fail in some order now and failed in none before; null where a run failed without naming any. */
function freshFailures(before: TogetherRun, after: TogetherRun): readonly string[] | null {
  const [was, is] = [failuresOf(before), failuresOf(after)];
  if (is.length === 0 && after.orders.every(({ passed }) => passed)) return [];
  if (is.length === 0) return before.orders.every(({ passed }) => passed) ? ["the suite"] : null;
  return is.filter((name) => !was.includes(name));
}

function failuresOf({ orders }: TogetherRun): readonly string[] {
  return [...new Set(orders.flatMap(({ failing }) => failing))];
}

function orderWords(before: TogetherRun, after: TogetherRun, fresh: readonly string[] | null): string {
  const failed = ({ orders }: TogetherRun): number => orders.filter(({ passed }) => !passed).length;
  const counts = `${failed(before)} failed before, ${failed(after)} after`;
  if (fresh === null) return `${counts}, without naming tests`;
  return failed(before) + failed(after) === 0
    ? "all passed, before and after"
    : `${counts}${fresh.length === 0 ? "" : `, new: ${fresh.slice(0, 5).join(", ")}`}`;
}

function leakWords(before: readonly Leak[], after: readonly Leak[]): string {
  const names = (leaks: readonly Leak[]): string =>
    leaks.length === 0 ? "nothing" : leaks.map(({ variable }) => variable).join(", ");
  return `left changed before: ${names(before)}; after: ${names(after)}`;
}

function leakLines(before: readonly Leak[], after: readonly Leak[]): readonly string[] {
  const line = ({ variable, at }: Leak, word: string): string =>
    `${word} ${variable}${at === null ? "" : ` (${at})`}`;
  return [
    ...before.filter((leak) => !has(after, leak)).map((leak) => line(leak, "gone: ")),
    ...after.map((leak) => line(leak, has(before, leak) ? "still:" : "new:  ")),
  ];
}

function has(leaks: readonly Leak[], { variable }: Leak): boolean {
  return leaks.some((leak) => leak.variable === variable);
}
