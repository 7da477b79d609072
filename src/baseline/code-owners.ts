import { ownersOf, parseCodeOwners } from "../config/code-owners.ts";

/** Who owns a path by a CODEOWNERS text, with all the owners that its line names; null for nobody. */
export function codeOwners(text: string): (path: string) => string | null {
  const rules = parseCodeOwners(text);
  return (path) => ownersOf(rules, path).join(" ") || null;
}
