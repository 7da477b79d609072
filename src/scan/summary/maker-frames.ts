import { valueShape } from "../scopes/value-shape.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { ownMentions } from "./export-mentions.ts";
import { isKeptByFunction } from "./kept-by-function.ts";

/**
 * Exported functions that their own module leaves alone, or calls once as it loads. Where the project has no other
 * call, and that one as a module loads, what they declare lives as long as a module does: that is told when files are
 * linked. Functions that a module calls more often, but only as it loads, make things for it to keep as well.
 */
export function makerFrames(
  frames: readonly Frame[],
  isExported: (frame: Frame) => boolean,
): ReadonlySet<Frame> {
  return new Set(frames.filter((frame) => (isMaker(frame) && isExported(frame)) || isCalledAtLoad(frame)));
}

function isCalledAtLoad({ parent, suspends, variable }: Frame): boolean {
  if (parent?.index !== 0 || suspends || !variable) return false;
  const mentions = ownMentions(variable);
  const isCall = ({ action, path }: Reference): boolean => action === "call" || path.includes("()");
  return mentions.length > 0 && mentions.every((each) => isCall(each) && each.frame === parent);
}

function isMaker({ parent, suspends, variable }: Frame): boolean {
  if (parent?.index !== 0 || suspends || !variable) return false;
  const mentions = ownMentions(variable);
  const [first] = mentions;
  // A call is two references where its result is used in turn.
  const isOnePlace = mentions.every(({ start }) => start === first?.start);
  return first === undefined || (isOnePlace && first.action === "call" && first.frame === parent);
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
