import type { ImportSummary, VariableSummary } from "./file-summary.ts";

/**
 * Each source once, and the records behind one another in a list of their own: spelt out, imports were a third of a
 * summary.
 */
export type PackedImports = readonly [sources: readonly string[], records: readonly (number | string)[]];

/** How many items of the list each record takes. */
const LENGTH = 6;

const KINDS: readonly ImportSummary["kind"][] = ["import", "namespace", "require"];

type Named = Pick<VariableSummary, "name">;

/** @param variables of the file: most are imported by the name that they have at home */
export function packImports(imports: readonly ImportSummary[], variables: readonly Named[]): PackedImports {
  const places = new Map<string, number>();
  const records: (number | string)[] = [];
  for (const { source, variable, imported, kind, start, end } of imports) {
    const place = places.get(source) ?? places.size;
    places.set(source, place);
    const other = imported === variables[variable]?.name ? 0 : imported;
    records.push(place, variable, start, end - start, KINDS.indexOf(kind), other);
  }
  return [[...places.keys()], records];
}

/** @param packed as packImports made it of variables with the same names */
export function unpackImports(
  [sources, records]: PackedImports,
  variables: readonly Named[],
): ImportSummary[] {
  const imports: ImportSummary[] = [];
  // By index: to cut each record out first takes longer than all the rest.
  for (let at = 0; at < records.length; at += LENGTH) {
    const variable = records[at + 1] as number;
    const start = records[at + 2] as number;
    const other = records[at + 5] as 0 | string;
    imports.push({
      variable,
      source: sources[records[at] as number] as string,
      imported: other === 0 ? (variables[variable] as Named).name : other,
      kind: KINDS[records[at + 4] as number] as ImportSummary["kind"],
      start,
      end: start + (records[at + 3] as number),
    });
  }
  return imports;
}
