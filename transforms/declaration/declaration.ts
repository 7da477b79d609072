import type { Variable } from "@typescript-eslint/scope-manager";
import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { refuseAccess } from "../access/refuse-access.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { awaitedWrites } from "./awaited-writes.ts";
import { flowAnnotation } from "./flow-annotation.ts";
import { hasDynamicScope } from "./dynamic-scope.ts";
import { declarationRefusals } from "./refusals.ts";
import { leadsBack } from "./leads-back.ts";
import { isOfModuleAlone } from "./own-namespace.ts";
import { isReachedBeforeDeclared } from "./reached-before-declared.ts";
import { collectionHandedOut, isHandedOutWhereMade } from "./second-name.ts";

/** A module variable's declaration, taken apart. */
export interface Declaration {
  readonly tree: SourceTree;
  readonly variable: Variable;
  readonly name: string;
  readonly keyword: "var" | "let" | "const";
  /** `let a = 1, b = 2`: two declarators in one statement. */
  readonly declarator: SyntaxNode;
  readonly statement: SyntaxNode;
  readonly isSole: boolean;
  readonly isExported: boolean;
  /** End of the name itself; the identifier's node includes its type annotation. */
  readonly nameEnd: number;
  /** The `: T` after the name, as TypeScript or Flow have it. */
  readonly annotation: SyntaxNode | null;
  readonly init: SyntaxNode | null;
  /** Indentation of the line of its own that the rewrite gives it, where it does. */
  readonly ownIndent?: string;
}

/** The declaration of a finding, or why it cannot be replaced. */
export function declarationOf(finding: Finding, facts: Facts): Declaration | Refused {
  const declaration = declarationAt(finding, facts);
  const isRenamed = !isRefused(declaration) && isHandedOutWhereMade(declaration.tree, declaration.init);
  return isRenamed ? refuse(declarationRefusals, "second-name") : declaration;
}

/** The same for who puts a facade in a collection's place: it is made where the collection is handed out, too. */
export function collectionDeclarationOf(finding: Finding, facts: Facts): Declaration | Refused {
  const declaration = declarationAt(finding, facts);
  if (isRefused(declaration) || !isHandedOutWhereMade(declaration.tree, declaration.init)) return declaration;
  const init = collectionHandedOut(declaration);
  return init === null ? refuse(declarationRefusals, "second-name") : { ...declaration, init };
}

function declarationAt(finding: Finding, facts: Facts): Declaration | Refused {
  const tree = facts.tree(finding.path);
  const variable = tree?.bindingAt(finding.start);
  if (!tree || !variable) return refuse(declarationRefusals, "destructured");
  const id = tree.nodeStartingAt(finding.start, "Identifier");
  const declarator = id && tree.parentOf(id);
  const statement = declarator && tree.parentOf(declarator);
  const code = refusalOf(tree, variable, declarator, statement, facts);
  if (code) return refuse(declarationRefusals, code);
  const asking = facts.privateAccessTo(tree.path);
  if (asking !== null) return refuseAccess("unseen-access", () => asking);
  return describe(tree, variable, declarator as SyntaxNode, statement as SyntaxNode);
}

function describe(
  tree: SourceTree,
  variable: Variable,
  declarator: SyntaxNode,
  statement: SyntaxNode,
): Declaration {
  const id = nodeIn(declarator, "id") as SyntaxNode;
  const nameEnd = id.start + variable.name.length;
  return {
    tree,
    variable,
    name: variable.name,
    keyword: statement.kind as Declaration["keyword"],
    declarator,
    statement,
    isSole: nodesIn(statement, "declarations").length === 1,
    isExported: tree.parentOf(statement)?.type === "ExportNamedDeclaration",
    nameEnd,
    annotation: nodeIn(id, "typeAnnotation") ?? flowAnnotation(tree, nameEnd),
    init: nodeIn(declarator, "init"),
  };
}

function refusalOf(
  tree: SourceTree,
  variable: Variable,
  declarator: SyntaxNode | null,
  statement: SyntaxNode | null,
  facts: Facts,
): keyof typeof declarationRefusals | null {
  if (variable.defs.length > 1) return "redeclared";
  if (variable.defs[0]?.type !== "Variable") return "destructured";
  if (declarator?.type !== "VariableDeclarator") return "destructured";
  if (!statement || /^For/.test(tree.parentOf(statement)?.type ?? "")) return "loop-head";
  if (statement.declare === true) return "destructured";
  if (hasTypeComment(tree, declarator)) return "type-comment";
  if (isNamespaceExport(tree, statement)) return "namespace-export";
  if (hasDynamicScope(tree)) return "dynamic-scope";
  if (facts.moduleKind(tree.path) === "script") return "no-module-system";
  const lack = facts.bundleLackOf(tree.path);
  if (lack !== null) return lack;
  if (facts.dependencyBanOf(tree.path) !== null) return "no-dependencies";
  const mayCallBack = (specifier: string) => leadsBack(facts, tree.path, specifier);
  // Other declarations throw where they are asked for too early, but for what is written there when a wait is over.
  const early = statement.kind === "var" ? variable.references : awaitedWrites(tree, variable);
  if (early.length > 0 && isReachedBeforeDeclared(tree, variable, statement, mayCallBack, early))
    return "used-before-declared";
  return null;
}

/** The types of Flow in a file that is to run as it is: a comment that begins with a colon. */
function hasTypeComment({ text }: SourceTree, declarator: SyntaxNode): boolean {
  const id = nodeIn(declarator, "id") as SyntaxNode;
  return TYPE_COMMENT.test(text.slice(id.end));
}

const TYPE_COMMENT = /^\s*\/\*\s*:/;

function isNamespaceExport(tree: SourceTree, statement: SyntaxNode): boolean {
  const around = tree.parentOf(statement);
  const block = around?.type === "ExportNamedDeclaration" ? tree.parentOf(around) : null;
  return block?.type === "TSModuleBlock" && !isOfModuleAlone(tree, block);
}
