import { CONDITIONAL } from "../scopes/reference.ts";
import type { FileSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { Phase } from "../summary/phase-of.ts";
import { Answers } from "./answers.ts";
import type { ExportTable } from "./export-table.ts";
import type { LinkedVariable } from "./linked-variable.ts";
import { isCallAtLoad, isMention } from "./load-call.ts";
import type { Reads } from "./reads.ts";

/** What the question needs to know of a project. */
export interface LoadedProject {
  readonly reads: Reads;
  readonly linkedOf: (file: FileSummary, variable: VariableSummary) => LinkedVariable | null;
  readonly isPublic: (file: FileSummary, variable: VariableSummary) => boolean;
  readonly exportTable: Pick<ExportTable, "behind">;
}

/**
 * Exported functions that every module calls as it loads, and nothing else is done with: what they fill is a table that
 * the modules of the project make together while they load. One that a package hands out has callers nobody sees.
 */
export class LoadCalls {
  private readonly project: LoadedProject;
  private readonly answers: Answers<boolean>;

  constructor(project: LoadedProject) {
    this.project = project;
    this.answers = new Answers(project.reads);
  }

  /** When a function runs, the calls from other files considered. */
  phaseOf(file: FileSummary, frame: number): Phase {
    const isLoading =
      phaseOf(file, frame) === "load" || this.isRunWhereHanded(file, frame) || this.runsAtLoad(file, frame);
    return isLoading ? "load" : "run";
  }

  /**
   * `fails(() => { … })` as the module loads, where the other module's `fails` does nothing with what it is given but
   * call it: the callback runs as part of that call.
   */
  private isRunWhereHanded(file: FileSummary, frame: number): boolean {
    const handed = file.frames[frame]?.handedTo;
    if (!handed) return false;
    const found = this.project.exportTable.behind(file, handed.callee, handed.member);
    const called = found?.variable.frame ?? null;
    if (!found || called === null || found.file.frames[called]?.isAsync !== false) return false;
    const uses = found.file.frames[called].params[handed.index] ?? [];
    const own = uses.filter(({ path }) => path[0] !== "()");
    return own.length > 0 && own.every((use) => isOwnCall(use, called));
  }

  private runsAtLoad(file: FileSummary, frame: number): boolean {
    const facts = file.frames[frame];
    if (!facts?.isOnlyCalled || facts.isAsync) return false;
    // Two functions that call each other and that nobody calls at load run at any time.
    return this.answers.ask(file.path, String(frame), false, () => this.isCalledAtLoadOnly(file, frame));
  }

  private isCalledAtLoadOnly(file: FileSummary, frame: number): boolean {
    const variable = file.variables.find((candidate) => candidate.frame === frame);
    const linked = variable && this.project.linkedOf(file, variable);
    if (!linked?.isImported || linked.isReexported || this.project.isPublic(file, linked.variable))
      return false;
    if (linked.isPickedByKey) return false;
    const mentions = linked.uses.filter(isMention);
    const [first, ...others] = mentions;
    if (!first || !mentions.every(isCallAtLoad) || handsOutWhatItMakes(file, frame)) return false;
    // One call by a function that starts the program is what the program does; modules that fill a table are several.
    return (
      others.length > 0 ||
      (first.use.during === 0 && !givesSlots(file, frame)) ||
      this.runsAtLoad(first.file, first.use.during) ||
      this.isOneOfMany(first.file, linked.variable)
    );
  }

  /**
   * `import { init as initYear } from "./year"; import { init as initMonth } from "./month"; …`: a module that makes
   * others ready.
   */
  private isOneOfMany(file: FileSummary, { name }: VariableSummary): boolean {
    this.project.reads.note(file.path, "content");
    const sources = file.imports.filter(({ imported }) => imported === name).map(({ source }) => source);
    return new Set(sources).size >= MANY;
  }
}

function isOwnCall({ action, method, during }: UseSummary, frame: number): boolean {
  return action === "call" && method === null && during === frame;
}

/** `export function setUrl(url) { base = url }`: what one module sets of another is its configuration, and no table. */
function givesSlots({ variables }: FileSummary, frame: number): boolean {
  return variables.some(
    (variable) =>
      variable.mayAssign &&
      variable.uses.some((use) => use.frame === frame && use.action === "write" && use.path.length === 0),
  );
}

/**
 * `if (!connection) connection = open(); return connection`: made for who asks first, whenever that is, and handed to
 * all.
 */
function handsOutWhatItMakes({ variables }: FileSummary, frame: number): boolean {
  return variables.some((variable) => {
    if (!variable.mayAssign) return false;
    const slot = variable.uses.filter((use) => use.frame === frame && use.path.length === 0);
    return (
      slot.some(({ action, flags }) => action === "write" && (flags & CONDITIONAL) !== 0) &&
      slot.some(({ action }) => action === "return")
    );
  });
}

/** So many modules hand out a function by the same name that one calls them all in turn by that. */
const MANY = 3;
