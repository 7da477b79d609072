import { IN_LOOP } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `for (const name in given) options[name] = given[name]`: `Object.assign` by hand, into an object that is asked for
 * its properties by their names. What is a table is asked by key as well, or walked, or each call puts one entry.
 */
export const copiedByName: Rule = (profile) => {
  const { state, puts } = profile;
  const [put] = puts;
  const isWrittenOut = /^(blank-)?object$/.test(state.initial);
  if (!put || !(isWrittenOut ? isAskedByName(profile) : isReadByNames(profile))) return null;
  const because = "functions copy properties that they are given into it after load";
  return classified("state", "config", 0.65, because, fact("field-write", "copied here", put));
};

/** It has properties from the start, and more is asked of it by name than by key. */
function isAskedByName({ state, puts }: UsageProfile): boolean {
  const asked = state.uses.filter((use) => !puts.includes(use));
  return puts.every(isCopied) && asked.filter(isByName).length > asked.filter(isByKey).length;
}

/** Loops fill it, and nothing is done with it but to read several of its properties, or to hand it on whole. */
function isReadByNames({ container, puts, gets, removes, reads }: UsageProfile): boolean {
  const isFilled = puts.every(({ use }) => (use.flags & IN_LOOP) !== 0);
  if (container !== "object" || !isFilled || gets.length + removes.length > 0) return false;
  const names = new Set(reads.filter((read) => !isHandedOn(read)).map(({ use }) => use.path[0]));
  return names.size > 1 && !names.has(undefined);
}

/** The value is what something else has under such a key. */
function isCopied({ use: { value } }: PlacedUse): boolean {
  return /^member:.+\.\*$/.test(value ?? "");
}

/** `options.level`, `options.format(text)` */
function isByName({ use: { path, method } }: PlacedUse): boolean {
  const name = path[0] ?? method;
  return name !== null && name !== undefined && name !== "*";
}

/** `options[name]`, `options[name](text)` */
function isByKey({ use: { path, method } }: PlacedUse): boolean {
  return (path[0] ?? method) === "*";
}

/** `draw(svg, options)`, `markers.draw(options)`; not `Object.keys(options)`. */
function isHandedOn({ use: { action, path, pass } }: PlacedUse): boolean {
  return action === "pass" && path.length === 0 && pass?.callee !== "Object";
}
