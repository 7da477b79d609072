/**
 * How a flagged facade answers: the old path, the old with the new compared beside it (at each read, or at a share of
 * them in percent), a share of both, the new.
 */
export type FlagMode =
  "off" | "shadow" | "on" | { readonly shadow: number } | { readonly percentage: number };

/** The flag of a facade that has none: it is always on. */
export const NO_FLAG = "";

/** What one operation does once a percentage has been decided. */
export type Path = "off" | "shadow" | "on";

// `25%`, `shadow:1%`
const SHARE = /^(shadow:)?(\d+(?:\.\d+)?)%$/;

/**
 * Reads a mode as it may stand in a flag file or in the environment: `"off"`, `"shadow"`, `"on"`, a boolean, `"25%"` or
 * `{ "percentage": 25 }`, `"shadow:1%"` or `{ "shadow": 1 }`. Null for anything else.
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

/** True when both say the same. */
export function sameMode(a: FlagMode, b: FlagMode): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && sameShares(a, b));
}

function sameShares(a: Shares, b: Shares): boolean {
  return a.percentage === b.percentage && a.shadow === b.shadow;
}
