import { ageCheckOf } from "../../src/scan/memo/age-check.ts";
import { identifierName, isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";

/**
 * Whether an entry that is too old is used all the same: in the place of an answer that fails, or until a newer one
 * has come. A cache would no longer have it.
 */
export function usesStaleEntries({ tree, variable }: Declaration): boolean {
  return variable.references.some(({ identifier }) => {
    const hit = hitOf(tree, nodeOf(identifier));
    return hit !== null && branchesOnAge(tree, hit).some((branch) => isUsedBeside(tree, branch, hit));
  });
}

interface Hit {
  readonly reads: readonly SyntaxNode[];
  readonly writes: readonly SyntaxNode[];
}

/** The local variable that `table.get(key)` or `table[key]` is read into. */
function hitOf(tree: SourceTree, table: SyntaxNode): Hit | null {
  const around = [...tree.ancestorsOf(table)].find((node) => !/^(?:Member|Call|Await|TS\w+)/.test(node.type));
  const id = around?.type === "VariableDeclarator" ? nodeIn(around, "id") : null;
  const variable = identifierName(id) === null ? null : tree.bindingAt((id as SyntaxNode).start);
  if (!variable) return null;
  const nodes = (uses: typeof variable.references) => uses.map(({ identifier }) => nodeOf(identifier));
  return {
    reads: nodes(variable.references.filter((use) => use.isRead())),
    writes: nodes(variable.references.filter((use) => use.isWrite() && use.init !== true)),
  };
}

interface AgeBranch {
  readonly node: SyntaxNode;
  /** Whether it is taken with what is young enough. */
  readonly takesFresh: boolean;
}

function branchesOnAge(tree: SourceTree, { reads }: Hit): readonly AgeBranch[] {
  return reads.flatMap((read) => {
    const ancestors = [...tree.ancestorsOf(read)];
    const branch = ancestors.find(({ type }) => /^(?:IfStatement|ConditionalExpression)$/.test(type));
    const checks = ancestors.map((node) => ageCheckOf(tree, node));
    const check = checks.find((each) => each !== null && isInside(read, each.time));
    return branch && check && isInside(read, nodeIn(branch, "test") as SyntaxNode)
      ? [{ node: branch, takesFresh: check.saysFresh }]
      : [];
  });
}

/** Where the entry is read though the check has found it too old. */
function isUsedBeside(tree: SourceTree, { node, takesFresh }: AgeBranch, { reads, writes }: Hit): boolean {
  const [young, old] = takesFresh ? ["consequent", "alternate"] : ["alternate", "consequent"];
  const stale = nodeIn(node, old as string);
  if (
    stale !== null &&
    reads.some((read) => isInside(read, stale) && !isBehindWrite(tree, read, stale, writes))
  )
    return true;
  const isLeft = (branch: SyntaxNode | null) => branch !== null && leaves(branch);
  const goesOn = takesFresh
    ? !isLeft(stale)
    : !isLeft(stale) && !writes.some((write) => stale !== null && isAtTop(tree, write, stale));
  const isYoungGone = takesFresh && isLeft(nodeIn(node, young as string));
  if (!goesOn || (takesFresh && !isYoungGone)) return false;
  const end = functionEnd(tree, node);
  return reads.some(({ start }) => start > node.end && start < end);
}

/** Written anew in the branch, before it is read there. */
function isBehindWrite(
  tree: SourceTree,
  read: SyntaxNode,
  branch: SyntaxNode,
  writes: readonly SyntaxNode[],
): boolean {
  return writes.some((write) => write.start < read.start && isAtTop(tree, write, branch));
}

/** By a statement of the branch itself, which nothing else decides about. */
function isAtTop(tree: SourceTree, write: SyntaxNode, branch: SyntaxNode): boolean {
  const statement = [...tree.ancestorsOf(write)].find(({ type }) => type === "ExpressionStatement");
  return statement !== undefined && (statement === branch || tree.parentOf(statement) === branch);
}

function leaves(branch: SyntaxNode): boolean {
  const last = branch.type === "BlockStatement" ? nodesIn(branch, "body").at(-1) : branch;
  return /^(?:Return|Throw|Continue|Break)Statement$/.test(last?.type ?? "");
}

function functionEnd(tree: SourceTree, node: SyntaxNode): number {
  return [...tree.ancestorsOf(node)].find(({ type }) => /Function/.test(type))?.end ?? node.end;
}
