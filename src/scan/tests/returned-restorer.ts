import type { Ast } from "../scopes/ast.ts";
import type { Frame } from "../scopes/scope.ts";
import type { OutsideUse } from "../summary/file-summary.ts";
import { answersOf } from "./hands-back.ts";

/**
 * `const fake = (on) => { process.stdin.isTTY = on; return () => { delete process.stdin.isTTY } }`: whoever has it
 * set is handed what puts it back.
 */
export function isPutBackByAnswer(writes: readonly OutsideUse[], frames: readonly Frame[]): boolean {
  const setters = writes.filter(({ use }) => !isAnswer(frames[use.frame]));
  return (
    setters.length > 0 &&
    setters.every((setter) =>
      writes.some((back) => {
        const frame = frames[back.use.frame];
        return isAnswer(frame) && frame?.parent === frames[setter.use.frame];
      }),
    )
  );
}

/** Whether a function is what the one around it returns, by itself or in an object. */
export function isAnswer(frame: Frame | undefined): boolean {
  const outer = frame?.parent?.node;
  return !!frame?.node && !!outer && answersOf(outer).some((answer) => isOrHolds(answer, frame.node as Ast));
}

function isOrHolds(answer: Ast, node: Ast): boolean {
  if (answer === node) return true;
  const properties: readonly Ast[] = answer.type === "ObjectExpression" ? answer["properties"] : [];
  return properties.some(({ value }) => value === node);
}
