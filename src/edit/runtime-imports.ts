import type { Edit } from "../model/edit.ts";
import type { RuntimeImport } from "../model/stage.ts";
import { insertImport } from "./insert-import.ts";
import type { ImportedName } from "./insert-import.ts";
import type { ParsedText } from "./parsed-text.ts";

/** The package that rewritten code imports from. */
export const RUNTIME_PACKAGE = "@unambient/runtime";

/**
 * The edits that take the runtime's names into one file; those of other files are left out, doubles count once.
 * @param uses the edits that need the names
 */
export function runtimeImportEdits(
  file: ParsedText,
  kind: "esm" | "cjs",
  imports: readonly RuntimeImport[],
  uses: readonly Edit[] = [],
): readonly Edit[] {
  const here = imports.filter(({ path }) => path === file.path);
  const firstUse = firstUseOf(
    here,
    uses.filter(({ path }) => path === file.path),
  );
  const modules = [...new Set(here.map(({ from }) => from ?? RUNTIME_PACKAGE))];
  return modules.flatMap((module) => {
    const wanted = here.filter(({ from }) => (from ?? RUNTIME_PACKAGE) === module);
    return insertImport(file, kind, module, distinct(wanted), firstUse);
  });
}

/** Where one of the names is written first, by the edits of their file; an access of a facade needs none of them. */
export function firstUseOf(names: readonly RuntimeImport[], uses: readonly Edit[]): number | undefined {
  const telling = uses.filter(({ text }) => {
    const words = new Set(text.match(/[\w$]+/g));
    return names.some(({ local }) => words.has(local));
  });
  const starts = (telling.length > 0 ? telling : uses).map(({ start }) => start);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

function distinct(imports: readonly RuntimeImport[]): readonly ImportedName[] {
  const names = new Map<string, ImportedName>();
  for (const { name, local } of imports) names.set(local, { name, local });
  return [...names.values()];
}
