import type { UseSummary } from "./file-summary.ts";

/** Methods by which a list is changed in place. */
export const LIST_CHANGES: readonly string[] = [
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "reverse",
  "fill",
  "copyWithin",
];

/** Methods by which some container is changed in place, where it is not known which it is. */
export const CHANGES: ReadonlySet<string> = new Set([...LIST_CHANGES, "set", "add", "delete", "clear"]);

/** Builtins that change their first argument; the random ones fill the bytes that they are handed. */
const ARGUMENT_MUTATORS =
  /^(([\w$]+\.)*(randomFill(Sync)?|getRandomValues)|Object\.(assign|defineProperty|defineProperties|setPrototypeOf)|Reflect\.(set|deleteProperty|defineProperty)|([\w$]+\.)*(push|pop|shift|unshift|splice|sort|reverse)\.(apply|call)|[aA]rray(Prototype)?(Push|Pop|Shift|Unshift|Splice|Sort|Reverse)\.(apply|call))$/;

/** Whether it is handed to a builtin that changes its first argument. */
export function isChangedByBuiltin(use: Pick<UseSummary, "pass">): boolean {
  return use.pass?.index === 0 && ARGUMENT_MUTATORS.test(calleeOf(use));
}

/** The dotted name of what it is handed to, or "". */
export function calleeOf({ pass }: Pick<UseSummary, "pass">): string {
  return pass ? [pass.callee ?? "", ...pass.calleePath].filter((step) => step !== "").join(".") : "";
}
