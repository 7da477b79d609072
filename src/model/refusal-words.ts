import type { Refusal } from "./finding.ts";

/** Why something was left, and the place that stands in the way where it is one. */
export function refusalWords({ message, where }: Refusal): string {
  return where === undefined ? message : `${message} ${placeWords(where)}`;
}

/** "See src/shop.ts:7." */
export function placeWords({ path, line }: NonNullable<Refusal["where"]>): string {
  return `See ${line === undefined ? path : `${path}:${line}`}.`;
}
