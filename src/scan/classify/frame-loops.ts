import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";

/**
 * `function tick(now) { …; requestAnimationFrame(tick) }`: whether a mention stands in a function that has the page run
 * it again for each frame.
 */
export function isInFrameLoop({ file, use: { frame } }: PlacedUse): boolean {
  const isAskedForAgain = ({ frame: at, pass }: UseSummary): boolean =>
    at === frame && FRAMES.test(pass?.calleePath.at(-1) ?? pass?.callee ?? "");
  return file.variables.some((variable) => variable.frame === frame && variable.uses.some(isAskedForAgain));
}

const FRAMES = /^request(?:Animation)?Frame$/;
