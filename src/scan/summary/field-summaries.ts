import { endOf, keyOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import { valueShape } from "../scopes/value-shape.ts";
import { isFacade } from "./facades.ts";
import type { FieldSummary } from "./file-summary.ts";
import type { ImportRecord } from "./import-records.ts";

/** A static name that the class answers by functions, `static set level(next) { … }`, as the initial shape of a field. */
export const ACCESSOR = "accessor";

/** The fields that a class declares, and the static names that it answers by functions. */
export function fieldSummaries(
  classNode: Ast,
  { scope }: Variable,
  imports: readonly ImportRecord[],
): FieldSummary[] {
  return classNode.body.body
    .filter((member: Ast) => FIELD.test(member.type) || isStaticAccessor(member))
    .map((member: Ast) => ({
      name: keyOf(member),
      isStatic: Boolean(member.static),
      isReadonly: Boolean(member.readonly),
      isPrivate: member.accessibility === "private" || member.key.type === "PrivateIdentifier",
      isPlain: isPlainField(member),
      isFacade: isFacade({ initial: member.value, scope }, imports),
      start: startOf(member.key),
      end: endOf(member.key),
      initial: isStaticAccessor(member) ? ACCESSOR : valueShape(member.value),
    }));
}

const FIELD = /^(PropertyDefinition|AccessorProperty|ClassProperty)$/;

function isStaticAccessor({ type, kind, static: isStatic }: Ast): boolean {
  return type === "MethodDefinition" && isStatic && (kind === "get" || kind === "set");
}

function isPlainField(member: Ast): boolean {
  const isField = member.type === "PropertyDefinition" || member.type === "ClassProperty";
  return isField && !member.declare && !member.computed && (member.decorators ?? []).length === 0;
}
