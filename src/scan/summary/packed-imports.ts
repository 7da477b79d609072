import type { ImportSummary, VariableSummary } from "./file-summary.ts";

/** Each source once, and the records behind one another in a list of their own: imports are most of what a file's head says. */
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
  return Array.from({ length: records.length / LENGTH }, (_, at) => {
    const [place, variable, start, length, kind, other] = records.slice(at * LENGTH, (at + 1) * LENGTH);
    return {
      variable: variable as number,
      source: sources[place as number] as string,
      imported: other === 0 ? (variables[variable as number] as Named).name : (other as string),
      kind: KINDS[kind as number] as ImportSummary["kind"],
      start: start as number,
      end: (start as number) + (length as number),
    };
  });
}
