import type { FileSummary, OutsideUse, UseSummary } from "../summary/file-summary.ts";
import { BUILTINS, WRAPPED_WITHIN } from "../summary/outside-uses.ts";
import { phaseOf } from "../summary/phase-of.ts";
import { isOutsideWrite } from "./outside-writes.ts";

/**
 * What a module adds to a builtin, sets in the environment or assigns to a name of the page, while it loads, and never after:
 * `if (!Date.now) Date.now = …`, `APP = window.APP || {}; APP.tools = {}`. It is there before anything runs, and stays. A part that is
 * kept before it is replaced is a patch, whenever that is done, and a value that is put on the global object is for other copies of
 * the module: `window.start = () => …` is for the page.
 * @param uses those of one name
 */
export function isSetUp(uses: readonly OutsideUse[], file: FileSummary): boolean {
  const writes = uses.filter(isOutsideWrite);
  if (!writes.every((write) => isSetUpBy(write, uses) && phaseOf(file, write.use.frame) === "load"))
    return false;
  return !uses.some((each) => isKept(each, writes));
}

function isSetUpBy({ kind, root, use }: OutsideUse, uses: readonly OutsideUse[]): boolean {
  if (kind === "global") return use.path.length > 1 || (use.value === "function" && uses.length === 1);
  if (kind === "env") return true;
  return (
    kind === "implicit" || kind === "part" || kind === "handed" || (kind === "builtin" && BUILTINS.test(root))
  );
}

/** `const log = console.log; console.log = …`, `console.log = tagged(console.log)` */
function isKept({ root, use }: OutsideUse, writes: readonly OutsideUse[]): boolean {
  return writes.some(
    (write) =>
      write.root === root &&
      write.use.path.join() === use.path.join() &&
      (KEPT.test(use.action)
        ? use.start < write.use.start
        : use.action === "pass" && isMadeFrom(write.use, use)),
  );
}

const KEPT = /^(bind|store)$/;

function isMadeFrom({ value, end }: UseSummary, { start }: UseSummary): boolean {
  return /^(call|new):/.test(value ?? "") && start > end && start < end + WRAPPED_WITHIN;
}
