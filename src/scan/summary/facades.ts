import { keyOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import { FACADE_FACTORIES, RUNTIME } from "./facade-names.ts";
import type { ImportRecord } from "./import-records.ts";

const FACADES: ReadonlySet<string> = new Set([...FACADE_FACTORIES, "scope", "flags"]);

/** A variable or a field, with the scope that its initialiser reads names in. */
type Initialised = Pick<Variable, "initial" | "scope">;

/**
 * Whether a binding was made by the runtime: `const agents = registry("agents", {…})`, or by what keeps its answers
 * there.
 */
export function isFacade(variable: Initialised, imports: readonly ImportRecord[]): boolean {
  if (!variable.initial) return false;
  const made = choicesOf(unwrap(variable.initial)).filter((choice) => !isNothing(choice));
  const isMade = (choice: Ast): boolean =>
    isFacadeCall(choice, variable, imports) || isGivenCache(choice, variable, imports);
  return made.length > 0 && made.every(isMade);
}

/** `isServer ? registry("jobs", {…}) : null`, `exports.jobs = registry("jobs", {…})` */
function choicesOf(made: Ast): readonly Ast[] {
  if (made.type === "AssignmentExpression") return choicesOf(unwrap(made.right));
  if (made.type !== "ConditionalExpression") return [made];
  return [made.consequent, made.alternate].flatMap((choice: Ast) => choicesOf(unwrap(choice)));
}

function isNothing({ type, name, value }: Ast): boolean {
  return type === "Identifier" ? name === "undefined" : type === "Literal" && value === null;
}

function isFacadeCall(made: Ast, variable: Initialised, imports: readonly ImportRecord[]): boolean {
  if (made.type !== "CallExpression") return false;
  const callee = unwrap(made.callee);
  if (callee.type === "Identifier") return importOf(variable, callee.name, imports) !== null;
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return false;
  const record = importOf(variable, callee.object.name, imports, true);
  return record !== null && FACADES.has(callee.property.name);
}

/** `memoize(f, { cache: cache("area", {…}) })` */
function isGivenCache(made: Ast, variable: Initialised, imports: readonly ImportRecord[]): boolean {
  if (made.type !== "CallExpression") return false;
  const options = made.arguments.at(-1);
  if (options?.type !== "ObjectExpression") return false;
  return options.properties.some(
    (each: Ast) =>
      each.type === "Property" &&
      keyOf(each) === "cache" &&
      isFacadeCall(unwrap(each.value), variable, imports),
  );
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
