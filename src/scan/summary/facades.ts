import { unwrap } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import { FACADE_FACTORIES, RUNTIME } from "./facade-names.ts";
import type { ImportRecord } from "./import-records.ts";

const FACADES: ReadonlySet<string> = new Set([...FACADE_FACTORIES, "scope", "flags"]);

/** A variable or a field, with the scope that its initialiser reads names in. */
type Initialised = Pick<Variable, "initial" | "scope">;

/** Whether a binding was made by the runtime: `const agents = registry("agents", {…})`. */
export function isFacade(variable: Initialised, imports: readonly ImportRecord[]): boolean {
  if (!variable.initial) return false;
  const made = unwrap(variable.initial);
  if (made.type !== "CallExpression") return false;
  const callee = unwrap(made.callee);
  if (callee.type === "Identifier") return importOf(variable, callee.name, imports) !== null;
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return false;
  const record = importOf(variable, callee.object.name, imports, true);
  return record !== null && FACADES.has(callee.property.name);
}

function importOf(
  variable: Initialised,
  local: string,
  imports: readonly ImportRecord[],
  isWhole = false,
): ImportRecord | null {
  const found = variable.scope.lookup(local);
  const record = imports.find((candidate) => candidate.variable === found);
  if (!record || !(record.source === RUNTIME || record.source.startsWith(`${RUNTIME}/`))) return null;
  return isWhole || FACADES.has(record.imported) ? record : null;
}
