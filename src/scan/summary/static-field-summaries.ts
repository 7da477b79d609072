import { endOf, keyOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import { valueShape } from "../scopes/value-shape.ts";
import { isFacade } from "./facades.ts";
import type { FieldSummary } from "./file-summary.ts";
import type { ImportRecord } from "./import-records.ts";

/**
 * A static name that the class answers by functions, `static set level(next) { … }`, as the initial shape of a field.
 */
export const ACCESSOR = "accessor";

/** The static fields that a class declares, and the static names that it answers by functions. */
export function staticFieldSummaries(
  classNode: Ast,
  { scope }: Variable,
  imports: readonly ImportRecord[],
): FieldSummary[] {
  return classNode.body.body
    .filter((member: Ast) => member.static && (FIELD.test(member.type) || isAccessor(member)))
    .map((member: Ast) => ({
      name: keyOf(member),
      isReadonly: Boolean(member.readonly),
      isPrivate: member.accessibility === "private" || member.key.type === "PrivateIdentifier",
      isPlain: isPlainField(member),
      isFacade: isFacade({ initial: member.value, scope }, imports),
      start: startOf(member.key),
      end: endOf(member.key),
      initial: isAccessor(member) ? ACCESSOR : valueShape(member.value),
    }));
}

const FIELD = /^(PropertyDefinition|AccessorProperty|ClassProperty)$/;

function isAccessor({ type, kind }: Ast): boolean {
  return type === "MethodDefinition" && (kind === "get" || kind === "set");
}

function isPlainField(member: Ast): boolean {
  const isField = member.type === "PropertyDefinition" || member.type === "ClassProperty";
  return isField && !member.declare && !member.computed && (member.decorators ?? []).length === 0;
}
