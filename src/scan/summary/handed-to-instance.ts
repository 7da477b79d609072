import type { UseSummary } from "./file-summary.ts";
import { CHANGES } from "./changing-methods.ts";

/**
 * Fields that hold what an instance is handed, and that it asks by methods which no collection has: `constructor(http)
 * { this.http = http }` beside `this.http.post(url)`. Whatever else is called on them, `this.http.delete(url)`, takes
 * nothing out of the instance.
 */
export function fieldsOfOthers(uses: readonly UseSummary[]): ReadonlySet<string> {
  const asked = new Set(uses.filter(isNoCollections).map(fieldOf));
  for (const use of uses) if (isGivenHere(use)) asked.delete(fieldOf(use));
  const handed = uses.filter((use) => use.action === "write" && use.path.length === 1);
  return new Set(handed.map(fieldOf).filter((field) => asked.has(field)));
}

/** What is called on such a field as on a collection, and what is done with what it answers. */
export function isOfOther({ path, action }: UseSummary, others: ReadonlySet<string>): boolean {
  const isAnswer = path.length > 1 && path[1] === "*";
  return others.has(path[0] ?? "") && (isAnswer || (action === "call" && path.length === 1));
}

function fieldOf({ path }: UseSummary): string {
  return path[0] ?? "";
}

function isNoCollections({ action, method, path }: UseSummary): boolean {
  return action === "call" && path.length === 1 && method !== null && !OF_COLLECTIONS.has(method);
}

/** It is given anything but what a function of the class was called with. */
function isGivenHere({ action, path, value }: UseSummary): boolean {
  return action === "write" && path.length === 1 && !value?.startsWith("param:");
}

const OF_COLLECTIONS: ReadonlySet<string> = new Set([
  ...CHANGES,
  ..."get has keys values entries forEach map filter find findIndex findLast some every includes".split(" "),
  ..."indexOf lastIndexOf join slice concat reduce at flat flatMap toString".split(" "),
]);
