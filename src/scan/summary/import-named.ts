import type { FileSummary, ImportSummary } from "./file-summary.ts";

/** The import that gives a file's name its meaning, or null where it has none of that name. */
export function importNamed(
  { imports, variables }: FileSummary,
  name: string | null | undefined,
): ImportSummary | null {
  return imports.find(({ variable }) => variables[variable]?.name === name) ?? null;
}
