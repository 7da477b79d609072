import type { Ast } from "./ast.ts";
import type { Mention } from "./mention.ts";
import type { Frame, Scope, Variable } from "./scope.ts";

/** Everything the scanner knows about names in one file, before it looks at other files. */
export interface ScopeAnalysis {
  readonly moduleScope: Scope;
  readonly frames: readonly Frame[];
  readonly variables: readonly Variable[];
  /** Mentions of names that the file does not declare. */
  readonly unresolved: readonly Mention[];
  /** The pseudo-variables for CommonJS `exports` and for an anonymous default export. */
  readonly exports: Variable;
  readonly calls: readonly CallSite[];
  readonly requires: readonly RequireSite[];
  readonly namedCalls: readonly NamedCall[];
}

/** A call that is told by its name alone: an entry of a continuation-local namespace, a mark on the timeline. */
export type NamedCall = Omit<CallSite, "stack" | "above" | "madeIn">;

/** `const … = require("…")` or `await import("…")`, anywhere. */
export interface RequireSite {
  readonly declarator: Ast;
  readonly scope: Scope;
}

/** A call that later rooms look at: timers, `require`, facades, cls namespaces. */
export interface CallSite {
  readonly node: Ast;
  readonly name: string;
  readonly frame: Frame;
  readonly scope: Scope;
  /** What stands around the call, the program first; put together anew each time that it is asked for. */
  readonly stack: readonly Ast[];
  /** The node so many steps above the call, told without putting the stack together. */
  readonly above: (steps: number) => Ast | undefined;
  /** The same call as part of another function. */
  readonly madeIn: (frame: Frame) => CallSite;
}

/** Child keys of a node in source order, as the parser in use defines them. */
export type ChildKeys = (node: Ast) => readonly string[];
