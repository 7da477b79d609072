import type { Refusal } from "./finding.ts";

/** Why something was left, and the place that stands in the way where it is one. */
export function refusalWords({ message, where }: Refusal): string {
  if (where === undefined) return message;
  const place = where.line === undefined ? where.path : `${where.path}:${where.line}`;
  return `${message} See ${place}.`;
}
