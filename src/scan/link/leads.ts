import type { ImportSite } from "../../model/finding.ts";
import type { ExportSummary, FileSummary, ImportSummary, VariableSummary } from "../summary/file-summary.ts";
import type { ExportTable, Target } from "./export-table.ts";
import { memberName } from "./linked-variable.ts";
import type { Attachment } from "./linked-variable.ts";
import type { MemberLead } from "./member-table.ts";
import { ownMembers } from "./shared-names.ts";
import type { SharedNames } from "./shared-names.ts";

/** A record of a file that leads to a variable, in another file as a rule. */
export interface Lead {
  readonly target: Target;
  readonly site: ImportSite;
  /** What the local name's mentions are mentions of; null for a re-export, which has no local name. */
  readonly attachment: Attachment | null;
}

/** Where the imports and re-exports of a file lead. Rests on nothing but the file and how others hand names on. */
export function leadsOf(
  file: FileSummary,
  exportTable: ExportTable,
  sharedNames: SharedNames,
): readonly Lead[] {
  return [
    ...sharedLeads(file, sharedNames),
    ...ownLeads(file),
    ...file.imports.flatMap((record) => importLeads(file, record, exportTable)),
    ...file.exports.flatMap((record) => reexportLeads(file, record, exportTable)),
  ];
}

/** Where names lead that a script has from the namespaces of others. */
export function sharedLeads(file: FileSummary, sharedNames: SharedNames): readonly Lead[] {
  return (file.shared?.asked ?? []).flatMap((index) => {
    const local = file.variables[index];
    return local ? sharedNames.leadsOf(local).map((lead) => sharedLead(file, local, lead)) : [];
  });
}

/** Where names of a module lead that its namespaces have: `Private.layout`. */
function ownLeads(file: FileSummary): readonly Lead[] {
  const members = ownMembers(file);
  return (file.namespaces?.asked ?? []).flatMap((index) => {
    const local = file.variables[index];
    return local && members ? members.leadsOf(local).map((lead) => sharedLead(file, local, lead)) : [];
  });
}

function sharedLead(file: FileSummary, local: VariableSummary, [target, steps]: MemberLead): Lead {
  const { name, start, end } = local;
  const kind = local.scope === "" && target.variable.scope === "" ? "script" : "namespace";
  const site: ImportSite = { path: file.path, start, end, local: name, kind };
  const last = steps.at(-1);
  const attachment = { file, local, above: steps.slice(0, -1), path: NO_STEPS, others: null };
  if (last === undefined)
    return { target, site, attachment: { ...attachment, members: null, isOwnName: true } };
  return { target, site, attachment: { ...attachment, members: new Map([[last, NO_STEPS]]) } };
}

function importLeads(file: FileSummary, record: ImportSummary, exportTable: ExportTable): readonly Lead[] {
  const local = file.variables[record.variable];
  const path = exportTable.resolve(file.path, record.source);
  if (!local || !path) return [];
  const target = exportTable.locate(path, record.imported === "*" ? "=" : record.imported);
  const isWhole = record.imported === "*" || (target === null && isDefaultOfAll(record, path, exportTable));
  if (!isWhole && target !== null)
    return target.variable === local ? [] : [new NamedLead(file, local, target, record)];
  const site = importSite(file, record, local);
  const attachment = { file, local, above: NO_STEPS, path: target?.path ?? NO_STEPS, members: null };
  const names = isWhole ? namedMembers(exportTable, local, path, target !== null) : NO_NAMES;
  const leads = [
    ...wholeLeads({ file, local, site }, { names, path, above: NO_STEPS }, exportTable),
    ...modulesLeads({ file, local, site }, record.imported, path, isWhole ? names : null, exportTable),
  ];
  if (!target || target.variable === local) return leads;
  return [...leads, { target, site, attachment: { ...attachment, others: names } }];
}

/** `import jobs from "./jobs.cjs"`: a module of CommonJS has no other default than all that it hands out. */
function isDefaultOfAll({ imported }: ImportSummary, path: string, exportTable: ExportTable): boolean {
  return imported === "default" && !exportTable.isNamed(path, "default");
}

/**
 * The import of one thing that the other module hands out, by its name. Most imports are, and linking keeps more of
 * them than of anything else: it is lead and attachment in one, and holds no more than it must.
 */
class NamedLead implements Lead, Attachment {
  readonly file: FileSummary;
  readonly local: VariableSummary;
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  readonly kind: ImportSummary["kind"];

  constructor(
    file: FileSummary,
    local: VariableSummary,
    target: Target,
    { start, end, kind }: ImportSummary,
  ) {
    this.file = file;
    this.local = local;
    this.target = target;
    this.start = start;
    this.end = end;
    this.kind = kind;
  }

  get site(): ImportSite {
    return importSite(this.file, this, this.local);
  }

  get attachment(): Attachment {
    return this;
  }

  get path(): readonly string[] {
    return this.target.path;
  }

  get above(): readonly string[] {
    return NO_STEPS;
  }

  get members(): null {
    return null;
  }

  get others(): ReadonlySet<string> {
    return NO_NAMES;
  }
}

/** A local name that holds a whole module, or has one below some steps. */
interface Holder {
  readonly file: FileSummary;
  readonly local: VariableSummary;
  readonly site: ImportSite;
}

/** A module that is taken in whole, with what is asked of it. */
interface Whole {
  readonly path: string;
  /** Steps from the local name to it. */
  readonly above: readonly string[];
  readonly names: ReadonlySet<string>;
}

function wholeLeads({ file, local, site }: Holder, whole: Whole, exportTable: ExportTable): readonly Lead[] {
  const { above } = whole;
  return namedLeads(whole, local, exportTable).map(([target, members]) => {
    return { target, site, attachment: { file, local, above, path: NO_STEPS, members, others: null } };
  });
}

/**
 * `import { jobs } from "./all"`, `all.jobs`: what a barrel hands out under a name is a whole module in its turn.
 * @param names those asked of what is imported; null where that is not a module
 */
function modulesLeads(
  holder: Holder,
  imported: string,
  path: string,
  names: ReadonlySet<string> | null,
  exportTable: ExportTable,
): readonly Lead[] {
  const handedOn = { ...holder, site: { ...holder.site, kind: "handed-on" as const } };
  return [...(names ?? [imported])].flatMap((name) => {
    const isTaken = exportTable.locate(path, name) !== null;
    const whole = isTaken ? null : exportTable.moduleUnder(path, name);
    if (whole === null) return NOTHING;
    const above = names === null ? NO_STEPS : [name];
    return wholeLeads(handedOn, { names: namesBelow(holder.local, above), path: whole, above }, exportTable);
  });
}

function namesBelow({ uses }: VariableSummary, above: readonly string[]): ReadonlySet<string> {
  return new Set(uses.map((use) => memberName(use, above)).filter((name) => name !== null));
}

const NO_STEPS: readonly string[] = Object.freeze([]);

const NOTHING: readonly never[] = Object.freeze([]);
const NO_NAMES: ReadonlySet<string> = Object.freeze(new Set<string>());

function importSite(
  { path }: FileSummary,
  { start, end, kind }: Pick<ImportSummary, "start" | "end" | "kind">,
  { name }: VariableSummary,
): ImportSite {
  return { path, start, end, local: name, kind };
}

/**
 * What is asked of a whole module by the name of an export; beside a whole, what is exported by its own name. Where a
 * key decides at run time (`store[name]`), any may be asked for.
 */
function namedMembers(
  exportTable: ExportTable,
  local: VariableSummary,
  path: string,
  hasWhole: boolean,
): ReadonlySet<string> {
  const names = new Set(namesBelow(local, NO_STEPS));
  if (names.has("*")) for (const name of exportTable.namesOf(path)) names.add(name);
  return hasWhole ? new Set([...names].filter((name) => exportTable.isNamed(path, name))) : names;
}

/** `host.config = other`: the property of the module's exports is given a new value, whatever it was exported from. */
function assignedNames({ mayAssign, uses }: VariableSummary, above: readonly string[]): ReadonlySet<string> {
  if (!mayAssign) return NO_NAMES;
  const assigned = uses.filter(
    ({ action, path }) => path.length === above.length + 1 && (action === "write" || action === "update"),
  );
  return new Set(assigned.flatMap((use) => memberName(use, above) ?? []));
}

/** Each export that is asked of a whole module, with the names that ask for it and the steps below each. */
function namedLeads(
  { names, path, above }: Whole,
  local: VariableSummary,
  exportTable: ExportTable,
): readonly (readonly [Target, ReadonlyMap<string, readonly string[]>])[] {
  // Of most imports nothing is asked by name: their mentions stay packed.
  if (names.size === 0) return NOTHING;
  const assigned = assignedNames(local, above);
  const byVariable = new Map<
    VariableSummary,
    { readonly target: Target; readonly members: Map<string, readonly string[]> }
  >();
  for (const name of names) {
    const isAssigned = assigned.has(name);
    const target =
      (isAssigned && exportTable.heldAs(path, name)) ||
      exportTable.locate(path, name) ||
      // `Meta.config = {}`, where `Meta` is another module: a property of its exports that it does not put there
      // itself.
      (isAssigned && exportTable.propertyOf(path, name));
    if (!target) continue;
    const known = byVariable.get(target.variable) ?? {
      target,
      members: new Map<string, readonly string[]>(),
    };
    known.members.set(name, target.path);
    byVariable.set(target.variable, known);
  }
  return [...byVariable.values()].map(({ target, members }) => [target, members]);
}

function reexportLeads(
  { path }: FileSummary,
  { source, exported, start, end }: ExportSummary,
  exportTable: ExportTable,
): readonly Lead[] {
  const target = source === null ? null : exportTable.locate(path, exported);
  if (!target) return [];
  const site: ImportSite = { path, start, end, local: exported, kind: "reexport" };
  return [{ target, site, attachment: null }];
}
