import type { FileSummary, VariableSummary } from "./file-summary.ts";
import { isNamespacePackage } from "./namespace-packages.ts";

/**
 * A summary without the mentions that no other file's summary can give a meaning to: those of what is imported from
 * outside the project, which are most of a file's mentions. Kept are mentions in production code of packages that hold
 * ambient context, and of whatever the file may change in the package.
 * @param isOutside whether the source of an import leads to no file of the project
 */
export function withoutOutsideMentions(
  summary: FileSummary,
  isOutside: (source: string) => boolean,
): FileSummary {
  const outside = new Set(summary.imports.map(({ source }) => source).filter(isOutside));
  if (outside.size === 0) return summary;
  const inside = new Set(
    summary.imports.filter(({ source }) => !outside.has(source)).map(({ variable }) => variable),
  );
  const telling = new Set(
    summary.imports.filter(({ source }) => isNamespacePackage(source)).map(({ variable }) => variable),
  );
  const isTest = summary.testMark !== null;
  const isDropped = (variable: VariableSummary, index: number): boolean =>
    variable.role === "import" &&
    !inside.has(index) &&
    (isTest || (!variable.mayAssign && !telling.has(index)));
  return {
    ...summary,
    outsideSources: [...outside],
    variables: summary.variables.map((variable, index) =>
      isDropped(variable, index) ? { ...variable, uses: [], mayAssign: false } : variable,
    ),
  };
}
