import ignore from "ignore";

/** Where code hosts look for the owners of paths, in their order. */
export const CODE_OWNERS_FILES = [
  ".github/CODEOWNERS",
  "CODEOWNERS",
  "docs/CODEOWNERS",
  ".gitlab/CODEOWNERS",
];

/** Who owns a path by a CODEOWNERS text: the last line that matches says it, with all the owners it names; else null. */
export function codeOwners(text: string): (path: string) => string | null {
  const rules = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    // A line such as `[Section]` or `^[Section]` heads a section on GitLab.
    .filter((line) => line !== "" && !/^\^?\[/.test(line))
    .map((line) => line.split(/\s+/))
    .map(([pattern = "", ...owners]) => ({ matcher: ignore().add(pattern), owners: owners.join(" ") }))
    .reverse();
  return (path) => rules.find((rule) => rule.matcher.ignores(path))?.owners || null;
}
