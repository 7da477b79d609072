import type { FlagMode } from "../flags/flag-mode.ts";
import { sharedState } from "../process/shared-state.ts";
import { restoring } from "./restoring.ts";

/** Runs `fn` with these flags set in this process and takes them back afterwards. */
export function withFlags<R>(modes: Readonly<Record<string, FlagMode>>, fn: () => R): R {
  const { flags } = sharedState();
  const before = new Map(Object.keys(modes).map((flag) => [flag, flags.written.get(flag) ?? null]));
  for (const [flag, mode] of Object.entries(modes)) flags.write(flag, mode, "test");
  return restoring(fn, () => {
    for (const [flag, mode] of before) flags.write(flag, mode, "test is over");
  });
}
