import { keyOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Mention } from "../scopes/mention.ts";
import type { Scope, Variable } from "../scopes/scope.ts";
import { dottedName, moduleOf } from "../scopes/value-shape.ts";
import type { OutsideUse, UseSummary } from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";
import { isNamedFunction } from "./named-function.ts";

/**
 * What functions do to classes that they take in, or are handed: `const { Client } = require("pg"); const query =
 * Client.prototype.query; Client.prototype.query = function …`, and the same of `const proto =
 * Object.getPrototypeOf(client)`. Whoever made the class, all its users see the new method.
 * @param known what is told already, of the engine's classes say
 */
export function prototypePatches(variables: readonly Variable[], known: readonly OutsideUse[]): OutsideUse[] {
  return variables.flatMap((variable) => {
    if (variable.scope.frame.parent === null) return [];
    const isTaken = isPrototypeOfModule(variable.initial);
    const isNamed = isTaken || isNamedPrototype(variable.initial);
    if (!isNamed && !variable.mentions.some(isOfPrototype)) return [];
    const uses = gatherUses(variable).filter(({ via }) => via === null);
    return uses
      .filter(
        (use) =>
          isReplaced(use, isNamed, variable.scope) && (isTaken || uses.some((other) => isKept(other, use))),
      )
      .filter(({ start }) => !known.some(({ use }) => use.start === start))
      .map((use) => ({ kind: "patch" as const, root: variable.name, name: use.path.at(-1) as string, use }));
  });
}

/** `Object.getPrototypeOf(session)`: of what somebody else has made. */
function isNamedPrototype(initial: Ast | null): boolean {
  const made = initial && unwrap(initial);
  return (
    made?.type === "CallExpression" && /^(Object|Reflect)\.getPrototypeOf$/.test(dottedName(made["callee"]))
  );
}

/** `require("http").ServerResponse.prototype`: a method more is a patch of it as well, for all that use the module. */
function isPrototypeOfModule(initial: Ast | null): boolean {
  const member = initial && unwrap(initial);
  if (member?.type !== "MemberExpression" || member["computed"] || keyOf(member) !== "prototype")
    return false;
  let root: Ast = member;
  while (root.type === "MemberExpression") root = unwrap(root["object"]);
  return root.type === "CallExpression" && moduleOf(root) !== null;
}

/** Of what the name stands for, or of a class that hangs on it: `lib.Server.prototype`. */
function isOfPrototype({ trail }: Mention): boolean {
  return [trail?.node, trail?.up?.node].some(
    (member) => member?.type === "MemberExpression" && !member["computed"] && keyOf(member) === "prototype",
  );
}

/** Once the module has loaded: as it loads, it puts together its own. */
function isReplaced(
  { action, path, value, during }: UseSummary,
  isPrototype: boolean,
  scope: Scope,
): boolean {
  const isMethod = isPrototype ? path.length === 1 : path.length <= MAX_STEPS && path.at(-2) === "prototype";
  const isSet = value === "function" || isNamedFunction(value, scope);
  return during !== 0 && action === "write" && isSet && isMethod;
}

/** `lib.Server.prototype.listen` */
const MAX_STEPS = 3;

/** The method that was there is kept before, to be called or put back. */
function isKept({ action, path, start }: UseSummary, replaced: UseSummary): boolean {
  return (
    (action === "bind" || action === "store") &&
    start < replaced.start &&
    path.join() === replaced.path.join()
  );
}
