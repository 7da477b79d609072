import type { Ast } from "./ast.ts";
import type { Action, BindTarget, PassTarget } from "./reference.ts";

/** What is done with a mention of a variable, seen from the nodes around it. */
export interface Usage {
  readonly path: readonly string[];
  readonly memberEnd: number;
  readonly action: Action;
  readonly method: string | null;
  readonly value: string | null;
  readonly key: string | null;
  readonly targets: readonly Omit<BindTarget, "scope">[] | null;
  readonly pass: PassTarget | null;
  readonly flags: number;
  readonly branch: number;
}

/** Where the climb from a mention to the construct that decides stands. */
export interface Climb {
  readonly stack: readonly Ast[];
  index: number;
  node: Ast;
  readonly path: string[];
  memberEnd: number;
  /** The name in the innermost brackets, for `x[NAME]`. */
  bracketName: string | null;
  /** Flags met on the way up. */
  passed: number;
}

/** Makes the usage that the climb has come to. */
export type End = (
  action: Action,
  extra?: Partial<Omit<Usage, "path" | "memberEnd" | "action" | "branch">>,
) => Usage;
