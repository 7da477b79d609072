import { isBytes } from "../classify/container.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP } from "../scopes/reference.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";

/** How many bytes there are, or what they are marked with: it holds for as long as that memory does. */
export function isNumberOfBytes(profile: UsageProfile): boolean {
  const { state, writes } = profile;
  if (state.initial !== "number") return false;
  return writes.some(isMadeWithBytes) || state.uses.some(isSizeOfBytes) || isStampInBytes(profile);
}

/** `if (n > room) { room = n; bytes = new Uint8Array(n) }`: how much of the memory there is goes with the memory. */
function isMadeWithBytes({ file, use }: PlacedUse): boolean {
  return areBytesMade(use, file);
}

/** `bytes = new Uint8Array(memory, at, room)`: the same, where the memory is made from the number. */
function isSizeOfBytes({ file, use }: PlacedUse): boolean {
  return use.pass?.isNew === true && isBytes(`new:${use.pass.callee ?? ""}`) && areBytesMade(use, file);
}

/** The same branch of a function makes bytes that are kept, and worked in; what is made each time is not kept. */
function areBytesMade({ branch }: UseSummary, { variables }: FileSummary): boolean {
  if (branch === 0) return false;
  const isMadeHere = (use: UseSummary): boolean =>
    use.action === "write" && use.path.length === 0 && use.branch === branch && isBytes(use.value ?? "");
  return variables.some(({ uses }) => uses.some(isMadeHere) && uses.some(isWorkedIn));
}

/**
 * `turn++`, and `seen[i] = turn` where `seen` is bytes: what is marked in the memory holds for as long as the number
 * stays.
 */
function isStampInBytes({ state }: UsageProfile): boolean {
  const isStamped = ({ action, path, value }: UseSummary): boolean =>
    action === "write" && path[0] === "*" && value === `id:${state.name}`;
  return state.file.variables.some(({ initial, uses }) => isBytes(initial) && uses.some(isStamped));
}

/** Its elements are asked for or written in a loop, or written over as a whole: `bytes.set(chunk)`. */
export function isWorkedIn(use: UseSummary): boolean {
  const isFilled = use.action === "call" && use.path.length === 0 && /^(set|fill)$/.test(use.method ?? "");
  return isFilled || isWalkedThrough(use);
}

function isWalkedThrough({ path, flags }: UseSummary): boolean {
  return path[0] === "*" && (flags & IN_LOOP) !== 0;
}
