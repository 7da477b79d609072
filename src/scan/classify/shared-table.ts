import { IF_MISSING } from "../scopes/reference.ts";
import type { OutsideUse, UseSummary } from "../summary/file-summary.ts";

/** A table that copies of a library find on the global object or the process, or put there: whoever fills it. */
export function isSharedTable(uses: readonly OutsideUse[]): boolean {
  const isHeld = uses.every(
    ({ kind, root }) => HELD.test(kind) || (kind === "builtin" && root === "process"),
  );
  return (
    isHeld &&
    (isListOfCopies(uses) ||
      uses.some((each) => (each.kind !== "part" && isTableMade(each.use, uses)) || isEntryPut(each)))
  );
}

/** `(globalThis.versions ??= []).push("1.0")`, as the module loads: each copy of a library puts its own in. */
function isListOfCopies(uses: readonly OutsideUse[]): boolean {
  const isMade = ({ use: { action, path, value, flags } }: OutsideUse): boolean =>
    action === "write" && path.length === 1 && value === "empty-array" && (flags & IF_MISSING) !== 0;
  const isPut = ({ use: { action, method, path, frame } }: OutsideUse): boolean =>
    action === "call" && method === "push" && path.length === 1 && frame === 0;
  return uses.some(isMade) && uses.some(isPut);
}

const HELD = /^(global|handed|part)$/;

function isTableMade({ action, value, path }: UseSummary, uses: readonly OutsideUse[]): boolean {
  if (action !== "write" || path.length !== 1 || !TABLE.test(value ?? "")) return false;
  return value !== "empty-object" || !hasFieldsOnly(uses);
}

/**
 * `window.kit = {}; window.kit.open = (name) => …; window.kit.close()`: its parts have names of their own, and none
 * is an entry for a key.
 */
function hasFieldsOnly(uses: readonly OutsideUse[]): boolean {
  const below = uses.filter(({ use }) => use.path.length > 1);
  return below.length > 0 && below.every(({ use }) => use.path[1] !== "*" && use.path[1] !== "()");
}

/** A class says by its name that what it makes holds others: an instance of any other one is a thing of its own. */
const TABLE =
  /^(empty-object|new:([\w$]+\.)*(Weak)?(Map|Set)|new:[\w$.]*(Registry|Store|Cache|Map|Table|List|Collection|Pool|Manager|Hub|Container|Emitter|Bus))$/;

/** What a part of the page's global holds may stand a step further below: `APP.tools.open[id] = tool`. */
function isEntryPut({ kind, use: { action, path } }: OutsideUse): boolean {
  return action === "write" && path.at(-1) === "*" && (path.length === 2 || kind === "part");
}
