import type { FileSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** From how many on that is how a file tells a walk what it needs. */
const HABIT = 3;

/**
 * `tag = host.tag; isSvg = false; last = null; build(root)`, where `build` asks for them and calls itself for each
 * child: what a walk is given, and what it notes on its way, stands at the module to save handing it down, and is
 * asked for at each step.
 */
export function isPartOfWalk({ state }: UsageProfile): boolean {
  const variable = state.member === null ? state.linked?.variable : undefined;
  if (!variable || !isSlot(variable)) return false;
  const slots = state.file.variables.filter(isSlot);
  // Sooner: to find the steps all mentions of a file are asked.
  if (slots.length < HABIT) return false;
  const steps = stepsIn(state.file);
  if (!variable.uses.some((use) => isAtStep(use, steps))) return false;
  const begin = beginnings(state.file, steps);
  return slots.filter(({ uses }) => isGiven(uses, steps, begin)).length >= HABIT;
}

/** It is of the walk that is under way, also where nothing takes it back when that is over; a count goes on. */
export const givenToWalk: Rule = (profile) => {
  const [write] = profile.writes;
  if (!write || profile.writes.some(({ use }) => use.action === "update") || !isPartOfWalk(profile))
    return null;
  const because = "it is set where a walk begins, and asked for at each of its steps";
  return classified(
    "error-context",
    "set-reset",
    0.65,
    because,
    fact("set-reset", "set for the walk", write),
  );
};

function isSlot(variable: VariableSummary): boolean {
  return variable.mayAssign && variable.uses.some(isSet);
}

/** Set where a walk begins, and asked for by a step. */
function isGiven(
  uses: readonly UseSummary[],
  steps: ReadonlySet<number>,
  begin: ReadonlySet<number>,
): boolean {
  const isBegun = (use: UseSummary): boolean => isSet(use) && begin.has(use.frame);
  return uses.some(isBegun) && uses.some((use) => isAtStep(use, steps) && !isSet(use));
}

/**
 * Functions that are no steps and call one, and those that they call by name, which may set what the walk is given: a
 * setting that `init` keeps is given to no walk, though one asks for it.
 */
function beginnings({ variables }: FileSummary, steps: ReadonlySet<number>): ReadonlySet<number> {
  const calls = variables.flatMap((variable) => {
    const callee = variable.frame;
    return callee === null
      ? []
      : variable.uses.filter(isCall).map(({ frame }) => ({ caller: frame, callee }));
  });
  const starts = calls.filter(({ caller, callee }) => steps.has(callee) && !steps.has(caller));
  const begin = new Set(starts.map(({ caller }) => caller));
  const helpers = calls.filter(({ caller, callee }) => begin.has(caller) && !steps.has(callee));
  return new Set([...begin, ...helpers.map(({ callee }) => callee)]);
}

function isCall({ action, method }: UseSummary): boolean {
  return action === "call" && method === null;
}

function isSet({ action, path }: UseSummary): boolean {
  return action === "write" && path.length === 0;
}

function isAtStep({ frame }: UseSummary, steps: ReadonlySet<number>): boolean {
  return steps.has(frame);
}

/**
 * Functions that call themselves, and what stands in them; one that waits takes its time anyway, and so does what a
 * timer or an event runs again (`setImmediate(() => { …; sendRest() })`).
 */
function stepsIn({ frames, variables }: FileSummary): ReadonlySet<number> {
  const around = (frame: number): number[] => {
    const all: number[] = [];
    for (let at = frame; at > 0; at = frames[at]?.parent ?? 0) all.push(at);
    return all;
  };
  const steps = new Set<number>();
  for (const variable of variables) {
    const own = variable.frame;
    const isItself = (use: UseSummary): boolean => {
      const outer = around(use.frame);
      const inside = outer.slice(0, outer.indexOf(own ?? 0) + 1);
      const isNow =
        inside.length > 0 && !inside.some((each) => each !== own && frames[each]?.isHandler === true);
      return isCall(use) && isNow;
    };
    if (own !== null && frames[own]?.isAsync === false && variable.uses.some(isItself)) steps.add(own);
  }
  return new Set([...frames.keys()].filter((frame) => around(frame).some((each) => steps.has(each))));
}
