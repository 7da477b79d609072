import { isTransparent } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

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
 * quietly(async () => { … }))`; around any function, where that is a test: `it("loads", withServer((server, done) =>
 * { … }))`.
 */
export function givenTo(stack: readonly Ast[], node: Ast): Outer {
  const outer = outerOf(stack, node);
  const { parent, child, index } = outer;
  if (parent?.type !== "CallExpression" || parent["callee"] === child) return outer;
  const around = outerOf(stack.slice(0, index), parent);
  if (around.parent?.type !== "CallExpression" || around.parent["callee"] === around.child) return outer;
  const isAsync = Boolean(node["async"]);
  const isGenerator = Boolean(node["generator"]);
  if (!isGenerator && isTitled(around) && TEST.test(dottedName(around.parent["callee"]))) return around;
  const isWrapped = parent["arguments"].length === 1 && (isGenerator || isAsync);
  return isWrapped && (!isAsync || isTitled(around)) ? around : outer;
}

const TEST = /^(it|test|specify)(\.(only|skip|serial|concurrent))?$/;

/** A text says what it is that is given. */
function isTitled({ parent: call, child }: Outer): boolean {
  const [title, given] = (call?.["arguments"] ?? []) as readonly (Ast | undefined)[];
  const isText = title?.type === "TemplateLiteral" || typeof title?.["value"] === "string";
  return isText && given === child;
}
