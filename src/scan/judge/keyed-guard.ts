import { frameOf } from "../classify/usage-profile.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { WIRED_UP } from "../scopes/reference.ts";

/**
 * `if (!patched[name]) { patched[name] = true; patch(name) }`, `if (wired.has(socket)) return; wired.add(socket);
 * socket.on(…)`: a guard for each of some things, which none lowers.
 */
export function isKeyedGuard({ puts, gets, removes, fieldWrites }: UsageProfile): boolean {
  const isMark = (put: PlacedUse): boolean =>
    isMade(put) && gets.some((get) => isOfOneFrame(get, put) && isAskedFor(get, put));
  return puts.length > 0 && removes.length + fieldWrites.length === 0 && puts.every(isMark);
}

/**
 * `if (!heard.has(event)) { heard.set(event, []); document.addEventListener(event, tell) }`: something listens for as
 * long as it is there.
 */
export function isListeningByKey({ puts }: UsageProfile): boolean {
  return puts.some(({ use }) => use.method !== "add" && (use.flags & WIRED_UP) !== 0);
}

function isMade(put: PlacedUse): boolean {
  if (put.use.method === "add") return (put.use.flags & WIRED_UP) !== 0;
  return put.use.value === "true" && !isAlone(put);
}

function isOfOneFrame({ file, use }: PlacedUse, { file: at, use: put }: PlacedUse): boolean {
  return file === at && use.frame === put.frame && use.key === put.key && use.start < put.start;
}

function isAskedFor({ use }: PlacedUse, put: PlacedUse): boolean {
  if (put.use.method === "add") return use.method === "has";
  return use.action === "test" && use.path.length === 1;
}

/** Where nothing is called, nothing happens to the process. */
export function isAlone(write: PlacedUse): boolean {
  return frameOf(write)?.acts === false;
}
