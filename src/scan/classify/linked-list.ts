import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import type { State } from "./state.ts";

const LINK = /^#?_*(next|prev|previous|sibling)$/;
const LINKED = /\.#?_*(next|prev|previous|sibling)$/;
const ONE = /^(param:|id:|member:|this$)/;

/**
 * Where a slot is tied into a linked list, whose head or end it is: `node.next = head; head = node`, `tail.next =
 * node; tail = node`, and the head of a list that has such an end, which is walked: `for (let node = head; node; node
 * = node.next)`.
 */
export function listLink(
  state: State,
  writes: readonly PlacedUse[],
  reads: readonly PlacedUse[],
): PlacedUse | null {
  const put = writes.find(({ use }) => ONE.test(use.value ?? ""));
  if (!put) return null;
  const stored = reads.find(
    ({ use }) => use.action === "store" && use.path.length === 0 && LINKED.test(use.value ?? ""),
  );
  if (stored) return stored;
  const appended = state.uses.find(
    ({ use }) => isAppending(use) && writes.some((write) => write.use.value === use.value),
  );
  if (appended) return appended;
  const walked = state.uses.find(({ use }) => use.via === "alias" && isOfLink(use) && use.action === "bind");
  return walked && hasEnd(state, put) ? walked : null;
}

/** `tail.next = node` */
function isAppending(use: UseSummary): boolean {
  return use.action === "write" && isOfLink(use) && ONE.test(use.value ?? "");
}

function isOfLink({ path }: UseSummary): boolean {
  return path.length === 1 && LINK.test(path[0] ?? "");
}

/** Another slot of the file is the end to which what comes is tied, and is given it in the same function. */
function hasEnd({ linked }: State, { file, use: put }: PlacedUse): boolean {
  return file.variables.some(
    (other) =>
      other !== linked?.variable &&
      other.uses.some(isAppending) &&
      other.uses.some(
        ({ action, path, value, frame }) =>
          action === "write" && path.length === 0 && value === put.value && frame === put.frame,
      ),
  );
}
