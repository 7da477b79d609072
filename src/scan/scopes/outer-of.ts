import { isTransparent } from "./ast.ts";
import type { Ast } from "./ast.ts";

/** What stands around a node, brackets and casts left out. */
export interface Outer {
  readonly parent: Ast | undefined;
  /** The node itself, or the brackets and casts around it. */
  readonly child: Ast;
  /** Where the parent stands in the stack. */
  readonly index: number;
}

/** @param stack ancestors of the node, the program first */
export function outerOf(stack: readonly Ast[], node: Ast): Outer {
  let index = stack.length - 1;
  let child = node;
  while (index >= 0) {
    const parent = stack[index] as Ast;
    if (!isTransparent(parent)) return { parent, child, index };
    child = parent;
    index--;
  }
  return { parent: undefined, child, index };
}

/**
 * The same for a function that is given away. A call that makes a function of a generator and is itself an argument,
 * `it("loads", co.wrap(function* () { … }))`, stands for it: whoever is given that runs the generator as its own
 * function. So does one that puts something around an async function, where that goes by a title: `it("loads",
 * quietly(async () => { … }))`.
 */
export function givenTo(stack: readonly Ast[], node: Ast): Outer {
  const outer = outerOf(stack, node);
  const { parent, child, index } = outer;
  const isAsync = Boolean(node["async"]);
  if (
    !(node["generator"] || isAsync) ||
    parent?.type !== "CallExpression" ||
    parent["arguments"][0] !== child
  )
    return outer;
  if (parent["arguments"].length !== 1) return outer;
  const around = outerOf(stack.slice(0, index), parent);
  const isGiven = around.parent?.type === "CallExpression" && around.parent["callee"] !== around.child;
  return isGiven && (!isAsync || isTitled(around)) ? around : outer;
}

/** A text says what it is that is given. */
function isTitled({ parent: call, child }: Outer): boolean {
  const [title, given] = (call?.["arguments"] ?? []) as readonly (Ast | undefined)[];
  const isText = title?.type === "TemplateLiteral" || typeof title?.["value"] === "string";
  return isText && given === child;
}
