import type { NamedCall, ScopeAnalysis } from "../scopes/scope-analysis.ts";
import { endOf, startOf } from "../scopes/ast.ts";
import { keyShape } from "../scopes/member-usage.ts";
import type { Variable } from "../scopes/scope.ts";
import type { OutsideUse } from "./file-summary.ts";
import { useOfNode } from "./gather-uses.ts";

/** What is put into a namespace that was only just asked for, and marks on the engine's timeline. */
export function namedCallWrites({ namedCalls }: ScopeAnalysis): OutsideUse[] {
  const marks = namedCalls.filter(isOnTimeline);
  const isPaired = new Set(marks.map(({ name }) => name.split(".").at(-1))).size === 2;
  const entries = namedCalls.filter(({ name }) => name.includes("Namespace()."));
  return [
    ...entries.flatMap(namespaceWrite),
    ...(isPaired ? marks.map((call) => written("timeline", "mark", call)) : []),
  ];
}

/** `getNamespace("app").set(KEY, value)` */
function namespaceWrite(call: NamedCall): OutsideUse[] {
  if (call.name.endsWith(".enter")) return [written("namespace", "enter", call)];
  const key = keyShape(call.node.arguments[0]);
  const name = key?.split(".").at(-1);
  return name ? [written("namespace", name, call)] : [];
}

/** On the global `performance`, or on a name that it was given. */
function isOnTimeline({ name, scope }: NamedCall): boolean {
  if (!/perf(ormance)?\.(mark|measure)$/.test(name)) return false;
  const [root = ""] = name.split(".");
  const variable = scope.lookup(root);
  return variable ? holdsTimeline(variable) : root !== "perf";
}

function holdsTimeline({ initial, references }: Variable): boolean {
  return (
    (initial !== null && endsInPerformance(initial)) ||
    references.some(({ action, value }) => action === "write" && /[:.]performance$/.test(value ?? ""))
  );
}

function endsInPerformance(initial: NonNullable<Variable["initial"]>): boolean {
  return initial.type === "MemberExpression" && initial["property"].name === "performance";
}

function written(
  kind: OutsideUse["kind"],
  name: string,
  { node, frame, name: callee }: NamedCall,
): OutsideUse {
  const root = callee.split(".")[0] ?? "";
  const use = useOfNode(startOf(node.callee), endOf(node.callee), frame);
  return { kind, root, name, use };
}
