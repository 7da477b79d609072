import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import { editsOf } from "../facade/cell-facade.ts";
import { holderEdits } from "../facade/holder-declaration.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import { methodCalled } from "../access/container-use.ts";
import { flushCalled } from "./flush-called.ts";
import { leavingEdits, whatIsDone } from "./flush-and-leave.ts";
import { fullBuffer } from "./full-buffer.ts";
import { flushedByTimer } from "./timed-flush.ts";
import type { TimedFlush } from "./timed-flush.ts";
import type { FullBuffer } from "./full-buffer.ts";
import type { Kept } from "./kept.ts";
import { isInert, isNeverReplaced } from "./made-before-put.ts";
import { spelling } from "./spelling.ts";

/**
 * A buffer that is filled by `push`, flushed when it is full and replaced or emptied when it is sent: the push and
 * the question whether it is full become `emitBatched`, all else goes through `.value`. One that only a timer flushes
 * is never full. Null where that is not how it is filled.
 */
export function batched(finding: Finding, { site, accesses }: Kept, flag: string): Rewrite | null {
  const { tree, init, isExported } = site;
  if (isExported || finding.isPublic || init?.type !== "ArrayExpression") return null;
  const own = accesses.filter((access) => access.tree === tree).map(({ node }) => node);
  const buffer: Buffer = {
    tree,
    uses: own,
    isOneArray: site.keyword === "const" && isNeverReplaced(tree, own),
  };
  const asked = own.map((use) => filledAt(buffer, use)).filter((found) => found !== null);
  const timed = asked.length > 0 ? null : flushedByTimer(tree, own, site.name);
  const filled = timed === null ? asked : filledUntil(buffer, timed);
  if (filled.length === 0) return null;
  const isNested = own.some((use) => filled.some(({ copied }) => copied.some((node) => isInside(use, node))));
  if (isNested) return null;
  const isCovered = (access: StateAccess) =>
    access.tree === tree && filled.some(({ covers }) => covers.some((node) => isInside(access.node, node)));
  const edits = editsOf(accesses.filter((access) => !isCovered(access)));
  if (typeof edits === "string") return null;
  const imported = runtimeName(tree, "batch");
  return {
    kind: "rewrite",
    edits: [
      ...holderEdits(site, imported.local, flag),
      ...filled.flatMap((each) => each.edits),
      ...(timed?.edits ?? []),
      ...edits,
    ],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

interface Buffer {
  readonly tree: SourceTree;
  readonly uses: readonly SyntaxNode[];
  /** Whether it is the same array for good: an item may do what it likes as it is made, it goes to that one. */
  readonly isOneArray: boolean;
}

interface Filled {
  readonly edits: readonly Edit[];
  /** The nodes that the edits stand for. */
  readonly covers: readonly SyntaxNode[];
  /** Those whose text is taken over as it is. */
  readonly copied: readonly SyntaxNode[];
}

/** `buffer.push(item);`, where nothing asks how much there is. */
function filledUntil(buffer: Buffer, { name }: TimedFlush): readonly Filled[] {
  return buffer.uses.flatMap((use) => collectedAt(buffer, use, name) ?? []);
}

function collectedAt({ tree, isOneArray }: Buffer, use: SyntaxNode, flush: string): Filled | null {
  const name = spelling(use);
  const push = methodCalled(tree, use);
  const [item, ...more] = push ? nodesIn(push.call, "arguments") : [];
  if (name === null || push?.name !== "push" || !item || more.length > 0) return null;
  if (item.type === "SpreadElement" || !(isOneArray || isInert(tree, item))) return null;
  if (tree.parentOf(push.call)?.type !== "ExpressionStatement") return null;
  const text = `${name}.emitBatched(${tree.textOf(item)}, Infinity, ${flush})`;
  const { start, end } = push.call;
  return { covers: [push.call], copied: [item], edits: [{ path: tree.path, start, end, text }] };
}

/**
 * `buffer.push(item); if (buffer.length >= size) flush();` and an `else` that is kept, or a `return` behind the
 * flush.
 */
function filledAt({ tree, isOneArray }: Buffer, use: SyntaxNode): Filled | null {
  const name = spelling(use);
  if (name === null) return null;
  const push = methodCalled(tree, use);
  const [item, ...more] = push ? nodesIn(push.call, "arguments") : [];
  if (push?.name !== "push" || !item || more.length > 0 || item.type === "SpreadElement") return null;
  const full = fullBuffer(tree, push.call, name);
  const done = full && whatIsDone(full.branch);
  const flush = done && flushCalled(tree, done.calling);
  // The array is named before the item is made: what the item calls must not replace it in between.
  if (!full || !done || flush === null || !(isOneArray || isInert(tree, item))) return null;
  const call = `${name}.emitBatched(${tree.textOf(item)}, ${full.sizeText}, ${flush})`;
  const covers = [push.call, nodeIn(full.branch, "test") as SyntaxNode];
  return { covers, copied: [item, full.size], edits: editsFor(tree, push.call, full, call, done.leaving) };
}

function editsFor(
  tree: SourceTree,
  push: SyntaxNode,
  { branch, statement }: FullBuffer,
  call: string,
  leaving: SyntaxNode | null,
): readonly Edit[] {
  const { path } = tree;
  const alternate = nodeIn(branch, "alternate");
  const ownLine = statement === null ? [] : [removeStatement(tree, statement)];
  if (alternate) return [...ownLine, elseEdit(tree, branch, alternate, call)];
  if (leaving !== null) return [...ownLine, ...leavingEdits(tree, branch, leaving, call)];
  if (statement !== null)
    return [{ path, start: push.start, end: push.end, text: call }, removeStatement(tree, branch)];
  const end = fileStyleOf(tree.syntax).semicolons ? ";" : "";
  return [{ path, start: branch.start, end: branch.end, text: `${call}${end}` }];
}

/** `else …` to `if (!buffer.emitBatched(…)) …`; an `else if` joins its condition. */
function elseEdit(tree: SourceTree, branch: SyntaxNode, alternate: SyntaxNode, call: string): Edit {
  const { path } = tree;
  const test =
    alternate.type === "IfStatement" && !nodeIn(alternate, "alternate") ? nodeIn(alternate, "test") : null;
  const inner = test && nodeIn(alternate, "consequent");
  if (!test || !inner) {
    const text = `if (!${call})${gapBefore(tree, branch, alternate, call.length)}`;
    return { path, start: branch.start, end: alternate.start, text };
  }
  const isLoose = /^(?:Logical|Conditional|Assignment|Sequence|Arrow)/.test(test.type);
  const condition = isLoose ? `(${tree.textOf(test)})` : tree.textOf(test);
  return { path, start: branch.start, end: inner.start, text: `if (!${call} && ${condition}) ` };
}

/** A blank; a line end where the line would get too long. */
function gapBefore(tree: SourceTree, branch: SyntaxNode, alternate: SyntaxNode, length: number): string {
  const { eol, indent } = fileStyleOf(tree.syntax);
  const outer = /[^\S\r\n]*$/.exec(tree.text.slice(0, branch.start))?.[0] ?? "";
  const isBlock = alternate.type === "BlockStatement";
  const rest = isBlock ? 1 : alternate.end - alternate.start;
  return isBlock || outer.length + length + rest < 95 ? " " : eol + outer + indent;
}
