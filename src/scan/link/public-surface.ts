import type { VariableSummary } from "../summary/file-summary.ts";
import type { LinkedProject } from "./link-project.ts";
import { publicTargets } from "./package-exports.ts";
import { joinPath } from "./project-facts.ts";
import type { PackageFacts } from "./project-facts.ts";
import type { ModuleResolver } from "./resolve-module.ts";

/** The variables that users of the packages can reach by name through `exports`, `main`, `types` or `bin`. */
export function publicSurface(
  project: Pick<LinkedProject, "files" | "exportTable">,
  packages: ReadonlyMap<string, PackageFacts>,
  resolver: ModuleResolver,
): ReadonlySet<VariableSummary> {
  const surface = new Set<VariableSummary>();
  for (const facts of packages.values()) {
    if (facts.name === "") continue;
    for (const path of entryFiles(facts, project.files.keys(), resolver)) {
      for (const name of [...project.exportTable.namesOf(path), "="]) {
        const target = project.exportTable.find(path, name);
        if (target) surface.add(target.variable);
      }
    }
  }
  return surface;
}

/** The source files that the targets of a package's `exports`, `main`, `types` and `bin` stand for. */
export function entryFiles(
  facts: PackageFacts,
  paths: Iterable<string>,
  resolver: ModuleResolver,
): readonly string[] {
  const known = [...paths];
  const files = new Set<string>();
  for (const target of publicTargets(facts)) {
    if (target.includes("*")) {
      for (const path of matching(facts, target, known)) files.add(path);
      continue;
    }
    const path = resolver.sourceOf(facts, target);
    if (path) files.add(path);
  }
  return [...files];
}

function matching(facts: PackageFacts, pattern: string, paths: readonly string[]): readonly string[] {
  const [before, after] = pattern.split("*") as [string, string];
  const prefix = joinPath(facts.directory, before.endsWith("/") ? `${before}.` : before);
  if (prefix === null) return [];
  return paths.filter((path) => path.startsWith(prefix) && path.endsWith(after));
}
