import type { TreeNode } from "./tree-node.ts";

/** One answer to choose from. */
export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  /** A sentence shown for the choice under the cursor. */
  readonly description?: string;
  readonly checked?: boolean;
}

/** The person wants the question before this one again. */
export const BACK = Symbol("back");
export type Back = typeof BACK;

/** How questions are put: with a cursor on a terminal, or line by line for a screen reader. */
export interface Asker {
  readonly pickOne: <Value>(message: string, choices: readonly Choice<Value>[]) => Promise<Value | Back>;
  readonly pickSome: <Value>(
    message: string,
    choices: readonly Choice<Value>[],
  ) => Promise<readonly Value[] | Back>;
  /**
   * @param taken ids that are taken at first
   * @param look shows one finding in full
   * @returns the ids that the person wants taken, at least one
   */
  readonly pickInTree: (
    message: string,
    tree: readonly TreeNode[],
    taken: ReadonlySet<string>,
    look: (id: string) => Promise<void>,
  ) => Promise<ReadonlySet<string> | Back>;
  /** @param check says what is wrong with an answer, or null */
  readonly type: (
    message: string,
    initial: string,
    check: (text: string) => string | null,
  ) => Promise<string | Back>;
  /** Lets go of the input, so that the process can end. */
  readonly close: () => void;
}

/** Ctrl-C, or the end of the input: nothing more will be asked. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}
