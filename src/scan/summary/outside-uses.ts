import type { ScopeAnalysis } from "../scopes/analyze.ts";
import type { Reference } from "../scopes/reference.ts";

import type { OutsideUse, UseSummary } from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";
import { Variable } from "../scopes/scope.ts";

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(["globalThis", "global", "window", "self"]);
const BUILTINS =
  /^(process|console|Object|Array|String|Number|Boolean|Symbol|Function|Date|Math|JSON|Promise|Map|Set|WeakMap|RegExp|Error|Reflect|Intl|URL|Buffer|performance|document|navigator|location|history|localStorage|fetch|setTimeout|setInterval|setImmediate|clearTimeout|crypto|XMLHttpRequest|WebSocket|EventTarget|Element|HTMLElement|Node)$/;

/** What the file does to names it does not declare: globals, the environment, builtins. */
export function outsideUses(analysis: ScopeAnalysis): OutsideUse[] {
  const byName = new Map<string, Variable>();
  for (const reference of analysis.unresolved) {
    if (reference.name === "module" || reference.name === "exports" || reference.name === "require") continue;
    placeholder(byName, reference, analysis).references.push(reference);
  }
  const uses: OutsideUse[] = [];
  for (const [root, variable] of byName) {
    const isObject = GLOBAL_OBJECTS.has(root) || BUILTINS.test(root);
    const direct = isObject ? gatherUses(variable) : variable.references.map(plainUse);
    for (const use of direct) {
      const outside = outsideOf(root, use);
      if (outside) uses.push(outside);
    }
  }
  return uses;
}

function placeholder(byName: Map<string, Variable>, reference: Reference, analysis: ScopeAnalysis): Variable {
  const old = byName.get(reference.name);
  if (old) return old;
  const variable = new Variable(reference.name, "var", 0, 0, analysis.moduleScope);
  byName.set(reference.name, variable);
  return variable;
}

function plainUse(reference: Reference): UseSummary {
  const { start, end, memberEnd, path, action, method, value, flags, pass } = reference;
  return {
    start,
    end,
    memberEnd,
    frame: reference.frame.index,
    path,
    action,
    method,
    value,
    flags,
    pass,
    via: null,
    origin: null,
  };
}

function outsideOf(root: string, use: UseSummary): OutsideUse | null {
  if (root === "process" && use.path[0] === "env" && use.path.length > 1) {
    return { kind: "env", root, name: use.path[1] as string, use };
  }
  if (GLOBAL_OBJECTS.has(root))
    return use.path.length > 0 ? { kind: "global", root, name: use.path[0] as string, use } : null;
  if (BUILTINS.test(root))
    return use.path.length > 0 ? { kind: "builtin", root, name: use.path.at(-1) as string, use } : null;
  const isAssigned = use.path.length === 0 && (use.action === "write" || use.action === "update");
  return isAssigned ? { kind: "implicit", root, name: root, use } : null;
}
