import type { PlacedUse } from "../link/linked-variable.ts";
import { AWAITED, IF_MISSING } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Classification } from "./classification.ts";
import { frameKey } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * What a slot is told as that holds the work which is under way, for others to wait for; null where it holds none.
 * @param write gives it the work
 */
export function workUnderWay(profile: UsageProfile, write: PlacedUse): Classification | null {
  const { reads, writes } = profile;
  const wait = reads.find(isWait) ?? writes.find(isJoined) ?? handedToTheNext(profile, write);
  if (!wait) return null;
  const because = "it holds the work that is under way, for others to wait for";
  return classified("state", "scheduler-slot", 0.75, because, fact("scheduler", "waited for here", wait));
}

/**
 * `while (pending) await pending; pending = work(); await pending; pending = null`: what others wait for, not what
 * work goes on with.
 */
function isWait({ use: { action, flags } }: PlacedUse): boolean {
  return action === "read" && (flags & AWAITED) !== 0;
}

/** `await (pending ??= work()); …; pending = null`: whoever comes meanwhile waits for the same. */
function isJoined({ use: { flags } }: PlacedUse): boolean {
  return (flags & IF_MISSING) !== 0 && (flags & AWAITED) !== 0;
}

/**
 * `if (pending) return pending; pending = work(); const found = await pending; pending = null; return found`: who
 * comes meanwhile is given what is under way, by whatever name, and none of it is done again.
 */
function handedToTheNext({ reads }: UsageProfile, write: PlacedUse): PlacedUse | undefined {
  if (!/^call:/.test(write.use.value ?? "")) return undefined;
  return reads.find(
    (read) =>
      frameKey(read) === frameKey(write) &&
      read.use.action === "return" &&
      read.use.path.length === 0 &&
      (read.use.via === null || read.use.via === "alias") &&
      read.use.start < write.use.start,
  );
}
