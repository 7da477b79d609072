import { unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

/** Builtins that hand out the object that they are given, not another one. */
const GIVES_BACK =
  /^Object\.(assign|freeze|seal|preventExtensions|defineProperty|defineProperties|setPrototypeOf)$/;

/** The object that `Object.assign(table, { add })` and its like are given and hand out, or null for any other value. */
export function givenBack(value: Ast): Ast | null {
  if (value.type !== "CallExpression" || !GIVES_BACK.test(dottedName(value["callee"]))) return null;
  const [given] = value["arguments"] as (Ast | undefined)[];
  return given && given.type !== "SpreadElement" ? unwrap(given) : null;
}
