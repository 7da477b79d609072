import type { ExportSummary, FileSummary, ImportSummary, VariableSummary } from "../summary/file-summary.ts";
import { Answers } from "./answers.ts";
import type { Reads } from "./reads.ts";
import type { ModuleResolver } from "./resolve-module.ts";

/** The variable behind an exported name; `path` is what must be stepped through below it. */
export interface Target {
  readonly file: FileSummary;
  readonly variable: VariableSummary;
  readonly path: readonly string[];
}

/** A name of another package. */
export type Origin = Pick<ImportSummary, "source" | "imported">;

/** The summaries of a project's files; they may be loaded as they are asked for, but each is one object. */
export interface FileTable {
  get(path: string): FileSummary | undefined;
}

/** Follows exported names through re-exports to the variables that hold them. */
export class ExportTable {
  private readonly files: FileTable;
  private readonly resolver: ModuleResolver;
  private readonly reads: Reads;
  private readonly found: Answers<Target | null>;
  private readonly behindNames: Answers<Target | null>;
  private readonly wholes: Answers<string | null>;
  private readonly names = new Map<FileSummary, ReadonlySet<string>>();
  private readonly locals = new Map<FileSummary, ReadonlyMap<string, VariableSummary>>();

  constructor(files: FileTable, resolver: ModuleResolver, reads: Reads) {
    this.files = files;
    this.resolver = resolver;
    this.reads = reads;
    this.found = new Answers(reads);
    this.behindNames = new Answers(reads);
    this.wholes = new Answers(reads);
  }

  resolve(from: string, specifier: string): string | null {
    return this.resolver.resolve(from, specifier);
  }

  /**
   * The variable behind an exported name, for one who looks at what the variable is.
   * @param name an exported name, `default`, or `=` for what `module.exports` was set to
   */
  find(path: string, name: string): Target | null {
    return this.lookedAt(this.locate(path, name));
  }

  /** Whether a module hands out under this name a timer that resolves, its own or another module's. */
  handsOutSleep(path: string, name: string): boolean {
    const target = this.find(path, name);
    if (target?.path.length === 0) return target.variable.isSleepHelper;
    const home = target?.file ?? this.files.get(path);
    if (!home) return false;
    this.reads.note(home.path, "content");
    const local = target?.path.join(".") ?? name;
    return home.exports.some(({ exported, isSleepHelper }) => exported === local && isSleepHelper === true);
  }

  /** The same for one to whom only its place matters: the answer stays when the variable's file changes inside. */
  locate(path: string, name: string): Target | null {
    return this.found.ask(path, name, null, () => this.search(path, name));
  }

  /** The property of a module's `exports` by which it hands out a name. */
  heldAs(path: string, name: string): Target | null {
    return this.isNamed(path, name) ? this.propertyOf(path, name) : null;
  }

  /** A property of a module's `exports`, whoever puts it there. */
  propertyOf(path: string, name: string): Target | null {
    const file = this.namesIn(path);
    if (!file) return null;
    this.reads.note(path, "content");
    const variable = this.variable(file, "exports");
    return variable?.role === "exports" ? { file, variable, path: [name] } : null;
  }

  /** Names that a module exports, those of `export *` included. */
  namesOf(path: string, seen = new Set<string>()): string[] {
    const file = this.namesIn(path);
    if (!file || seen.has(path)) return [];
    seen.add(path);
    const inherited = file.starExports.flatMap((source) => {
      const next = this.resolve(path, source);
      return next ? this.namesOf(next, seen) : [];
    });
    return [...file.exports.map((record) => record.exported), ...inherited];
  }

  /**
   * `exports.reporters = require("./reporters")`, `export * as reporters from "./reporters"`: modules that go out
   * whole.
   */
  modulesHandedOut(path: string): readonly string[] {
    const file = this.namesIn(path);
    if (!file) return [];
    const sources = file.exports.map(({ local, source }) =>
      source === null ? this.sourceOfWhole(file, local) : local === "*" ? source : null,
    );
    const all = [...file.starExports, ...sources];
    return all.flatMap((source) => (source === null ? [] : (this.resolve(path, source) ?? [])));
  }

  /**
   * The module that goes out whole under a name: `export * as jobs from "./jobs"`, `import * as jobs …; export { jobs
   * }`.
   */
  moduleUnder(path: string, name: string): string | null {
    return this.wholes.ask(path, name, null, () => this.searchWhole(path, name));
  }

  /** Whether a module exports a name by itself, not as a property of its whole. */
  isNamed(path: string, name: string): boolean {
    return this.namesIn(path)?.exports.some(({ exported }) => exported === name) === true;
  }

  variable(file: FileSummary, name: string): VariableSummary | null {
    const { variables } = file;
    // Most files have few: to look through those is as quick, and a table of each would be a part of what linking
    // keeps.
    if (variables.length <= FEW)
      return variables.findLast((variable) => variable.name === name && isAtTop(variable)) ?? null;
    let table = this.locals.get(file);
    if (!table) {
      table = new Map(variables.filter(isAtTop).map((variable) => [variable.name, variable]));
      this.locals.set(file, table);
    }
    return table.get(name) ?? null;
  }

  /** What a name used in a file stands for, imports followed; `member` is a property asked of a whole module. */
  behind(file: FileSummary, name: string, member: string | null): Target | null {
    this.reads.note(file.path, "content");
    const question = `${name} ${member ?? ""}`;
    return this.lookedAt(
      this.behindNames.ask(file.path, question, null, () => this.searchBehind(file, name, member)),
    );
  }

  /**
   * What a name that is handed out was made another name for: the answer stays while names are handed on as they are.
   */
  madeOf({ file, variable }: Target): Target | null {
    const name = otherNameOf(variable);
    if (name === null) return null;
    this.reads.note(file.path, "names");
    return this.behindNames.ask(file.path, `${name} `, null, () => this.searchBehind(file, name, null));
  }

  /** The module that a name of the file stands for as a whole. */
  private sourceOfWhole(file: FileSummary, name: string): string | null {
    const variable = this.variable(file, name);
    const record = file.imports.find((candidate) => file.variables[candidate.variable] === variable);
    return variable !== null && record?.imported === "*" ? record.source : null;
  }

  /**
   * The package, and the name in it, that a module hands on as one of its own names; null for what the project makes.
   */
  originOutside(path: string, name: string, seen = new Set<string>()): Origin | null {
    const file = this.namesIn(path);
    const record = file?.exports.find(({ exported }) => exported === name);
    if (!file || !record || seen.has(path)) return null;
    seen.add(path);
    const origin = this.originOf(file, record);
    if (!origin) return null;
    const next = this.resolve(path, origin.source);
    return next ? this.originOutside(next, origin.imported, seen) : origin;
  }

  private lookedAt(target: Target | null): Target | null {
    if (target) this.reads.note(target.file.path, "content");
    return target;
  }

  private namesIn(path: string): FileSummary | undefined {
    this.reads.note(path, "names");
    return this.files.get(path);
  }

  private searchBehind(file: FileSummary, name: string, member: string | null): Target | null {
    const variable = this.variable(file, name);
    if (!variable) return null;
    if (variable.role !== "import") return member === null ? { file, variable, path: [] } : null;
    const record = file.imports.find((candidate) => file.variables[candidate.variable] === variable);
    const next = record && this.resolve(file.path, record.source);
    if (!record || !next) return null;
    const asked = record.imported === "*" ? (member ?? "=") : member === null ? record.imported : null;
    return asked === null ? null : this.locate(next, asked);
  }

  private search(path: string, name: string): Target | null {
    const file = this.namesIn(path);
    if (!file) return null;
    const records = file.exports.filter((candidate) => candidate.exported === name);
    for (const record of records) {
      const target = this.follow(file, record);
      if (target) return target;
    }
    if (records.length > 0) return null;
    const viaWhole =
      name === "default" ? this.locate(path, "=") : name === "=" ? null : this.memberOfWhole(path, name);
    if (viaWhole) return viaWhole;
    for (const source of [...file.starExports, ...wholeSources(file)]) {
      const next = this.resolve(path, source);
      const target = next && this.mayHandOut(next, name) ? this.locate(next, name) : null;
      if (target) return target;
    }
    return null;
  }

  /**
   * Told without a question of its own: a barrel has hundreds of modules behind it, and each of its names is looked
   * for in all.
   */
  private mayHandOut(path: string, name: string): boolean {
    const file = this.namesIn(path);
    if (!file) return false;
    const names = this.ownNames(file);
    // A whole may have any property.
    return file.starExports.length > 0 || names.has(name) || names.has("=");
  }

  private ownNames(file: FileSummary): ReadonlySet<string> {
    const known = this.names.get(file);
    if (known) return known;
    const names = new Set(file.exports.map(({ exported }) => exported));
    this.names.set(file, names);
    return names;
  }

  private searchWhole(path: string, name: string): string | null {
    const file = this.namesIn(path);
    const record = file?.exports.find(({ exported }) => exported === name);
    if (!file) return null;
    if (record) {
      const origin = this.originOf(file, record);
      const next = origin && this.resolve(path, origin.source);
      return next && (origin.imported === "*" ? next : this.moduleUnder(next, origin.imported));
    }
    for (const source of file.starExports) {
      const next = this.resolve(path, source);
      const whole = next && this.mayHandOut(next, name) ? this.moduleUnder(next, name) : null;
      if (whole) return whole;
    }
    return null;
  }

  /** Where a name that a file hands on comes from; null for what it makes. */
  private originOf(file: FileSummary, { source, local }: ExportSummary): Origin | null {
    if (source !== null) return { source, imported: local };
    const variable = this.variable(file, local);
    return file.imports.find((candidate) => file.variables[candidate.variable] === variable) ?? null;
  }

  /** `module.exports = api`, asked for `api`'s property. */
  private memberOfWhole(path: string, name: string): Target | null {
    const whole = this.locate(path, "=");
    return whole && { ...whole, path: [...whole.path, name] };
  }

  private follow(file: FileSummary, record: ExportSummary): Target | null {
    if (record.source !== null) return this.followSource(file.path, record.source, record.local);
    const member = /^exports\.(.+)$/.exec(record.local)?.[1];
    if (member) {
      const exportsVariable = this.variable(file, "exports");
      return exportsVariable && { file, variable: exportsVariable, path: [member] };
    }
    const variable = this.variable(file, record.local) ?? ofFactory(file, record);
    if (!variable) return null;
    return variable.role === "import" ? this.followImport(file, variable) : { file, variable, path: [] };
  }

  private followImport(file: FileSummary, variable: VariableSummary): Target | null {
    const record = file.imports.find((candidate) => file.variables[candidate.variable] === variable);
    return record ? this.followSource(file.path, record.source, record.imported) : null;
  }

  private followSource(from: string, source: string, name: string): Target | null {
    const next = this.resolve(from, source);
    if (!next) return null;
    const [first, ...rest] = name === "*" ? ["="] : name.split(".");
    const target = this.locate(next, first as string);
    return target && rest.length > 0 ? { ...target, path: [...target.path, ...rest] } : target;
  }
}

/** `define(function () { var jobs = []; … return jobs })`: what an AMD module hands out is a local of its factory. */
function ofFactory({ variables }: FileSummary, { exported, local }: ExportSummary): VariableSummary | null {
  const named = variables.filter(({ name }) => name === local);
  return exported === "=" && named.length === 1 ? (named[0] ?? null) : null;
}

/** The name that a variable begins with: `const settings = defaults`. */
export function otherNameOf({ initial }: VariableSummary): string | null {
  return /^id:(.+)$/.exec(initial)?.[1] ?? null;
}

/** `module.exports = require("./other")`: all that the other module exports by name. */
function wholeSources({ exports }: FileSummary): string[] {
  return exports.flatMap(({ exported, local, source }) =>
    exported === "=" && local === "*" && source !== null ? [source] : [],
  );
}

const FEW = 32;

function isAtTop({ inClosure, scope }: VariableSummary): boolean {
  return !inClosure && scope === "";
}
