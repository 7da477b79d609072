import { STANDS_IN } from "../scopes/reference.ts";
import type { PassTarget } from "../scopes/reference.ts";
import type {
  ExportSummary,
  FileSummary,
  FrameSummary,
  ImportSummary,
  VariableSummary,
} from "../summary/file-summary.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { Phase } from "../summary/phase-of.ts";
import { ExportTable } from "./export-table.ts";
import { LinkedVariable, memberName } from "./linked-variable.ts";
import type { PlacedUse } from "./linked-variable.ts";
import { LoadCalls } from "./load-calls.ts";
import type { PackageFacts } from "./project-facts.ts";
import { publicSurface } from "./public-surface.ts";
import type { ModuleResolver } from "./resolve-module.ts";

/** All files' variables, each with its mentions over all files. */
export interface LinkedProject {
  readonly files: ReadonlyMap<string, FileSummary>;
  readonly variables: ReadonlyMap<VariableSummary, LinkedVariable>;
  readonly exportTable: ExportTable;
  /** What users of the packages can reach by name. */
  readonly surface: ReadonlySet<VariableSummary>;
}

/** Joins the files' summaries: imports to the variables they mean, mentions to their declarations. */
export function linkProject(
  files: ReadonlyMap<string, FileSummary>,
  resolver: ModuleResolver,
  packages: ReadonlyMap<string, PackageFacts>,
): LinkedProject {
  const variables = new Map<VariableSummary, LinkedVariable>();
  const exportTable = new ExportTable(files, resolver);
  const surface = publicSurface({ files, exportTable }, packages, resolver);
  const project = { files, variables, exportTable, surface };
  const follow = (direct: readonly PlacedUse[], variable: VariableSummary): readonly PlacedUse[] =>
    passedUses(project, direct, variable);
  const calls = new LoadCalls(project);
  const when = (file: FileSummary, frame: number): Phase => calls.phaseOf(file, frame);
  for (const file of files.values()) {
    for (const variable of file.variables)
      variables.set(variable, new LinkedVariable(file, variable, follow, when));
  }
  for (const file of files.values()) {
    for (const record of file.imports) linkImport(project, file, record);
    for (const record of file.exports) linkReexport(project, file, record);
  }
  return project;
}

/** Handed to a function of another module: what that function does to its parameter is done to the state. */
function passedUses(
  project: LinkedProject,
  direct: readonly PlacedUse[],
  { role }: VariableSummary,
): PlacedUse[] {
  if (role === "import" || role === "class" || role === "namespace") return [];
  return direct.flatMap((handed) => usesInCalled(project, handed));
}

function usesInCalled(
  project: LinkedProject,
  { file, use, isForeign, phase: callPhase }: PlacedUse,
): PlacedUse[] {
  if (use.action !== "pass" || !use.pass || use.pass.isNew || (use.flags & STANDS_IN) !== 0) return [];
  const called = calledFunction(project, file, use.pass);
  if (!called || called.file === file) return [];
  const uses: PlacedUse[] = [];
  for (const inner of called.frame.params[use.pass.index] ?? []) {
    if (inner.path.length === 0 && (inner.action === "write" || inner.action === "update")) continue;
    const path = [...use.path, ...inner.path];
    if (path.length > MAX_PATH) continue;
    const isOfCall = inner.during === called.variable.frame;
    const phase = isOfCall ? callPhase : phaseOf(called.file, inner.during);
    const passed = { ...inner, path, via: "param" as const, origin: use.start };
    uses.push({ file: called.file, use: passed, isForeign, phase, originFile: file });
  }
  return uses;
}

/** Longer paths are not followed: nobody reads them either. */
const MAX_PATH = 6;

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
  const target = project.exportTable.find(path, record.imported === "*" ? "=" : record.imported);
  const names =
    record.imported === "*" ? namedMembers(project, local, path, target !== null) : new Set<string>();
  if (names.size > 0) attachMembers(project, file, record, local, names, path);
  const linked = target && project.variables.get(target.variable);
  if (!target || !linked || linked.variable === local) return;
  noteImporter(linked, file, record, local);
  linked.attach({ file, local, path: target.path, members: null, others: names });
}

/** What is asked of a whole module by the name of an export; beside a whole, what is exported by its own name. */
function namedMembers(
  { exportTable }: LinkedProject,
  local: VariableSummary,
  path: string,
  hasWhole: boolean,
): ReadonlySet<string> {
  const names = new Set(local.uses.map(memberName).filter((name) => name !== null));
  return hasWhole ? new Set([...names].filter((name) => exportTable.isNamed(path, name))) : names;
}

/** Each export that is asked of a whole module gets the mentions that name it. */
function attachMembers(
  project: LinkedProject,
  file: FileSummary,
  record: ImportSummary,
  local: VariableSummary,
  names: ReadonlySet<string>,
  path: string,
): void {
  const byVariable = new Map<LinkedVariable, Map<string, readonly string[]>>();
  for (const name of names) {
    const target = project.exportTable.find(path, name);
    const linked = target && project.variables.get(target.variable);
    if (!target || !linked) continue;
    const members = byVariable.get(linked) ?? new Map<string, readonly string[]>();
    byVariable.set(linked, members.set(name, target.path));
  }
  for (const [linked, members] of byVariable) {
    noteImporter(linked, file, record, local);
    linked.attach({ file, local, path: [], members, others: null });
  }
}

function noteImporter(
  linked: LinkedVariable,
  { path }: FileSummary,
  { start, end, kind }: ImportSummary,
  { name }: VariableSummary,
): void {
  linked.importers.push({ path, start, end, local: name, kind });
}

function linkReexport(
  project: LinkedProject,
  file: FileSummary,
  { source, exported, start, end }: ExportSummary,
): void {
  if (!source) return;
  const target = project.exportTable.find(file.path, exported);
  const linked = target && project.variables.get(target.variable);
  linked?.importers.push({ path: file.path, start, end, local: exported, kind: "reexport" });
}
