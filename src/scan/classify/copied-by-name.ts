import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `for (const name in given) options[name] = given[name]`: `Object.assign` by hand, into an object that is written out
 * with its properties and asked for them by their names.
 */
export const copiedByName: Rule = ({ state, puts }) => {
  const [put] = puts;
  if (!/^(blank-)?object$/.test(state.initial) || !put) return null;
  const asked = state.uses.filter((use) => !puts.includes(use));
  if (!puts.every(isCopied) || asked.filter(isByName).length <= asked.filter(isByKey).length) return null;
  const because = "functions copy properties that they are given into it after load";
  return classified("state", "config", 0.65, because, fact("field-write", "copied here", put));
};

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
