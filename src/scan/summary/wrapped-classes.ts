import { endOf, keyOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { NamedCall, ScopeAnalysis } from "../scopes/scope-analysis.ts";
import { dottedName } from "../scopes/value-shape.ts";
import type { OutsideUse } from "./file-summary.ts";
import { useOfNode } from "./gather-uses.ts";

/**
 * `shimmer.wrap(lib.Server.prototype, "emit", …)`, of a class that a function is handed or keeps in a field: whoever
 * made it, all its users get the other method. What has such a class is a module, whose functions are for all as
 * well: `shimmer.wrap(lib, "request", …)`.
 */
export function wrappedClasses({ namedCalls }: Pick<ScopeAnalysis, "namedCalls">): OutsideUse[] {
  const wrapping = namedCalls.filter(({ name }) => /\.wrap$/.test(name));
  return wrapping.filter((call) => isOfClass(call) || isOfModule(call, wrapping)).flatMap(patchOf);
}

function isOfClass(call: NamedCall): boolean {
  const target = targetOf(call);
  return target?.type === "MemberExpression" && keyOf(target) === "prototype";
}

function isOfModule(call: NamedCall, wrapping: readonly NamedCall[]): boolean {
  const name = nameOf(call);
  return wrapping.some(
    (other) => other.frame === call.frame && isOfClass(other) && nameOf(other).startsWith(`${name}.`),
  );
}

function patchOf(call: NamedCall): OutsideUse[] {
  const { node, frame } = call;
  const key = (node["arguments"] as readonly (Ast | undefined)[])[1];
  const name: unknown = key?.type === "Literal" ? key["value"] : null;
  if (typeof name !== "string" || !isHanded(call)) return [];
  const use = useOfNode(startOf(node), endOf(node["callee"] as Ast), frame, "function");
  return [{ kind: "patch", root: nameOf(call).split(".")[0] as string, name, use: { ...use, path: [name] } }];
}

/** By a parameter, or a field of what the function is a method of. */
function isHanded(call: NamedCall): boolean {
  const [root = ""] = nameOf(call).split(".");
  return root === "this" || call.scope.lookup(root)?.kind === "param";
}

function nameOf(call: NamedCall): string {
  const target = targetOf(call);
  return target ? dottedName(target) : "";
}

function targetOf({ node }: NamedCall): Ast | null {
  const [target] = node["arguments"] as readonly (Ast | undefined)[];
  return target ? unwrap(target) : null;
}
