import { IN_FINALLY } from "../scopes/reference.ts";
import type { OutsideUse, UseSummary } from "../summary/file-summary.ts";

/**
 * `const before = Reader.current; Reader.current = reader; try { … } finally { Reader.current = before }`,
 * `globalThis.reader = reader; read(text); delete globalThis.reader`; a function is a patch, and an entry is none of
 * the slot's own.
 */
export function isSetAroundWork(uses: readonly OutsideUse[]): boolean {
  const values = uses.filter(({ kind }) => VALUES.has(kind));
  const writes = values.filter(({ use }) => use.action === "write");
  const isSetBefore = ({ use: back }: OutsideUse, isValue: (set: UseSummary) => boolean): boolean =>
    writes.some(
      ({ use }) =>
        use.frame === back.frame &&
        use.start < back.start &&
        use.path.length === back.path.length &&
        isValue(use),
    );
  return values.some(
    (back) =>
      (back.use.value?.startsWith("saved:") === true && isSetBefore(back, isNoFunction)) ||
      (isEmptied(back.use) && isSetBefore(back, isSlotValue)),
  );
}

function isNoFunction({ value }: UseSummary): boolean {
  return value !== "function";
}

/** What work goes on with; a flag only tells that it is under way. */
function isSlotValue({ value, branch }: UseSummary): boolean {
  return branch === 0 && !/^(function|class|true|false|number|nullish)$/.test(value ?? "");
}

function isEmptied({ action, branch, flags, frame, path, value }: UseSummary): boolean {
  if (frame === 0 || path.length > 1 || (branch !== 0 && (flags & IN_FINALLY) === 0)) return false;
  return action === "delete" || (action === "write" && value === "nullish");
}

/** Names that a program has made for itself. */
const VALUES: ReadonlySet<OutsideUse["kind"]> = new Set(["global", "implicit", "part"] as const);
