import { runningFrame } from "../scopes/running-frame.ts";
import type { Variable } from "../scopes/scope.ts";

/** A function that is made where the variable is mentions it: it lives on for as long as that function does. */
export function isKeptByFunction({ mentions, scope }: Variable): boolean {
  return mentions.some(({ frame }) => runningFrame(frame) !== runningFrame(scope.frame));
}
