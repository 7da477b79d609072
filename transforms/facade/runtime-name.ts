import { importedNames } from "../../src/edit/insert-import.ts";
import type { ImportedName } from "../../src/edit/insert-import.ts";
import { RUNTIME_PACKAGE } from "../../src/edit/runtime-imports.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** What a runtime export is called where its own name is taken. */
const OTHER_NAMES = {
  registry: "supervisedRegistry",
  dictionary: "supervisedDictionary",
  cache: "boundedCache",
  cell: "scopedCell",
  context: "scopedContext",
  asyncStorage: "scopedAsyncStorage",
  namespace: "scopedNamespace",
  spans: "scopedSpans",
  contextStack: "scopedStack",
  emissions: "boundedEmissions",
  batch: "flushedBatch",
  sampling: "nthSampling",
  sampledEvents: "sampledTelemetry",
} as const;

export type RuntimeName = keyof typeof OTHER_NAMES;

/** The local name for a runtime export in a file: the one it has there, its own, or another that is free. */
export function runtimeName(tree: SourceTree, name: RuntimeName): ImportedName {
  const known = importedNames(tree.syntax, RUNTIME_PACKAGE).find((imported) => imported.name === name);
  if (known) return known;
  const candidates = [
    name,
    OTHER_NAMES[name],
    ...Array.from({ length: 9 }, (_, i) => `${OTHER_NAMES[name]}${i + 2}`),
  ];
  return { name, local: candidates.find((local) => !isTaken(tree, local)) ?? `$${name}` };
}

/**
 * An inner scope could use the name as it likes, but readers would take one for the other, and linters forbid it
 * (`no-shadow`). The parameters of a function's type are names for readers only.
 */
function isTaken(tree: SourceTree, name: string): boolean {
  const isBound = tree
    .variables()
    .some((variable) => variable.name === name && variable.scope.type !== "functionType");
  return isBound || tree.unresolvedNames().has(name);
}
