import type { FlagMode } from "../model/flag.ts";

// `25%`, `shadow:1%`
const SHARE = /^(shadow:)?(\d+(?:\.\d+)?)%$/;

/**
 * Reads a mode as the runtime does: `off`, `shadow`, `on`, a boolean, `"25%"` or `{ "percentage": 25 }`,
 * `"shadow:1%"` or `{ "shadow": 1 }`; null for anything else. The runtime has its own copy: it imports nothing of the
 * tool, and the tool never loads the runtime.
 */
export function parseMode(value: unknown): FlagMode | null {
  if (value === "off" || value === "shadow" || value === "on") return value;
  if (typeof value === "boolean") return value ? "on" : "off";
  const { shadow, percentage } = sharesIn(value);
  if (isShare(shadow)) return shadow === 0 ? "off" : shadow === 100 ? "shadow" : { shadow };
  if (!isShare(percentage)) return null;
  return percentage === 0 ? "off" : percentage === 100 ? "on" : { percentage };
}

interface Shares {
  readonly shadow?: unknown;
  readonly percentage?: unknown;
}

function sharesIn(value: unknown): Shares {
  if (typeof value === "object" && value !== null) return value;
  const [, shadow, share] = (typeof value === "string" && SHARE.exec(value)) || [];
  if (share === undefined) return {};
  return shadow === undefined ? { percentage: Number(share) } : { shadow: Number(share) };
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 100;
}

/** A mode in words: `off`, `shadow`, `shadow:1%`, `25%`, `on`. */
export function modeText(mode: FlagMode): string {
  if (typeof mode !== "object") return mode;
  return "shadow" in mode ? `shadow:${mode.shadow}%` : `${mode.percentage}%`;
}

/** The share of work that the new path answers, 0 to 100. */
export function shareOf(mode: FlagMode): number {
  if (typeof mode === "object") return "percentage" in mode ? mode.percentage : 0;
  return mode === "on" ? 100 : 0;
}
