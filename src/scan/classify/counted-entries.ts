import type { PlacedUse } from "../link/linked-variable.ts";
import { COUNTED_ON } from "../scopes/reference.ts";
import { isFieldOfEntry } from "./held-by-users.ts";
import { ASSIGNED_WITHIN } from "./memo-put.ts";
import { frameKey } from "./usage-profile.ts";

/** `counts.set(k, 1)` here, `counts.set(k, n + 1)` there; `counts.set(k, (counts.get(k) ?? 0) + 1)`; `sums[k] += n`. */
export function isCounted(puts: readonly PlacedUse[], gets: readonly PlacedUse[]): boolean {
  return (
    puts.some(({ use }) => use.value === "number" || use.value === "counted" || use.action === "update") ||
    gets.some(({ use }) => (use.flags & COUNTED_ON) !== 0)
  );
}

/**
 * `if (bucket.tokens <= 0) return false; bucket.tokens--`, `++window.count <= most`: how much of it is left nobody
 * can work out again.
 */
export function isUsedUp({ use: put }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (!/^(object|blank-object|new:|saved:|id:|compute$)/.test(put.value ?? "")) return false;
  const own = uses.filter((each) => isFieldOfEntry(each.use));
  return own.some(
    ({ use }) =>
      use.action === "update" &&
      /^(--|\+\+|[-+]=)/.test(use.value ?? "") &&
      own.some(({ use: asked }) => /^(compare|test)$/.test(asked.action) && asked.path[1] === use.path[1]),
  );
}

/**
 * `used.get(key).bits |= bit`, `totals.get(key)[kind] = n + 1`: what has come together in it nobody computes anew; a
 * count of hits may go.
 */
export function isSummedUp(uses: readonly PlacedUse[]): boolean {
  const isAddedTo = ({ use: { action, value } }: PlacedUse): boolean =>
    action === "update" && /^(\|=|&=|\^=|[+-]=(?!number$))/.test(value ?? "");
  const isCountedUp = ({ use: { action, value, path } }: PlacedUse): boolean =>
    path.every((step) => step === "*") && (value === "counted" || (action === "update" && value === "++"));
  return uses.some(
    (each) => each.use.path[0] === "*" && each.use.path.length > 1 && (isAddedTo(each) || isCountedUp(each)),
  );
}

/**
 * `if (!calls.has(k)) calls.set(k, { path, n: 0 }); calls.get(k).n++`: nothing of it is handed on where it is made,
 * it is for a report.
 */
export function isOnlyCounted(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const own = uses.filter((each) => frameKey(each) === frameKey(put) && each.use.path[0] === "*");
  const counted = own.filter(isFieldCounted);
  const isOwnPut = ({ use }: PlacedUse): boolean =>
    use.action === "pass" && use.start > put.use.memberEnd && use.start <= put.use.end + ASSIGNED_WITHIN;
  return (
    counted.length > 0 &&
    own.every((each) => isFieldCounted(each) || /^(bind|test)$/.test(each.use.action) || isOwnPut(each))
  );
}

/** `calls.get(k).n++` */
function isFieldCounted({ use }: PlacedUse): boolean {
  return isFieldOfEntry(use) && use.action === "update" && /^(\+\+|\+=number)$/.test(use.value ?? "");
}
