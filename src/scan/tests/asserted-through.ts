import { endOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { ASSERTED } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import type { CallSite, ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { isAssertedByPoll } from "./polled.ts";
import { testOf, ownerOf } from "./test-frames.ts";
import { isDoneParameter } from "./test-end.ts";

/** Where it is asserted what a test has read, on the spot or by way of something else. */
export function assertedThrough(
  read: Reference,
  { variables, calls }: Pick<ScopeAnalysis, "variables" | "calls">,
): readonly Reference[] {
  if (isAsserted(read) || isAssertedByPoll(read, calls) || isHandedWithTest(read, calls)) return [read];
  return [...assertedCalls(read), ...assertedParts(read, variables, new Set())];
}

function isAsserted({ flags }: Reference): boolean {
  return (flags & ASSERTED) !== 0;
}

/** `checkEvents(t, events, 3)`: a helper is handed it together with what the test asserts by. */
function isHandedWithTest({ pass, start }: Reference, calls: readonly CallSite[]): boolean {
  if (!pass) return false;
  const call = calls.find(({ node }) =>
    node["arguments"].some((argument: Ast) => startOf(argument) === start),
  );
  const [first] = (call?.node["arguments"] ?? []) as readonly Ast[];
  return call !== undefined && first?.type === "Identifier" && isDoneParameter(first["name"], call);
}

/**
 * `const count = (name) => events.filter((each) => each === name).length` of the test, which asserts what it is
 * answered.
 */
function assertedCalls({ frame }: Reference): readonly Reference[] {
  const { variable } = ownerOf(frame);
  if (!variable || !testOf(variable.scope.frame)) return [];
  return variable.references.filter((call) => call.action === "call" && isAsserted(call));
}

/** `const last = events.at(-1)`, then `t.is(last.total, 3)`. */
function assertedParts(
  read: Reference,
  variables: readonly Variable[],
  seen: Set<Variable>,
): readonly Reference[] {
  const part = variables.find(({ initial }) => initial && isPartOf(initial, read));
  if (!part || seen.has(part)) return [];
  seen.add(part);
  return part.references.flatMap((each) =>
    isAsserted(each) ? [each] : assertedParts(each, variables, seen),
  );
}

/** Methods that answer with a part of what they are called on, or with a look at it, or whether it holds something. */
const PARTS =
  /^(at|filter|find(Last)?(Index)?|map|slice|concat|flat|flatMap|join|sort|toSorted|pop|shift|get|has|some|every|includes|indexOf|keys|values|entries|split|trim|toString|toLowerCase)$/;

/** What makes another form of what it is handed. */
const FORMS =
  /^(JSON\.(parse|stringify)|Buffer\.(concat|from)|Object\.(keys|values|entries)|Array\.from|String|Number|parseInt|parseFloat|Boolean)$/;

/** `events`, with nothing but its parts asked for: what something else answers is not asserted of it. */
function isPartOf(initial: Ast, read: Reference): boolean {
  if (startOf(initial) > read.start || endOf(initial) < read.end) return false;
  for (let node: Ast | null = unwrap(initial); node;) {
    if (node.type === "Identifier") return startOf(node) === read.start;
    const [first] = node.type === "CallExpression" ? (node["arguments"] as readonly Ast[]) : [];
    if (node.type === "MemberExpression") node = unwrap(node["object"]);
    else if (first && FORMS.test(dottedName(node["callee"]))) node = unwrap(first);
    else if (node.type === "CallExpression" && PARTS.test(node["callee"].property?.name ?? ""))
      node = unwrap(node["callee"].object);
    else return false;
  }
  return false;
}
