import { STANDS_IN } from "../scopes/reference.ts";
import type { PassTarget } from "../scopes/reference.ts";
import type { FileSummary, FrameSummary, VariableSummary } from "../summary/file-summary.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { ExportTable } from "./export-table.ts";
import type { PlacedUse } from "./linked-variable.ts";

/** Handed to a function of another module: what that function does to its parameter is done to the state. */
export function passedUses(
  exportTable: ExportTable,
  direct: readonly PlacedUse[],
  { role }: VariableSummary,
): PlacedUse[] {
  if (role === "import" || role === "class" || role === "namespace") return [];
  return direct.flatMap((handed) => {
    const uses = usesInCalled(exportTable, handed);
    return uses.length === 0
      ? uses
      : [...uses, ...uses.flatMap((use) => usesFurtherOn(exportTable, use, handed))];
  });
}

/** `add(table, name)` of a module may do no more than hand it on: `set(table, [name], 1)`, of the next one. */
function usesFurtherOn(exportTable: ExportTable, use: PlacedUse, handed: PlacedUse): PlacedUse[] {
  return usesInCalled(exportTable, use).map((further) => ({
    ...further,
    use: { ...further.use, origin: handed.use.start },
    originFile: handed.file,
  }));
}

function usesInCalled(
  exportTable: ExportTable,
  { file, use, isForeign, phase: callPhase }: PlacedUse,
): PlacedUse[] {
  if (use.action !== "pass" || !use.pass || use.pass.isNew || (use.flags & STANDS_IN) !== 0) return [];
  const called = calledFunction(exportTable, file, use.pass);
  if (!called || called.file === file) return [];
  const uses: PlacedUse[] = [];
  for (const inner of called.frame.params[use.pass.index] ?? []) {
    if (inner.path.length === 0 && (inner.action === "write" || inner.action === "update")) continue;
    const path = [...use.path, ...inner.path];
    if (path.length > MAX_PATH) continue;
    const isOfCall = inner.during === called.variable.frame;
    const phase = isOfCall ? callPhase : phaseOf(called.file, inner.during);
    // What is handed `this.rows` works on a part of the receiver still, whoever that is.
    const via = use.via === "this" ? ("this" as const) : ("param" as const);
    const passed = { ...inner, path, via, origin: use.start };
    uses.push({ file: called.file, use: passed, isForeign, phase, originFile: file });
  }
  return uses;
}

/** Longer paths are not followed: nobody reads them either. */
const MAX_PATH = 6;

/** The function that a call names, in this file or behind an import. */
function calledFunction(
  exportTable: ExportTable,
  file: FileSummary,
  pass: PassTarget,
): { readonly file: FileSummary; readonly frame: FrameSummary; readonly variable: VariableSummary } | null {
  if (pass.callee === null || pass.calleePath.length > 1) return null;
  const found = exportTable.behind(file, pass.callee, pass.calleePath[0] ?? null);
  const frame = found && found.variable.frame !== null ? found.file.frames[found.variable.frame] : null;
  return found && frame ? { file: found.file, frame, variable: found.variable } : null;
}
