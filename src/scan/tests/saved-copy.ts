import { unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import type { OutsideUse } from "../summary/file-summary.ts";

/** `const saved = process.argv.slice(); …; process.argv = saved`: a copy of what was there puts it back as well. */
export function isCopyPutBack({ root, name, use }: OutsideUse, variables: readonly Variable[]): boolean {
  const [, saved] = /^id:(.+)$/.exec(use.value ?? "") ?? [];
  if (saved === undefined) return false;
  const copied = `${root}.${name}`;
  return variables.some((variable) => variable.name === saved && isCopy(variable, copied));
}

function isCopy({ initial, writes }: Variable, copied: string): boolean {
  if (initial) return copyOf(unwrap(initial)) === copied;
  return writes.length > 0 && writes.every(({ value }) => value === `call:${copied}.slice`);
}

/** `argv` of `argv.slice()`, `[...argv]`, `{ ...argv }` and `Array.from(argv)` */
function copyOf(made: Ast): string {
  if (made.type === "CallExpression") {
    const callee = unwrap(made["callee"] as Ast);
    const [first, ...more] = made["arguments"] as readonly Ast[];
    if (dottedName(callee) === "Array.from") return first && more.length === 0 ? dottedName(first) : "";
    const isWhole = more.length === 0 && (first === undefined || first["value"] === 0);
    return isWhole && /\.slice$/.test(dottedName(callee))
      ? dottedName(callee).slice(0, -".slice".length)
      : "";
  }
  const [only, ...more] =
    ((made["elements"] ?? made["properties"]) as readonly (Ast | null)[] | undefined) ?? [];
  return only?.type === "SpreadElement" && more.length === 0 ? dottedName(only["argument"]) : "";
}
