/** How a flagged facade answers: the old path, the old with the new compared beside it, a share of both, the new. */
export type FlagMode = "off" | "shadow" | "on" | { readonly percentage: number };

/** What one operation does once a percentage has been decided. */
export type Path = "off" | "shadow" | "on";

/**
 * Reads a mode as it may stand in a flag file or in the environment: `"off"`, `"shadow"`, `"on"`, a boolean, `"25%"`
 * or `{ "percentage": 25 }`. Null for anything else.
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

/** True when both say the same. */
export function sameMode(a: FlagMode, b: FlagMode): boolean {
  if (typeof a === "object" && typeof b === "object") return a.percentage === b.percentage;
  return a === b;
}
