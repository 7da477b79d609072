import { valueShape } from "../scopes/value-shape.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import type { OutsideUse } from "../summary/file-summary.ts";
import { caseOf, hookOf, isInCleanup } from "./test-frames.ts";

/**
 * `saved = process.env` keeps no copy: what a test sets is set in both, and `process.env = saved` puts nothing back.
 * @param value shape of what is assigned
 */
export function namesEnvironment(value: string | null, variables: readonly Variable[]): boolean {
  const [, name] = /^(?:id|saved):(.+)$/.exec(value ?? "") ?? [];
  if (name === undefined) return false;
  const given = variables.filter((variable) => variable.name === name).flatMap(valuesOf);
  return given.length > 0 && given.every((each) => each === "member:process.env");
}

function valuesOf({ initial, references }: Variable): readonly string[] {
  const written = references.filter(({ action, path }) => action === "write" && path.length === 0);
  const values = [valueShape(initial), ...written.map(({ value }) => value ?? "other")];
  return values.filter((value) => value !== "nullish");
}

/**
 * Each write is to an environment that was put in the place of the process's own before it: `process.env = { ...saved
 * }`.
 */
export function isToReplacement(
  writes: readonly OutsideUse[],
  outside: readonly OutsideUse[],
  frames: readonly Frame[],
  variables: readonly Variable[],
): boolean {
  const replacing = outside.filter(
    ({ root, name, use }) =>
      root === "process" &&
      name === "env" &&
      use.action === "write" &&
      !isInCleanup(frames[use.frame] as Frame) &&
      !namesEnvironment(use.value, variables),
  );
  return writes.every(({ use }) => replacing.some(({ use: replaced }) => isBefore(replaced, use, frames)));
}

/** In a hook of a suite around the test or as the file loads, or further up in the same test. */
function isBefore(first: OutsideUse["use"], then: OutsideUse["use"], frames: readonly Frame[]): boolean {
  const frame = frames[first.frame] as Frame;
  const at = frames[then.frame] as Frame;
  const hook = hookOf(frame);
  if (hook !== null) return caseOf(at) === null || isWithin(at, hook.parent);
  return frame.parent === null || (caseOf(frame) === caseOf(at) && first.start < then.start);
}

function isWithin(frame: Frame, suite: Frame | null): boolean {
  return frame === suite || (frame.parent !== null && isWithin(frame.parent, suite));
}
