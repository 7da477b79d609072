import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { Phase } from "../summary/phase-of.ts";
import type { LinkedVariable } from "./linked-variable.ts";
import { isCallAtLoad, isMention } from "./load-call.ts";

/** What the question needs to know of a project. */
export interface LoadedProject {
  readonly variables: ReadonlyMap<VariableSummary, LinkedVariable>;
  readonly surface: ReadonlySet<VariableSummary>;
}

/**
 * Exported functions that every module calls as it loads, and nothing else is done with: what they fill is a table that
 * the modules of the project make together while they load. One that a package hands out has callers nobody sees.
 */
export class LoadCalls {
  private readonly project: LoadedProject;
  private readonly known = new Map<FileSummary, Map<number, boolean>>();

  constructor(project: LoadedProject) {
    this.project = project;
  }

  /** When a function runs, the calls from other files considered. */
  phaseOf(file: FileSummary, frame: number): Phase {
    return phaseOf(file, frame) === "load" || this.runsAtLoad(file, frame) ? "load" : "run";
  }

  private runsAtLoad(file: FileSummary, frame: number): boolean {
    const facts = file.frames[frame];
    if (!facts?.isOnlyCalled || facts.isAsync) return false;
    const known = this.known.get(file) ?? new Map<number, boolean>();
    this.known.set(file, known);
    const answer = known.get(frame);
    if (answer !== undefined) return answer;
    // Two functions that call each other and that nobody calls at load run at any time.
    known.set(frame, false);
    const isLoad = this.isCalledAtLoadOnly(file, frame);
    known.set(frame, isLoad);
    return isLoad;
  }

  private isCalledAtLoadOnly(file: FileSummary, frame: number): boolean {
    const variable = file.variables.find((candidate) => candidate.frame === frame);
    const linked = variable && this.project.variables.get(variable);
    if (!linked || linked.importers.length === 0 || this.project.surface.has(linked.variable)) return false;
    if (linked.importers.some(({ kind }) => kind === "reexport")) return false;
    const mentions = linked.uses.filter(isMention);
    const [first, ...others] = mentions;
    if (!first || !mentions.every(isCallAtLoad)) return false;
    // One call by a function that starts the program is what the program does; modules that fill a table are several.
    return others.length > 0 || first.use.during === 0 || this.runsAtLoad(first.file, first.use.during);
  }
}
