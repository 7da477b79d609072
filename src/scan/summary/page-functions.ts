import type { Frame } from "../scopes/scope.ts";

/** By which drivers of browsers are handed a function as text, for the page to run. */
const SENT =
  /\.(evaluate(Handle|All|OnNewDocument|Async)?|\$\$?eval|addInitScript|exposeInPage|execute(Async)?Script)$|(^|\.)(browser|client|driver)\.execute(Async)?$/;

/**
 * Whether a function runs in a page of a browser that the program drives: what it changes there is none of the
 * process.
 */
export function runsInPage(frame: Frame | undefined): boolean {
  for (let outer: Frame | null | undefined = frame; outer; outer = outer.parent)
    if (SENT.test(outer.argumentOf)) return true;
  return false;
}
