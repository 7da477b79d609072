import { isAsserted } from "./assertion.ts";
import { endOf, startOf } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { classifyReference } from "./classify-reference.ts";
import { ASSERTED, FIXED_KEY, NAMED_KEY } from "./reference.ts";
import type { Reference } from "./reference.ts";
import type { Frame, Scope, Variable } from "./scope.ts";
import { valueShape } from "./value-shape.ts";

/** The way from a node up to the program. */
export interface Trail {
  readonly node: Ast;
  readonly up: Trail | null;
}

/**
 * A name as it was met. What is done with it is worked out when somebody asks: most names are locals that
 * nobody ever asks about.
 */
export interface Mention {
  readonly name: string;
  readonly node: Ast;
  readonly trail: Trail | null;
  readonly scope: Scope;
  readonly frame: Frame;
  /** What `this` stands for, when it is one. */
  readonly self: Variable | null;
  readonly isType: boolean;
  readonly isTest: boolean;
}

/** The ancestors of a mention, the program first. */
export function stackOf(trail: Trail | null): Ast[] {
  const stack: Ast[] = [];
  for (let step = trail; step; step = step.up) stack.push(step.node);
  return stack.reverse();
}

export function referencesOf(mention: Mention): Reference[] {
  const references: Reference[] = [];
  addReferences(mention, references);
  return references;
}

/** Adds one reference, or two where a call on the variable hands out something that is used in turn. */
export function addReferences(mention: Mention, references: Reference[]): void {
  const { name, node, scope, frame, self } = mention;
  const start = startOf(node);
  const end = node.type === "Identifier" ? start + node["name"].length : endOf(node);
  if (mention.isType) {
    references.push(bareReference({ name, start, end, scope, frame }, "type"));
    return;
  }
  const stack = stackOf(mention.trail);
  const asserted = mention.isTest && isAsserted(stack) ? ASSERTED : 0;
  const via = self ? { kind: "this" as const, name: "this", origin: null, variable: self } : null;
  for (const usage of classifyReference(stack, node)) {
    const { path, action, method, value, key, pass, branch } = usage;
    const memberEnd = path.length === 0 && method === null ? end : usage.memberEnd;
    const targets = usage.targets?.map((target) => ({ ...target, scope })) ?? null;
    const table = path[0] === "env" ? path[1] : path[0];
    const isKeyed = table === "*" || (usage.flags & NAMED_KEY) !== 0;
    const fixed = isKeyed && key !== null && isFixedKey(key, scope) ? FIXED_KEY : 0;
    const flags = usage.flags | asserted | fixed;
    // Spelt out: this is the hottest allocation of a scan, and spreading costs twice as much.
    references.push({
      name,
      start,
      end,
      memberEnd,
      scope,
      frame,
      path,
      action,
      method,
      value,
      key,
      targets,
      pass,
      flags,
      branch,
      via,
    });
  }
}

/** Whether the name of a key is held by the module itself, so that it is the same whenever it is asked. */
function isFixedKey(key: string, scope: Scope): boolean {
  const variable = scope.lookup(key.split(".")[0] as string);
  if (!variable) return true;
  // A holder, whose value is another one by and by.
  if (key.endsWith(".value") && /^(const|import)$/.test(variable.kind)) return false;
  if (variable.scope.frame.parent === null)
    return /^(const|import|enum|namespace|class)$/.test(variable.kind);
  return variable.kind === "const" && /^(string|call:Symbol(\.for)?)$/.test(valueShape(variable.initial));
}

/** A mention without circumstances. */
export function bareReference(
  base: Pick<Reference, "name" | "start" | "end" | "scope" | "frame">,
  action: Reference["action"],
): Reference {
  return {
    ...base,
    memberEnd: base.end,
    path: [],
    action,
    method: null,
    value: null,
    key: null,
    targets: null,
    pass: null,
    flags: 0,
    branch: 0,
    via: null,
  };
}
