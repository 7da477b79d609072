import type { ExportTable } from "./export-table.ts";
import type { LinkedVariable, PlacedUse } from "./linked-variable.ts";
import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";

/**
 * `Editor.defaults = defaults` as the module loads: what is done to the function's property is done to the container.
 */
export function storedUses(
  exportTable: ExportTable,
  direct: readonly PlacedUse[],
  { initial }: VariableSummary,
  linkedOf: (file: FileSummary, variable: VariableSummary) => LinkedVariable | null,
): PlacedUse[] {
  if (!CONTAINER.test(initial)) return [];
  return direct.flatMap((stored) => {
    const [, holder, name] = PROPERTY.exec(placeOf(stored)) ?? [];
    if (holder === undefined || name === undefined) return [];
    const found = exportTable.behind(stored.file, holder, null);
    if (!found || found.path.length > 0 || !isHolder(found.variable)) return [];
    const uses = linkedOf(found.file, found.variable)?.uses ?? [];
    return uses.flatMap((placed) => usesBelow(placed, name, stored));
  });
}

const CONTAINER = /^((empty|blank)-)?(object|array)$|^new:(Map|Set|WeakMap|WeakSet|Array)$/;
const PROPERTY = /^([\w$]+)\.([\w$]+)$/;

/** Where a mention is kept from load on, `Editor.defaults`; "" for any other mention. */
function placeOf({ use, phase }: PlacedUse): string {
  const isKept = use.action === "store" && use.path.length === 0 && use.via === null && phase === "load";
  return isKept ? (use.value ?? "") : "";
}

/** Functions keep nothing of what is asked here, so that nobody is asked in a circle. */
function isHolder({ role, initial }: VariableSummary): boolean {
  return role === "class" || initial === "function" || initial === "class";
}

/** A mention of the property as one of the container; giving the property another value is not. */
function usesBelow(placed: PlacedUse, name: string, { file, use: stored }: PlacedUse): PlacedUse[] {
  const { use } = placed;
  if (use.path[0] !== name) return [];
  if (use.path.length === 1 && (use.action === "write" || use.action === "update")) return [];
  const below = {
    ...use,
    path: use.path.slice(1),
    end: use.memberEnd,
    via: "alias" as const,
    origin: stored.start,
  };
  return [{ ...placed, use: below, originFile: file }];
}
