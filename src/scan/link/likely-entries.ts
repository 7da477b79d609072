import { isExamplePath } from "../files/example-path.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import type { ExportTable, FileTable } from "./export-table.ts";
import { outermostRings } from "./outermost-rings.ts";
import { nearest } from "./project-facts.ts";
import type { PackageFacts } from "./project-facts.ts";
import type { Reads } from "./reads.ts";

/** What the files of a project say, and to whom they belong. */
export interface PackageSources {
  readonly paths: readonly string[];
  readonly files: FileTable;
  readonly packages: ReadonlyMap<string, PackageFacts>;
  readonly reads: Reads;
}

/** Whether users get the package under a name, by something that it says they load. */
export function isPublished({
  name,
  isPrivate,
  main,
  module,
  types,
  browser,
  exports,
}: PackageFacts): boolean {
  return (
    name !== "" && !isPrivate && [main, module, types, browser, exports].some((entry) => entry !== undefined)
  );
}

/**
 * The files that users of a package may get where it ships what is built under other names than its sources have
 * (`dist/shop.js` of `src/main.ts`): those that hand something out and that nothing else of the package takes in. Where
 * the parts of the package take in the whole again, it is the one of them that hands on most.
 */
export function likelyEntries(
  facts: PackageFacts,
  { paths, files, packages, reads }: PackageSources,
  exportTable: ExportTable,
): readonly string[] {
  const below = facts.directory === "" ? "" : `${facts.directory}/`;
  const own = paths.flatMap((path) => {
    // Before anything is looked up: of many packages, most files are none of this one's.
    if (!path.startsWith(below) || nearest(packages, path) !== facts || isExamplePath(path, facts.directory))
      return [];
    reads.note(path, "content");
    return files.get(path) ?? [];
  });
  const shipped = own.filter(({ testMark }) => testMark === null);
  const takes = new Map(shipped.map((file) => [file.path, takenIn(file, exportTable)]));
  const table = new Map(shipped.map((file) => [file.path, file]));
  return outermostRings(takes).flatMap((ring) => {
    const members = ring.flatMap((path) => table.get(path) ?? []);
    const most = Math.max(...members.map(handedOn));
    return members.filter((file) => handedOn(file) === most).map(({ path }) => path);
  });
}

/** How much of what it hands out is another module's. */
function handedOn({ exports, starExports, imports, variables }: FileSummary): number {
  const taken = new Set(imports.map(({ variable }) => variables[variable]?.name));
  return (
    starExports.length + exports.filter(({ source, local }) => source !== null || taken.has(local)).length
  );
}

/** The files that a file takes something from, or hands something on of. */
function takenIn(
  { path, imports, exports, starExports }: FileSummary,
  exportTable: ExportTable,
): readonly string[] {
  const sources = [...imports, ...exports].flatMap(({ source }) => source ?? []);
  return [...sources, ...starExports].flatMap((source) => exportTable.resolve(path, source) ?? []);
}
