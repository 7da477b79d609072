import { setsCacheClass } from "../classify/memoized-function.ts";
import type { FileTable } from "../link/export-table.ts";
import type { LinkGraph } from "../link/link-project.ts";
import { joinNames } from "../link/public-surface.ts";
import type { NamesByFile } from "../link/public-surface.ts";
import type { ScanMemory } from "./scan-memory.ts";

/** The links that a memory holds, for one scan: it is looked at once they are up to date. */
export function linkGraph(
  paths: readonly string[],
  order: ReadonlyMap<string, number>,
  files: FileTable,
  memory: ScanMemory,
): LinkGraph {
  let into: readonly (readonly string[] | undefined)[] | null = null;
  let names: NamesByFile | null = null;
  return {
    leadingInto: (path) => (into ??= inverted(paths, memory))[order.get(path) ?? -1] ?? NOTHING,
    publicNames: (path) =>
      (names ??= joinNames(memory.packages.map((part) => part.names))).get(path) ?? NO_NAMES,
    setsCacheClass: () => {
      memory.cacheClassSetters ??= new Set(
        paths.flatMap((path, file) => (isSetter(files, path) ? [file] : [])),
      );
      return memory.cacheClassSetters.size > 0;
    },
  };
}

const NOTHING: readonly never[] = Object.freeze([]);
const NO_NAMES: ReadonlySet<string> = Object.freeze(new Set<string>());

export function isSetter(files: FileTable, path: string): boolean {
  const file = files.get(path);
  return file !== undefined && setsCacheClass(file);
}

function inverted(
  paths: readonly string[],
  { links }: ScanMemory,
): readonly (readonly string[] | undefined)[] {
  const into: (string[] | undefined)[] = Array.from(paths, () => undefined);
  links.forEach(({ leads }, file) => {
    for (const target of leads.files) (into[target] ??= []).push(paths[file] as string);
  });
  return into;
}
