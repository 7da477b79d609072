import type { Finding } from "../model/finding.ts";

/** Ambient state that a person has allowed until a day. */
export interface Allowance {
  /** The declared name; with `path`, only there. */
  readonly symbol: string;
  /** A file or folder, from the root. */
  readonly path?: string | undefined;
  readonly owner: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it counts. */
  readonly expires: string;
}

/** The allowance that covers a finding: one that names its path goes before one that does not. */
export function allowanceFor(
  finding: Pick<Finding, "name" | "path">,
  allowances: readonly Allowance[],
): Allowance | null {
  const named = allowances.filter((allowance) => allowance.symbol === finding.name);
  const placed = named.find(
    (allowance) => allowance.path !== undefined && isWithin(finding.path, allowance.path),
  );
  return placed ?? named.find((allowance) => allowance.path === undefined) ?? null;
}

/** True when `path` is `place` or lies in that folder. */
export function isWithin(path: string, place: string): boolean {
  const folder = place.replace(/^\.\//, "").replace(/\/+$/, "");
  return folder === "" || folder === "." || path === folder || path.startsWith(`${folder}/`);
}
