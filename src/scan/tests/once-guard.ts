import { endOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Variable } from "../scopes/scope.ts";
import { ownerOf } from "./test-frames.ts";

type Ender = Pick<CallSite, "node" | "stack">;

/**
 * `if (told) return; told = true; …; done()`, `if (!told) { told = true; done() }`: whoever is told again does not
 * end the test twice. One function asks and sets it, in one go, and the test is over with the first time: nothing is
 * waited for.
 * @param enders calls that end the test
 */
export function isOnceGuard({ references, mentions }: Variable, enders: readonly Ender[]): boolean {
  const writes = references.filter(({ action }) => action === "write");
  const [first] = references;
  if (first === undefined || writes.length === 0 || writes.includes(first)) return false;
  if (references.some(({ action, frame }) => action === "update" || ownerOf(frame) !== ownerOf(first.frame)))
    return false;
  return writes.every(({ start }) => {
    const set = mentions.find(({ node }) => startOf(node) === start);
    const step = set ? placeOf(set.trail) : null;
    return (
      step !== null && enders.some((ender) => isIn(step, startOf(ender.node)) && isEndOfFirst(ender, start))
    );
  });
}

/** The block in which it stands. */
function placeOf(trail: Variable["mentions"][number]["trail"]): Ast | null {
  for (let step = trail; step; step = step.up) if (step.node.type === "BlockStatement") return step.node;
  return null;
}

/**
 * `if (told) return done(); told = true`, `told && done(); told = true`: the second time ends it, in a case that
 * leaves the write out.
 */
function isEndOfFirst({ node, stack }: Ender, write: number): boolean {
  return [...stack, node].every((step, at) => !isArm(step, stack[at - 1]) || isIn(step, write));
}

function isArm(node: Ast, outer: Ast | undefined): boolean {
  if (outer?.type === "LogicalExpression") return outer["right"] === node;
  return /^(If|Conditional)(Statement|Expression)$/.test(outer?.type ?? "") && outer?.["test"] !== node;
}

function isIn(node: Ast, start: number): boolean {
  return startOf(node) <= start && start < endOf(node);
}
