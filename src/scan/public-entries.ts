import { listFiles } from "./files/list-files.ts";
import { readProjectFacts } from "./files/project-facts.ts";
import { entryFiles } from "./link/public-surface.ts";
import { ModuleResolver } from "./link/resolve-module.ts";

/** The files, relative to the root and sorted, that users of the tree's named packages import. */
export function publicEntries(root: string, exclude: readonly string[] = []): readonly string[] {
  const list = listFiles(root, exclude);
  const { packages, tsconfigs } = readProjectFacts(root, list).facts;
  const resolver = new ModuleResolver(new Set(list.sources), packages, tsconfigs);
  const entries = [...packages.values()]
    .filter((facts) => facts.name !== "")
    .flatMap((facts) => entryFiles(facts, list.sources, resolver));
  return [...new Set(entries)].sort();
}
