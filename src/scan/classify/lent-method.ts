import type { PlacedUse } from "../link/linked-variable.ts";
import { methodOf } from "./own-receiver.ts";

/**
 * `Emitter.init = function () { this.listeners = {} }`, which is asked for by `Emitter.init.call(this)` and never
 * runs on `Emitter` itself: what it changes is the object that it is lent to.
 */
export function withoutLent(uses: readonly PlacedUse[]): readonly PlacedUse[] {
  return withoutRunOf(
    uses.filter(({ use: { action, path, via } }) => action === "read" && path.length === 1 && via === null),
    uses,
  );
}

/** The same of `kit.run.bind(other)`, where nobody else is handed the object itself. */
export function withoutBound(uses: readonly PlacedUse[]): readonly PlacedUse[] {
  const isHandedOn = uses.some(
    ({ use }) => HANDING.has(use.action) && use.path.length === 0 && boundItself(use) === undefined,
  );
  return isHandedOn ? uses : withoutRunOf(uses.filter(isBinding), uses);
}

function isBinding({ use: { action, path, method, via } }: PlacedUse): boolean {
  return action === "call" && method === "bind" && path.length === 1 && via === null;
}

const HANDING: ReadonlySet<string> = new Set(["pass", "store", "return", "spread"]);

/** All but what those methods do that are lent, and that nobody runs on the object itself. */
function withoutRunOf(lent: readonly PlacedUse[], uses: readonly PlacedUse[]): readonly PlacedUse[] {
  const names = new Set(lent.map(({ use }) => use.path[0] as string));
  for (const { use } of uses)
    if (use.path.length === 0) names.delete((use.action === "call" ? use.method : boundItself(use)) ?? "");
  if (names.size === 0) return uses;
  return uses.filter((each) => each.use.via !== "this" || !names.has(methodOf(each)));
}

/** `kit.run.bind(kit)`, or `kit.run.bind(this)` in a method of its own: it is the one that it is bound to. */
function boundItself({ pass }: PlacedUse["use"]): string | undefined {
  const [method, by] = pass?.calleePath.slice(-2) ?? [];
  return by === "bind" ? method : undefined;
}
