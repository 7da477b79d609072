import { removeStatement } from "../../src/edit/remove-statement.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { FileStyle } from "../../src/edit/file-style.ts";
import { widthOf } from "../../src/edit/line-width.ts";
import type { Edit } from "../../src/model/edit.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { hasComment } from "../wrapping/has-comment.ts";
import { linesOf } from "../wrapping/lines-of.ts";
import { mayNotBeInArrow, usesThis } from "../wrapping/uses-this.ts";
import { callbackHead } from "../wrapping/wrap-body.ts";
import type { SavedRun } from "./match.ts";
import { blockRunEdits, hasMoreInside } from "./run-in-block.ts";
import type { RunCall } from "./run-in-block.ts";
import { declaresForOthers, endsFunction, workFlowOf } from "./work-flow.ts";
import type { WorkFlow } from "./work-flow.ts";

/**
 * The edits that put `slot.run(value, () => { … })` in the place of saving, setting and restoring; null where a
 * function around the work would not do what the statements do.
 */
export function runEdits(run: SavedRun, slot: string): readonly Edit[] | null {
  const { tree, attempt, set } = run;
  const block = nodeIn(attempt, "block") as SyntaxNode;
  const work = nodesIn(block, "body").filter((statement) => statement !== set);
  const handler = nodeIn(attempt, "handler");
  const more = [...run.beside, ...run.ahead, ...run.besides];
  const moved = [...work, ...more, ...(handler ? [handler] : [])];
  const flow = workFlowOf(moved);
  const { es5 } = fileStyleOf(tree.syntax);
  const [first = attempt] = [...run.beside, ...run.ahead];
  const range = { start: first.start, end: attempt.end };
  if (flow.cannotMove || declaresForOthers(tree, range) || (es5 && moved.some(usesThis))) return null;
  if (mayNotBeInArrow(tree, moved)) return null;
  if (flow.returns && !endsFunction(tree, attempt)) return null;
  const call = callOf(slot, flow, fileStyleOf(tree.syntax));
  if (hasMoreInside(run)) {
    // Where it waits, whoever is told that it is over is told before `runAsync` has put the slot back, and may have
    // done so itself.
    const inside = flow.awaits ? null : blockRunEdits(run, call);
    return inside && [...saveEdits(run), ...inside];
  }
  if (hasLooseComments(run)) return null;
  const within = handler ? null : withinRunEdits(run, call, work);
  if (within) return within;
  return [...saveEdits(run), ...(handler ? guardedEdits(run, call) : plainEdits(run, call, work))];
}

/**
 * `runAsync` where the work waits: `run` tells async functions by their kind, which compiling for an old target takes
 * away.
 */
function callOf(slot: string, { returns, awaits }: WorkFlow, style: FileStyle): RunCall {
  const prefix = returns ? "return " : awaits ? "await " : "";
  return {
    open: `${prefix}${slot}.${awaits ? "runAsync" : "run"}(`,
    arrow: `${awaits ? "async " : ""}${callbackHead(style)} `,
  };
}

function saveEdits({ tree, save, below, beside, keepsSave }: SavedRun): readonly Edit[] {
  if (keepsSave) return [{ path: tree.path, ...emptyAt(nodeIn(declarator(save), "init")), text: ".value" }];
  if (beside.length > 0) return [removeStatement(tree, save)];
  return [{ path: tree.path, start: save.start, end: below.start, text: "" }];
}

function declarator(save: SyntaxNode): SyntaxNode | null {
  return nodesIn(save, "declarations")[0] ?? null;
}

function emptyAt(node: SyntaxNode | null): { readonly start: number; readonly end: number } {
  return { start: node?.end ?? 0, end: node?.end ?? 0 };
}

/** One `return` alone becomes the arrow's expression; anything else stays in its block, indented as it is. */
function plainEdits(run: SavedRun, call: RunCall, work: readonly SyntaxNode[]): readonly Edit[] {
  const { tree, attempt } = run;
  const block = nodeIn(attempt, "block") as SyntaxNode;
  const end = `)${fileStyleOf(tree.syntax).semicolons ? ";" : ""}`;
  const result = shortResult(run, call, work);
  if (result) return around(run, call, result.open, result.node.start, result.node.end, result.close + end);
  const first = startOfWork(run, block);
  return around(run, call, `${call.arrow}{`, first, block.end - 1, `}${end}`);
}

/**
 * `user.run(name, () => tenant.run(house, () => work()))`, where the slot is set by nothing but what another `run` is
 * given, on a line.
 */
function withinRunEdits(run: SavedRun, call: RunCall, work: readonly SyntaxNode[]): readonly Edit[] | null {
  const { tree, save, set, attempt, value, keepsSave } = run;
  const result = shortResult(run, call, work);
  const body = tree.parentOf(attempt);
  const arrow = body && tree.parentOf(body);
  if (!result || !body || arrow?.type !== "ArrowFunctionExpression" || keepsSave) return null;
  const callee = nodeIn(tree.parentOf(arrow), "callee");
  if (!/^run(?:Async)?$/.test(identifierName(nodeIn(callee, "property")) ?? "")) return null;
  const statements = nodesIn(body, "body");
  if (statements.length !== 3 || ![save, set, attempt].every((each) => statements.includes(each)))
    return null;
  const { path, text } = tree;
  const edits = [
    { path, start: body.start, end: value.start, text: call.open.replace(/^return /, "") },
    { path, start: value.end, end: result.node.start, text: `, ${result.open}` },
    { path, start: result.node.end, end: body.end, text: `${result.close})` },
  ];
  const line = [
    /[^\r\n]*$/.exec(text.slice(0, body.start))?.[0],
    ...edits.map((edit) => edit.text),
    tree.textOf(value) + tree.textOf(result.node),
    /^[^\r\n]*/.exec(text.slice(body.end))?.[0],
  ].join("");
  return line.length > widthOf(text) || hasComment(tree, body.start, body.end) ? null : edits;
}

interface ShortResult {
  /** What the arrow gives back. */
  readonly node: SyntaxNode;
  /** What stands before it, from the arrow on, and behind it. */
  readonly open: string;
  readonly close: string;
}

/** What the work gives back where it does nothing else, and has place for it on a line. */
function shortResult(run: SavedRun, call: RunCall, work: readonly SyntaxNode[]): ShortResult | null {
  const { tree, attempt } = run;
  const block = nodeIn(attempt, "block") as SyntaxNode;
  const style = fileStyleOf(tree.syntax);
  const isResult = !style.es5 && work.length === 1 && work[0]?.type === "ReturnStatement";
  const result = isResult ? nodeIn(work[0] as SyntaxNode, "argument") : null;
  if (!result || !isShort(run, result) || hasComment(tree, startOfWork(run, block), block.end)) return null;
  const node = result.type === "AwaitExpression" ? (nodeIn(result, "argument") as SyntaxNode) : result;
  const [before, close] = node.type === "ObjectExpression" ? ["(", ")"] : ["", ""];
  // `runAsync` awaits what it is given: an async function around it would only take it some turns longer to put the
  // slot back.
  const isBare = node !== result && !workFlowOf([node]).awaits;
  const arrow = isBare ? `${callbackHead(style)} ` : call.arrow;
  return { node, open: arrow + before, close };
}

/**
 * A `catch` belongs to the work: it runs before the slot is put back. Both move right, unless they stand on one line.
 */
function guardedEdits(run: SavedRun, call: RunCall): readonly Edit[] {
  const { tree, attempt } = run;
  const { path } = tree;
  const handler = nodeIn(attempt, "handler") as SyntaxNode;
  const start = startOfWork(run, nodeIn(attempt, "block") as SyntaxNode);
  const { eol, indent, semicolons } = fileStyleOf(tree.syntax);
  const end = `})${semicolons ? ";" : ""}`;
  const lines = linesOf(tree, { start, end: handler.end - 1 });
  if (lines === null) return around(run, call, `${call.arrow}{ try {`, start, handler.end, ` ${end}`);
  const own = eol + lines.indent;
  return [
    ...around(run, call, `${call.arrow}{${own}${indent}try {`, start, handler.end, `${own}${end}`),
    ...[...lines.starts, lines.lastStart].map((at) => ({ path, start: at, end: at, text: indent })),
  ];
}

/** What follows the `{`, or the statement that sets the slot inside the block. */
function startOfWork({ set }: SavedRun, block: SyntaxNode): number {
  return set.start > block.start ? set.end : block.start + 1;
}

/** Everything around the value and the work gives way to the call; the two stay where they are. */
function around(
  { tree, set, attempt, value }: SavedRun,
  call: RunCall,
  between: string,
  workStart: number,
  workEnd: number,
  end: string,
): readonly Edit[] {
  const first = Math.min(set.start, attempt.start);
  return [
    { path: tree.path, start: first, end: value.start, text: call.open },
    { path: tree.path, start: value.end, end: workStart, text: `, ${between}` },
    { path: tree.path, start: workEnd, end: attempt.end, text: end },
  ];
}

/** On one line of its own it is; on more, the block keeps the lines as they are. */
function isShort({ tree, value }: SavedRun, result: SyntaxNode): boolean {
  const text = tree.textOf(value) + tree.textOf(result);
  return !/[\r\n]/.test(text) && text.length < 60;
}

/** A comment between the parts would have no place to stay. */
function hasLooseComments({ tree, save, below, set, value, attempt }: SavedRun): boolean {
  const block = nodeIn(attempt, "block") as SyntaxNode;
  const gaps = [
    [save.end, below.start],
    [Math.min(set.start, attempt.start), value.start],
    [value.end, Math.max(block.start + 1, set.end)],
    [(nodeIn(attempt, "handler") ?? block).end, attempt.end],
  ];
  return gaps.some(([from = 0, to = 0]) => hasComment(tree, from, to));
}
