import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { buffered } from "./buffer-rules.ts";
import type { Rule } from "./classification.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `if (sink) sink(event); else held.push(event)`, and `sink = given; held.forEach(sink); held = []`: what is reported
 * before there is anybody to tell waits for who comes, and is told at once.
 */
export const replayedBuffer: Rule = ({ container, puts, writes, removes, reads }) => {
  const [push] = puts;
  if (container !== "array" || push?.use.method !== "push") return null;
  const emptied = [...writes, ...removes].find(
    (change) => isEmptied(change) && reads.some((read) => isReplay(read, change)),
  );
  if (!emptied || emptied.file !== push.file) return null;
  const isSink = (uses: readonly UseSummary[]): boolean =>
    uses.some((use) => isTold(use, push.use.frame)) && uses.some((use) => isGiven(use, emptied.use.frame));
  if (!push.file.variables.some(({ uses }) => isSink(uses))) return null;
  return buffered("somebody listens", emptied);
};

function isEmptied({ use }: PlacedUse): boolean {
  return use.value === "empty-array" || use.path[0] === "length";
}

/** All that is in it, where it is emptied. */
function isReplay(read: PlacedUse, emptied: PlacedUse): boolean {
  const { action, method, path } = read.use;
  if (frameKey(read) !== frameKey(emptied) || path.length > 0) return false;
  return action === "iterate" || method === "forEach";
}

/** `sink(event)`, `sink.track(name)` */
function isTold({ action, path, frame }: UseSummary, at: number): boolean {
  return action === "call" && path.length === 0 && frame === at;
}

/** `sink = given` */
function isGiven({ action, path, frame, value }: UseSummary, at: number): boolean {
  return (
    action === "write" &&
    path.length === 0 &&
    frame === at &&
    /^(param:|id:|call:|new:|object)/.test(value ?? "")
  );
}
