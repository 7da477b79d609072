import type { Finding } from "../../src/model/finding.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { isInside, isWrapper, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import { begunAnewOf } from "./begun-anew.ts";
import { countsUp } from "./counts-up.ts";
import { turnsOf } from "./turns.ts";
import type { Step } from "./turns.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { editsOf } from "../facade/cell-facade.ts";
import { holderEdits } from "../facade/holder-declaration.ts";
import { VALUE_ONLY } from "../facade/holder-type.ts";
import type { HolderType } from "../facade/holder-type.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";
import { keptInVariable } from "./kept.ts";
import type { Kept } from "./kept.ts";
import { spelling } from "./spelling.ts";

/**
 * A counter that is counted up and compared by remainder: `beats += 1; if (beats % 10 !== 0) return;` becomes `if
 * (!beats.everyNth(10)) return;`, and one that is asked before it is counted up (`beats++ % 10 === 0`)
 * `beats.firstOf(10)`. All else goes through `.value`. Null where that is not what it is for.
 */
export function sampled(finding: Finding, declaration: Declaration, flag: string): Rewrite | null {
  const { variable } = declaration;
  const uses = variable.references.filter((use) => use.init !== true).map((use) => nodeOf(use.identifier));
  const turns = turnsOf(declaration, uses) ?? begunAnewOf(declaration, uses);
  return sampledBy(finding, keptInVariable(declaration), flag, turns);
}

/** What counts is asked for more than its value, which Flow is not told. */
const COUNTER: HolderType = { ...VALUE_ONLY, flow: null };

/** @param turns the steps of a counter that begins anew, where it is one */
export function sampledBy(
  finding: Finding,
  { site, accesses }: Kept,
  flag: string,
  turns: readonly Step[] | null = null,
): Rewrite | null {
  const { tree, init, annotation, isExported } = site;
  if (isExported || finding.isPublic || !isNumber(init)) return null;
  if (annotation && !/^:\s*number$/.test(tree.textOf(annotation))) return null;
  const own = accesses.filter((access) => access.tree === tree).map(({ node }) => node);
  const steps = turns ?? own.map((use) => stepOf(tree, use)).filter((step) => step !== null);
  if (steps.length === 0) return null;
  const isCovered = (access: StateAccess) =>
    access.tree === tree && steps.some(({ covers }) => covers.some((node) => isInside(access.node, node)));
  const edits = editsOf(accesses.filter((access) => !isCovered(access)));
  if (typeof edits === "string") return null;
  const imported = runtimeName(tree, "sampling");
  const untyped = holderEdits(site, imported.local, flag, COUNTER).map((edit) =>
    annotation ? { ...edit, text: edit.text.replace("<number>(", "(") } : edit,
  );
  return {
    kind: "rewrite",
    edits: [...untyped, ...steps.flatMap((step) => step.edits), ...edits],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

function stepOf(tree: SourceTree, use: SyntaxNode): Step | null {
  const name = spelling(use);
  return name === null ? null : (stepAt(tree, use, name) ?? stepInQuestion(tree, use, name));
}

/** A statement that counts up, directly above one that asks for the remainder before anything else. */
function stepAt(tree: SourceTree, use: SyntaxNode, name: string): Step | null {
  const counting = tree.parentOf(use);
  const statement = counting && tree.parentOf(counting);
  if (!counting || !countsUp(counting, name) || statement?.type !== "ExpressionStatement") return null;
  const siblings = nodesIn(tree.parentOf(statement), "body");
  const question = questionOf(siblings[siblings.indexOf(statement) + 1]);
  const isName = (node: SyntaxNode | null) => spelling(node) === name;
  const asked = question && remainderAsked(question.node, isName, name);
  if (!question || !asked || (asked.isBare && !question.isCondition)) return null;
  const call = `${name}.everyNth(${tree.textOf(asked.n)})`;
  const text = asked.isMultiple ? call : `!${call}`;
  const { start, end } = question.node;
  return {
    covers: [counting, question.node],
    edits: [removeStatement(tree, statement), { path: tree.path, start, end, text }],
  };
}

/** What a statement asks first: its condition or value, of several that are joined the first. */
function questionOf(statement: SyntaxNode | undefined): Question | null {
  if (!statement) return null;
  const isCondition = statement.type === "IfStatement";
  const value = nodeIn(statement, isCondition ? "test" : (ASKING[statement.type] ?? ""));
  const first = firstOf(value);
  return first && { node: first, isCondition };
}

interface Question {
  readonly node: SyntaxNode;
  /** Whether only its truth counts. */
  readonly isCondition: boolean;
}

const ASKING: Readonly<Record<string, string>> = {
  ReturnStatement: "argument",
  ExpressionStatement: "expression",
};

function firstOf(node: SyntaxNode | null): SyntaxNode | null {
  if (node?.type === "LogicalExpression") return firstOf(nodeIn(node, "left"));
  return node?.type === "ConditionalExpression" ? firstOf(nodeIn(node, "test")) : node;
}

/** `++x % n === 0`, `x++ % n === 0`: counted up where the remainder is asked for, before it or after. */
function stepInQuestion(tree: SourceTree, use: SyntaxNode, name: string): Step | null {
  const [counting, remainder, question] = [...tree.ancestorsOf(use)].filter((node) => !isWrapper(node));
  if (!remainder || counting?.type !== "UpdateExpression" || !countsUp(counting, name)) return null;
  const isBare = /^(?:If|Conditional)/.test(question?.type ?? "") && question?.test === remainder;
  const test = isBare ? remainder : question;
  const asked = test && remainderAsked(test, (node) => node === counting, name);
  if (!asked) return null;
  const method = counting.prefix === true ? "everyNth" : "firstOf";
  const call = `${name}.${method}(${tree.textOf(asked.n)})`;
  const text = asked.isMultiple ? call : `!${call}`;
  return { covers: [test], edits: [{ path: tree.path, start: test.start, end: test.end, text }] };
}

/** `x % n === 0`, `x % n !== 0`, `x % n` */
function remainderAsked(
  test: SyntaxNode,
  isCount: (node: SyntaxNode | null) => boolean,
  name: string,
): { readonly n: SyntaxNode; readonly isMultiple: boolean; readonly isBare: boolean } | null {
  const node = unwrapped(test);
  const n = dividedBy(node, isCount, name);
  // Bare, a remainder by nought (which is no number) would count as none.
  if (n) return n.type === "Literal" && n.value !== 0 ? { n, isMultiple: false, isBare: true } : null;
  if (node?.type !== "BinaryExpression" || !/^[=!]==?$/.test(String(node.operator))) return null;
  const zero = nodeIn(node, "right");
  const divisor = dividedBy(unwrapped(nodeIn(node, "left")), isCount, name);
  if (!divisor || zero?.type !== "Literal" || zero.value !== 0) return null;
  return { n: divisor, isMultiple: String(node.operator).startsWith("="), isBare: false };
}

/** `n` of `x % n`, a name or a number. */
function dividedBy(
  node: SyntaxNode | null,
  isCount: (node: SyntaxNode | null) => boolean,
  name: string,
): SyntaxNode | null {
  if (node?.type !== "BinaryExpression" || node.operator !== "%") return null;
  const n = nodeIn(node, "right");
  const isPlain = n?.type === "Literal" || ![null, name].includes(spelling(n));
  return isPlain && isCount(unwrapped(nodeIn(node, "left"))) ? n : null;
}

function isNumber(init: SyntaxNode | null): boolean {
  return init?.type === "Literal" && typeof init.value === "number";
}
