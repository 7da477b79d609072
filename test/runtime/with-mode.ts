import type { FlagMode } from "../../runtime/src/flags/flag-mode.ts";
import { sharedState } from "../../runtime/src/process/shared-state.ts";

/** Every mode that a facade must keep its contract in. */
export const MODES: readonly FlagMode[] = ["off", "shadow", { shadow: 40 }, { percentage: 50 }, "on"];

export function modeName(mode: FlagMode): string {
  if (typeof mode === "string") return mode;
  return "shadow" in mode ? `shadow by ${mode.shadow} %` : `${mode.percentage} %`;
}

export function setFlag(flag: string, mode: FlagMode | null): void {
  sharedState().flags.write(flag, mode, "test");
}

/** A flag name that no other test has used. */
export function freshFlag(mode: FlagMode = "off"): string {
  const flag = `flag-${crypto.randomUUID()}`;
  setFlag(flag, mode);
  return flag;
}
