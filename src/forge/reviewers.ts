import { ownersOf, type OwnerRule } from "../config/code-owners.ts";

/** Who can be asked to review changes of these paths, owners of most paths first; without the `@`. */
export function reviewersOf(rules: readonly OwnerRule[], paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const owner of paths.flatMap((path) => ownersOf(rules, path)).filter(isHandle)) {
    const name = owner.slice(1);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name);
}

/** Hosts cannot be asked for a review by an address. */
function isHandle(owner: string): boolean {
  return /^@[\w.-]+(?:\/[\w.-]+)*$/.test(owner);
}
