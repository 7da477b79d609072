import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP } from "../scopes/reference.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `for (const key of Object.keys(later)) { const one = later[key]; delete later[key]; run(one.work, one.at) }`: each is
 * taken out, and what it says is handed to who does it. Nobody asks for it again, and nobody makes it again.
 */
export function isPutOff(uses: readonly PlacedUse[]): boolean {
  return uses.some((found) => isFoundInLoop(found) && isTakenOutToRun(found, uses));
}

function isFoundInLoop({ use: { action, path, method, key, flags } }: PlacedUse): boolean {
  const isEntry = action === "bind" ? path.join() === "*" : method === "get";
  return isEntry && key !== null && (flags & IN_LOOP) !== 0;
}

function isTakenOutToRun(found: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const here = uses.filter((other) => frameKey(other) === frameKey(found));
  const isOut = ({ use: { action, method, key } }: PlacedUse): boolean =>
    key === found.use.key && (action === "delete" || method === "delete");
  const out = here.find(isOut);
  return out !== undefined && here.some((other) => isHandedOnAfter(other, found, out));
}

/** What ends a thing that is kept is called on it: `one.close()`. */
function isHandedOnAfter({ use }: PlacedUse, found: PlacedUse, out: PlacedUse): boolean {
  return (
    use.origin === found.use.start &&
    use.action === "pass" &&
    use.path.length > 1 &&
    use.start > out.use.start
  );
}
