import type { ImportSite } from "../../model/finding.ts";
import { STANDS_IN } from "../scopes/reference.ts";
import type { PassTarget } from "../scopes/reference.ts";
import type {
  FileSummary,
  FrameSummary,
  ImportSummary,
  UseSummary,
  VariableSummary,
} from "../summary/file-summary.ts";
import { ExportTable } from "./export-table.ts";
import type { Target } from "./export-table.ts";
import type { ModuleResolver } from "./resolve-module.ts";

/** A mention with the file it stands in. */
export interface PlacedUse {
  readonly file: FileSummary;
  readonly use: UseSummary;
  /** Mentioned where the binding was imported, not where it was declared. */
  readonly isForeign: boolean;
  readonly phase: "load" | "run";
  /** The file of the mention that handed it on, where that is another one. */
  readonly originFile?: FileSummary;
}

export interface LinkedVariable {
  readonly file: FileSummary;
  readonly variable: VariableSummary;
  readonly uses: PlacedUse[];
  readonly importers: ImportSite[];
}

/** All files' variables, each with its mentions over all files. */
export interface LinkedProject {
  readonly files: ReadonlyMap<string, FileSummary>;
  readonly variables: ReadonlyMap<VariableSummary, LinkedVariable>;
  readonly exportTable: ExportTable;
}

/** Joins the files' summaries: imports to the variables they mean, mentions to their declarations. */
export function linkProject(
  files: ReadonlyMap<string, FileSummary>,
  resolver: ModuleResolver,
): LinkedProject {
  const exportTable = new ExportTable(files, resolver);
  const variables = new Map<VariableSummary, LinkedVariable>();
  for (const file of files.values()) {
    for (const variable of file.variables) {
      const uses = variable.uses.map((use) => placed(file, use, false));
      variables.set(variable, { file, variable, uses, importers: [] });
    }
  }
  const project = { files, variables, exportTable };
  for (const file of files.values()) {
    for (const record of file.imports) linkImport(project, file, record);
    for (const record of file.exports) linkReexport(project, file, record.exported, record.start, record.end);
  }
  for (const linked of variables.values()) followPasses(project, linked);
  return project;
}

function placed(file: FileSummary, use: UseSummary, isForeign: boolean): PlacedUse {
  return { file, use, isForeign, phase: file.frames[use.during]?.phase ?? "run" };
}

/** Handed to a function of another module: what that function does to its parameter is done to the state. */
function followPasses(project: LinkedProject, linked: LinkedVariable): void {
  const { role } = linked.variable;
  if (role === "import" || role === "class" || role === "namespace") return;
  const direct = linked.uses.slice();
  for (const { file, use, isForeign, phase: callPhase } of direct) {
    if ((use.flags & STANDS_IN) !== 0) continue;
    const called =
      use.action === "pass" && use.pass && !use.pass.isNew ? calledFunction(project, file, use.pass) : null;
    if (!called || called.file === file) continue;
    for (const inner of called.frame.params[use.pass?.index ?? 0] ?? []) {
      if (inner.path.length === 0 && (inner.action === "write" || inner.action === "update")) continue;
      const path = [...use.path, ...inner.path];
      if (path.length > 6) continue;
      const during = called.file.frames.indexOf(called.frame);
      const phase = inner.during === during ? callPhase : (called.file.frames[inner.during]?.phase ?? "run");
      const passed = { ...inner, path, via: "param" as const, origin: use.start };
      linked.uses.push({ file: called.file, use: passed, isForeign, phase, originFile: file });
    }
  }
}

/** The function that a call names, in this file or behind an import. */
export function calledFunction(
  project: LinkedProject,
  file: FileSummary,
  pass: PassTarget,
): { readonly file: FileSummary; readonly frame: FrameSummary; readonly variable: VariableSummary } | null {
  if (pass.callee === null || pass.calleePath.length > 1) return null;
  const found = project.exportTable.behind(file, pass.callee, pass.calleePath[0] ?? null);
  const frame = found && found.variable.frame !== null ? found.file.frames[found.variable.frame] : null;
  return found && frame ? { file: found.file, frame, variable: found.variable } : null;
}

function linkImport(project: LinkedProject, file: FileSummary, record: ImportSummary): void {
  const local = file.variables[record.variable];
  const path = project.exportTable.resolve(file.path, record.source);
  if (!local || !path) return;
  if (record.imported !== "*") {
    const target = project.exportTable.find(path, record.imported);
    if (target) attachAll(project, file, record, local, target);
    return;
  }
  const whole = project.exportTable.find(path, "=");
  if (whole) attachAll(project, file, record, local, whole);
  else attachMembers(project, file, record, local, path);
}

function attachAll(
  project: LinkedProject,
  file: FileSummary,
  record: ImportSummary,
  local: VariableSummary,
  target: Target,
): void {
  const linked = project.variables.get(target.variable);
  if (!linked || linked.variable === local) return;
  linked.importers.push(siteOf(file, record, local.name));
  for (const use of local.uses) {
    // Assigning a local name that was filled by `require` changes the name, not the module.
    if (use.path.length === 0 && (use.action === "write" || use.action === "update")) continue;
    linked.uses.push(placed(file, prefixed(use, target.path, 0), true));
  }
}

/** `import * as store`: the first step of each mention names the export. */
function attachMembers(
  project: LinkedProject,
  file: FileSummary,
  record: ImportSummary,
  local: VariableSummary,
  path: string,
): void {
  const sited = new Set<VariableSummary>();
  for (const use of local.uses) {
    const name = use.path[0] ?? use.method;
    const target = name ? project.exportTable.find(path, name) : null;
    const linked = target && project.variables.get(target.variable);
    if (!target || !linked) continue;
    if (!sited.has(target.variable)) linked.importers.push(siteOf(file, record, local.name));
    sited.add(target.variable);
    const inner =
      use.path.length > 0 ? prefixed(use, target.path, 1) : { ...use, method: null, path: [...target.path] };
    linked.uses.push(placed(file, { ...inner, end: use.memberEnd }, true));
  }
}

function prefixed(use: UseSummary, path: readonly string[], drop: number): UseSummary {
  return path.length === 0 && drop === 0 ? use : { ...use, path: [...path, ...use.path.slice(drop)] };
}

function siteOf(file: FileSummary, record: ImportSummary, local: string): ImportSite {
  return { path: file.path, start: record.start, end: record.end, local, kind: record.kind };
}

function linkReexport(
  project: LinkedProject,
  file: FileSummary,
  exported: string,
  start: number,
  end: number,
): void {
  const record = file.exports.find(
    (candidate) => candidate.exported === exported && candidate.start === start,
  );
  if (!record?.source) return;
  const target = project.exportTable.find(file.path, exported);
  const linked = target && project.variables.get(target.variable);
  linked?.importers.push({ path: file.path, start, end, local: exported, kind: "reexport" });
}
