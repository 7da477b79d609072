import type { AssistNote } from "../../src/model/finding.ts";
import { isFunction, isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { positionAt } from "../../src/scan/syntax/lines.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import { isNothing } from "./put-back-below.ts";
import { workFlowOf } from "./work-flow.ts";

/**
 * What a person must read of statements that set the slot and stay: where what follows waits, other work sets the
 * slot in the meantime, and only a scope keeps the two apart. Work that is done at once meets nobody. Null where none
 * is such.
 */
export function waitsWhileSetNote(accesses: readonly StateAccess[], name: string): AssistNote | null {
  const slots = new Set(accesses.map(({ node }) => node));
  const places = accesses.filter((access) => waitsWhileSet(access, slots)).map(placeOf);
  if (places.length === 0) return null;
  return {
    code: "waits-while-set",
    message: `It is set, and what follows waits: ${[...new Set(places)].sort().join(", ")}. No function is the work, so that with its flag on other work sees the value unless each runs in a scope of its own: open scopes, or call \`${name}.run(value, …)\` around the work there.`,
  };
}

/** `slot = value; await work();`, where the value is neither nothing nor what the slot held before. */
function waitsWhileSet({ tree, node }: StateAccess, slots: ReadonlySet<SyntaxNode | null>): boolean {
  const [assignment, statement, block] = [...tree.ancestorsOf(node)];
  if (assignment?.type !== "AssignmentExpression" || assignment.left !== node) return false;
  const value = nodeIn(assignment, "right");
  if (statement?.type !== "ExpressionStatement" || value === null || isNothing(tree, value)) return false;
  const definitions = tree.bindingOf(value)?.defs ?? [];
  if (definitions.some((each) => slots.has(nodeIn(each.node as unknown as SyntaxNode, "init")))) return false;
  const statements = nodesIn(block ?? null, "body");
  const work = statements.slice(statements.indexOf(statement) + 1);
  return workFlowOf(work).awaits || [...slots].some((slot) => isClearedLater(tree, slot, work));
}

/**
 * `slot = job; job.run((error) => { slot = null; callback(error) })`: the work is done when what it was given is
 * called.
 */
function isClearedLater(tree: SourceTree, slot: SyntaxNode | null, work: readonly SyntaxNode[]): boolean {
  if (slot === null || !work.some((statement) => isInside(slot, statement))) return false;
  const [assignment] = [...tree.ancestorsOf(slot)];
  const value = nodeIn(assignment ?? null, "right");
  if (assignment?.type !== "AssignmentExpression" || assignment.left !== slot || value === null) return false;
  const around = [...tree.ancestorsOf(slot)].find(isFunction);
  return isNothing(tree, value) && work.some((statement) => around && isInside(around, statement));
}

function placeOf({ tree, node }: StateAccess): string {
  return `${tree.path}:${positionAt(tree.syntax.lineStarts, node.start).line}`;
}
