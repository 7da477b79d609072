export interface OwnerRule {
  readonly pattern: RegExp;
  /** Without the `@`; addresses are left out, hosts cannot be asked for a review by them. */
  readonly owners: readonly string[];
}

/** Where GitHub and GitLab look for the file; the first that exists counts. */
export const codeownersPlaces = [
  ".github/CODEOWNERS",
  ".gitlab/CODEOWNERS",
  "CODEOWNERS",
  "docs/CODEOWNERS",
] as const;

/** Reads a CODEOWNERS file: a pattern and its owners a line; sections of GitLab count as plain rules. */
export function parseCodeowners(text: string): readonly OwnerRule[] {
  return text.split(/\r?\n/).flatMap((raw) => {
    const line = raw.replace(/(^|\s)#.*$/, "").trim();
    if (line === "" || /^\^?\[/.test(line)) return [];
    const [pattern = "", ...owners] = line.match(/(?:\\.|\S)+/g) ?? [];
    return [{ pattern: patternOf(pattern), owners: owners.filter(isHandle).map((owner) => owner.slice(1)) }];
  });
}

/** Owners of the paths, those of most paths first. For each path the last rule that matches counts, also an empty one. */
export function ownersOf(rules: readonly OwnerRule[], paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const owners = rules.findLast((rule) => rule.pattern.test(path))?.owners ?? [];
    for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([owner]) => owner);
}

function isHandle(owner: string): boolean {
  return /^@[\w.-]+(?:\/[\w.-]+)*$/.test(owner);
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
