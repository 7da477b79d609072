import { isAssertionCall } from "../scopes/assertion.ts";
import { endOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { caseOf } from "./test-frames.ts";

const DONE = /^(done|resolve|next|finish|end|cb|callback|reject|ok)$|\.(end|done|resolve|pass)$/;

/** Behind the offset, the function asserts something or ends the test. */
export function tells(inside: Ast, behind: number, call: CallSite, calls: readonly CallSite[]): boolean {
  return calls.some(
    (inner) =>
      startOf(inner.node) > behind &&
      startOf(inner.node) > startOf(inside) &&
      endOf(inner.node) <= endOf(inside) &&
      (isAssertionCall(inner.name) ||
        (DONE.test(inner.name) && isDoneParameter(inner.name.split(".")[0] as string, call))),
  );
}

/** The name is a parameter of the test case itself (its `done`, `t`, …) . */
export function isDoneParameter(name: string, call: CallSite): boolean {
  const testCase = caseOf(call.frame);
  return testCase?.params.some((param) => param?.name === name) === true;
}
