import { isFunction, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

/**
 * `$.each(list, …)`, `_.each(list, …)`, `forEach(list, …)`: a library's own `forEach`, and `each` alone where it is
 * taken in by that name. Those that wait for each entry say so in their name (`Promise.each`, `async.each`), come from
 * where that is said or are told what to do at the end.
 */
export function isEachOf({ callee, arguments: given }: Ast, callback: Ast, program: Ast): boolean {
  if (given[1] !== callback || given[2] || isFunction(given[0])) return false;
  const name = dottedName(unwrap(callee));
  if (name === "each") return isTakenIn(program);
  return /(\.each|^(\w+\.)?forEach)$/.test(name) && !WAITS.test(name);
}

const WAITS = /promise|bluebird|async/i;

/** `import { each } from "lodash"` */
function isTakenIn({ body }: Ast): boolean {
  return (body as readonly Ast[]).some(
    ({ type, source, specifiers }) =>
      type === "ImportDeclaration" &&
      !WAITS.test(source.value) &&
      specifiers.some(({ local }: Ast) => local.name === "each"),
  );
}
