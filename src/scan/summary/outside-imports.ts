import type { Variable } from "../scopes/scope.ts";
import type { ImportRecord } from "./import-records.ts";
import { isNamespacePackage } from "./namespace-packages.ts";

/** What a file imports from outside the project. */
export interface OutsideImports {
  readonly sources: readonly string[];
  /**
   * Variables whose mentions no other file's summary can give a meaning to: most of a file's mentions. They are of
   * interest where the file may change what it imports; in tests, and not in production code, those of packages that
   * hold ambient context are among them too.
   */
  readonly variables: ReadonlySet<Variable>;
}

/** @param isOutside whether the source of an import leads to no file of the project */
export function outsideImports(
  imports: readonly ImportRecord[],
  isTest: boolean,
  isOutside: (source: string) => boolean,
): OutsideImports {
  const sources = new Set(imports.map(({ source }) => source).filter(isOutside));
  const variables = new Set(imports.map(({ variable }) => variable));
  for (const { source, variable } of imports)
    if (!sources.has(source) || (!isTest && isNamespacePackage(source))) variables.delete(variable);
  return { sources: [...sources], variables };
}
