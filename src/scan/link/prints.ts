import type { ExportSummary, FileSummary, VariableSummary } from "../summary/file-summary.ts";
import { otherNameOf } from "./export-table.ts";
import type { ExportTable } from "./export-table.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Lead } from "./leads.ts";

/** Stays the same for as long as a file hands names on as it did, whatever happens inside of it. */
export function namesPrint(file: FileSummary, exportTable: ExportTable): number {
  const records = file.exports.map((record) => [...handedOn(record), standsFor(file, record, exportTable)]);
  const shared = file.shared?.names.map(([name]) => name) ?? [];
  return fingerprint(JSON.stringify([records, file.starExports, file.shared?.made ?? [], ...shared]));
}

function handedOn({ exported, local, source }: ExportSummary): (string | null)[] {
  return [exported, local, source];
}

/**
 * What the local name of an export is: nothing, a variable of the file, what that is made another name for, or an
 * import.
 */
function standsFor(
  file: FileSummary,
  { local, source }: ExportSummary,
  exportTable: ExportTable,
): readonly unknown[] | string | null {
  if (source !== null) return null;
  const variable = exportTable.variable(file, local.startsWith("exports.") ? "exports" : local);
  if (variable === null) return null;
  const other = variable.role === "import" ? null : otherNameOf(variable);
  const made = other === null ? null : exportTable.variable(file, other);
  return made === null ? meaningOf(file, variable) : [other, meaningOf(file, made)];
}

function meaningOf(file: FileSummary, variable: VariableSummary): readonly string[] | string {
  if (variable.role !== "import") return "own";
  const record = file.imports.find((candidate) => file.variables[candidate.variable] === variable);
  return record === undefined ? "import" : [record.source, record.imported];
}

/** By path, what of a file's leads those that they lead to look at without a look at its mentions. */
export function leadPrints(leads: readonly Lead[]): ReadonlyMap<string, number> {
  const texts = new Map<string, string>();
  for (const lead of leads) {
    const { path } = lead.target.file;
    texts.set(path, `${texts.get(path) ?? ""}${leadText(lead)}\n`);
  }
  return new Map([...texts].map(([path, text]) => [path, fingerprint(text)]));
}

/** Where it leads; a change of the mentions themselves is a change of the file, which who looks at them has noted. */
function leadText({ target: { variable, path }, attachment }: Lead): string {
  const variableText = `${variable.scope} ${variable.name} ${path.join(".")}`;
  if (attachment === null) return variableText;
  const { local, above, members, others } = attachment;
  const names =
    members === null
      ? [...(others ?? [])]
      : [...members].map(([name, steps]) => `${name}.${steps.join(".")}`);
  return `${variableText} ${local.mayAssign} ${local.mayAssignPart} ${above.join(".")} ${names.join()}`;
}
