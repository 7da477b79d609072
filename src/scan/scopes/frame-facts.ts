import { branchesAround } from "./circumstances.ts";
import type { Ast } from "./ast.ts";
import type { Frame } from "./scope.ts";

const LOGGING =
  /(^|\.)(console\.[\w*]+|log|warn|warning|error|info|emitWarning|deprecate|emit|report\w*|warn\w+|\w*[a-z]Warn(ing)?|invariant)$/;
const CLOCK = /^(Date\.now|performance\.now|process\.(hrtime|uptime).*)$/;
const TIMER =
  /(^|\.)(setTimeout|setInterval|setImmediate|clearTimeout|clearInterval|queueMicrotask|nextTick|requestAnimationFrame)$/;

/** Notes what a call says about the function that makes it, and about those that invoke that one on the spot. */
export function noteFrameFacts(caller: Frame, callee: string, call: Ast, stack: readonly Ast[]): void {
  const isLog = LOGGING.test(callee);
  if (isLog) caller.facts.logBranches.push(...branchesAround(stack, call));
  for (let frame: Frame | null = caller; frame; frame = frame.immediate ? frame.parent : null) {
    if (isLog) frame.facts.logs = true;
    if (CLOCK.test(callee)) frame.facts.clock = true;
    if (TIMER.test(callee)) frame.facts.timer = true;
  }
}
