import { endOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";

/**
 * `child.on("message", (told) => { if (told.type === "config") hasConfig = true; if (told === "ready")
 * assert(hasConfig) })`: a listener is told now this, now that, and asserts for the one what it has set for the
 * other.
 */
export function isToldApart(
  { argumentOf }: Frame,
  { mentions }: Variable,
  write: Reference,
  assertion: Reference,
): boolean {
  if (!/(^|\.)(on|addListener|addEventListener|subscribe)$/.test(argumentOf)) return false;
  const set = armOf(mentions, write.start);
  const asked = armOf(mentions, assertion.start);
  return set !== null && asked !== null && !holds(set, assertion) && !holds(asked, write);
}

/** What is only done in the case that an `if` of the function asks for. */
function armOf(mentions: Variable["mentions"], start: number): Ast | null {
  const mention = mentions.find(({ node }) => startOf(node) === start);
  for (let step = mention?.trail ?? null; step; step = step.up) {
    const outer = step.up?.node;
    if (outer?.type === "IfStatement" && outer["test"] !== step.node) return step.node;
  }
  return null;
}

function holds(arm: Ast, { start }: Reference): boolean {
  return startOf(arm) <= start && start < endOf(arm);
}
