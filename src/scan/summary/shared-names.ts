import { startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { identifiersOf } from "../scopes/identifiers-of.ts";
import type { Mention, Trail } from "../scopes/mention.ts";
import { Scope, Variable } from "../scopes/scope.ts";
import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { SharedSummary } from "./file-summary.ts";
import { isOfEveryPage } from "./outside-uses.ts";

/** What scripts give each other by their namespaces, before its variables have an index. */
export interface SharedRecords {
  /** Dotted name and place of each exported member. */
  readonly names: readonly (readonly [name: string, start: number])[];
  /** Names that no scope of the file declares, one for each namespace in which they are mentioned. */
  readonly borrowed: readonly Variable[];
}

/** Null for a file that goes on from no other by name: that has a module system, an import or an export of its own. */
export function sharedRecords(program: Ast, analysis: ScopeAnalysis): SharedRecords | null {
  const body: readonly Ast[] = program["body"];
  const isScript = isPlainScript(program, analysis);
  const isPartOfOne = body.some(isNamespace) && !body.some(({ type }) => MODULE_SYNTAX.test(type));
  if (!isScript && !isPartOfOne) return null;
  const names = body.filter(isNamespace).flatMap((node) => membersOf(node, ""));
  const own = isScript ? body.flatMap(ownNames) : [];
  return { names: [...names, ...own], borrowed: borrowedNames(analysis) };
}

/** What stands at the top of a script is there for every other one of the page. */
function ownNames(statement: Ast): readonly (readonly [string, number])[] {
  if (statement["declare"] || !OWN.test(statement.type)) return [];
  if (statement.type === "FunctionDeclaration" && !statement["body"]) return [];
  const ids = statement.type === "FunctionDeclaration" ? [statement["id"]] : idsOf(statement);
  return ids.map((id: Ast) => [id["name"], startOf(id)] as const);
}

const OWN = /^(Variable|Class|Function)Declaration$/;

export const MODULE_SYNTAX = /^(Import|Export|TSImportEquals|TSExport)/;

export function isNamespace(node: Ast): boolean {
  return node.type === "TSModuleDeclaration" && !node["declare"] && node["kind"] !== "global" && node["body"];
}

/** Dotted name and place of each member that a namespace exports, and of those of the namespaces in it. */
export function membersOf(namespace: Ast, outer: string): (readonly [string, number])[] {
  const name = joined(outer, nameOf(namespace["id"]));
  const body: readonly Ast[] = namespace["body"]["body"] ?? [];
  return body.flatMap((statement): (readonly [string, number])[] => {
    const declared: Ast | null =
      statement.type === "ExportNamedDeclaration" ? statement["declaration"] : null;
    if (!declared || declared["declare"]) return [];
    if (isNamespace(declared)) return membersOf(declared, name);
    return idsOf(declared).map((id) => [joined(name, id["name"]), startOf(id)] as const);
  });
}

function idsOf(declared: Ast): readonly Ast[] {
  if (declared.type === "VariableDeclaration")
    return declared["declarations"].flatMap(({ id }: Ast) => identifiersOf(id));
  return declared.type === "ClassDeclaration" ? [declared["id"]] : [];
}

function nameOf(id: Ast): string {
  return id.type === "TSQualifiedName" ? joined(nameOf(id["left"]), nameOf(id["right"])) : id["name"];
}

function joined(outer: string, name: string): string {
  return outer === "" ? name : `${outer}.${name}`;
}

function borrowedNames({ unresolved, moduleScope }: ScopeAnalysis): readonly Variable[] {
  const byPlace = new Map<string, Variable>();
  for (const mention of unresolved) {
    const { name, node, isType } = mention;
    // What the language, Node and every page have is not looked for in others.
    if (isType || isOfEveryPage(name)) continue;
    const namespace = namespaceAround(mention);
    const place = `${namespace} ${name}`;
    let variable = byPlace.get(place);
    if (!variable) {
      const scope = new Scope(moduleScope, moduleScope.frame, true, namespace);
      const start = startOf(node);
      variable = new Variable(name, "import", start, start + name.length, scope);
      byPlace.set(place, variable);
    }
    variable.mentions.push(mention);
  }
  return [...byPlace.values()];
}

function namespaceAround({ trail }: Mention): string {
  const names: string[] = [];
  for (let step: Trail | null = trail; step; step = step.up)
    if (isNamespace(step.node)) names.unshift(nameOf(step.node["id"]));
  return names.join(".");
}

/** Whether a file has no module system: what it names and does not declare, another script of its page has. */
function isPlainScript({ body }: Ast, { unresolved }: ScopeAnalysis): boolean {
  const isModule = body.some(({ type }: Ast) => MODULE_SYNTAX.test(type));
  return !isModule && !unresolved.some(({ name }) => /^(module|exports|require|define)$/.test(name));
}

/**
 * @param made names that the file makes a global
 * @param chosen the file's variables, in the order of their summaries
 */
export function sharedSummary(
  records: SharedRecords | null,
  made: readonly string[],
  chosen: readonly Variable[],
): SharedSummary | null {
  if (records === null) return made.length === 0 ? null : { names: [], asked: [], made };
  const { names, borrowed } = records;
  const places = new Map(chosen.map((variable, index) => [variable.start, index]));
  const namespaces = chosen.filter(({ kind }) => kind === "namespace");
  return {
    names: names.flatMap(([name, start]) => {
      const index = places.get(start);
      return index === undefined ? [] : [[name, index] as const];
    }),
    asked: [...borrowed, ...namespaces].map((variable) => chosen.indexOf(variable)),
    made,
  };
}
