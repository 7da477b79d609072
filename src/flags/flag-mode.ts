import type { FlagMode } from "../model/flag.ts";

/**
 * Reads a mode as the runtime does: `off`, `shadow`, `on`, a boolean, `"25%"` or `{ "percentage": 25 }`; null for anything
 * else. The runtime has its own copy: it imports nothing of the tool, and the tool never loads the runtime.
 */
export function parseMode(value: unknown): FlagMode | null {
  if (value === "off" || value === "shadow" || value === "on") return value;
  if (typeof value === "boolean") return value ? "on" : "off";
  const share = percentageOf(value);
  if (share === null || !(share >= 0 && share <= 100)) return null;
  if (share === 0) return "off";
  return share === 100 ? "on" : { percentage: share };
}

function percentageOf(value: unknown): number | null {
  if (typeof value === "string" && /^\d+(\.\d+)?%$/.test(value)) return Number(value.slice(0, -1));
  if (typeof value !== "object" || value === null) return null;
  const share = (value as { percentage?: unknown }).percentage;
  return typeof share === "number" ? share : null;
}

/** A mode in words: `off`, `shadow`, `25%`, `on`. */
export function modeText(mode: FlagMode): string {
  return typeof mode === "object" ? `${mode.percentage}%` : mode;
}

/** The share of work that the new path answers, 0 to 100. */
export function shareOf(mode: FlagMode): number {
  if (typeof mode === "object") return mode.percentage;
  return mode === "on" ? 100 : 0;
}
