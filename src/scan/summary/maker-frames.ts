import { valueShape } from "../scopes/value-shape.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { isKeptByFunction } from "./kept-by-function.ts";

/**
 * Exported functions that their own module leaves alone. Where the project calls one of them once, as it loads, what it
 * declares lives as long as a module does: whether it does is told when the files are linked.
 */
export function makerFrames(
  frames: readonly Frame[],
  isExported: (frame: Frame) => boolean,
): ReadonlySet<Frame> {
  return new Set(frames.filter((frame) => isMaker(frame) && isExported(frame)));
}

function isMaker({ parent, suspends, variable }: Frame): boolean {
  if (parent?.index !== 0 || suspends || !variable) return false;
  return variable.references.every(({ action }) => action === "type" || action === "export");
}

/** The function in `makers` whose local the variable is, if functions made there keep it and it may hold state. */
export function makerOf(variable: Variable, makers: ReadonlySet<Frame>): Frame | null {
  if (makers.size === 0 || !mayHoldState(variable)) return null;
  for (let frame: Frame | null = variable.scope.frame; frame; frame = frame.parent) {
    if (makers.has(frame)) return isKeptByFunction(variable) ? frame : null;
    if (!frame.once && !frame.immediate) return null;
  }
  return null;
}

function mayHoldState({ kind, initial }: Variable): boolean {
  if (kind === "let" || kind === "var") return true;
  return kind === "const" && CONTAINER.test(valueShape(initial));
}

const CONTAINER = /^(new:|array|object|empty-|blank-)/;
