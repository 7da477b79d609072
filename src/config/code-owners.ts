import { existsSync } from "node:fs";
import { join } from "node:path";

export interface OwnerRule {
  readonly pattern: RegExp;
  /** As written: `@user`, `@organisation/team` or an address. */
  readonly owners: readonly string[];
}

/** Where code hosts look for the file; the first that exists counts. */
const places = [".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** The file that says who answers for which paths, or null. @param top the repository's top folder */
export function codeOwnersFile(top: string): string | null {
  return places.map((place) => join(top, place)).find((path) => existsSync(path)) ?? null;
}

/** Reads a CODEOWNERS file: a pattern and its owners a line; sections of GitLab count as plain rules. */
export function parseCodeOwners(text: string): readonly OwnerRule[] {
  return text.split(/\r?\n/).flatMap((raw) => {
    const line = raw.replace(/(^|\s)#.*$/, "").trim();
    if (line === "" || /^\^?\[/.test(line)) return [];
    const [pattern = "", ...owners] = line.match(/(?:\\.|\S)+/g) ?? [];
    return [{ pattern: patternOf(pattern), owners }];
  });
}

/** The owners of a path: the last rule that matches says it, also by naming nobody. */
export function ownersOf(rules: readonly OwnerRule[], path: string): readonly string[] {
  return rules.findLast((rule) => rule.pattern.test(path))?.owners ?? [];
}

/** Unlike in .gitignore, `docs/*` is the files of that folder and not what lies below its folders. */
function patternOf(source: string): RegExp {
  const isFolder = source.endsWith("/");
  const bare = source.replace(/^\//, "").replace(/\/$/, "").replaceAll(/\\(.)/g, "$1");
  const anchored = source.startsWith("/") || bare.includes("/");
  const body = bare
    .split(/(\*\*\/|\/\*\*|\*\*|\*|\?)/)
    .map((piece) => wildcards[piece] ?? piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join("");
  const lastPart = bare.split("/").at(-1) ?? "";
  const below = isFolder ? "/.+" : lastPart.includes("*") && anchored ? "" : "(?:/.+)?";
  return new RegExp(`^${anchored ? "" : "(?:.*/)?"}${body}${below}$`);
}

const wildcards: Readonly<Record<string, string>> = {
  "**/": "(?:.*/)?",
  "/**": "/.*",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
};
