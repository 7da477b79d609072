import type { Finding } from "../../model/finding.ts";
import type { ClassifiedState, QueueFrames } from "../classify/beside-queue.ts";
import { globalGetterUses } from "../classify/global-getters.ts";
import { outsideFindings } from "../classify/outside-findings.ts";
import { fingerprint } from "../link/fingerprint.ts";
import type { Traced } from "../link/reads.ts";
import type { FileSummary, OutsideUse } from "../summary/file-summary.ts";
import { testFindings } from "../tests/test-findings.ts";
import { classifiedStates, framesOfStates, stateFinding } from "./file-states.ts";
import { renewLinks } from "./link-changes.ts";
import type { LinkInput } from "./link-changes.ts";
import { isSetter } from "./link-graph.ts";
import { Marks } from "./marks.ts";
import { NO_FINDINGS, NO_GETTER_USES, hasFindings } from "./scan-memory.ts";
import type { FileFound, FoundFrames, ScanMemory } from "./scan-memory.ts";

/**
 * What belongs to a file, before it is known what belongs to the others: states as if there were no queues beside
 * them.
 */
interface Draft extends Omit<FileFound, "findings" | "reads"> {
  readonly states: readonly Finding[];
}

/** Brings a memory up to date with the files that have changed. */
export function updateMemory(input: LinkInput, memory: ScanMemory, changed: readonly number[]): void {
  const marks = new Marks(input.paths.length);
  for (const file of changed) marks.add(file, "content");
  const isAllStale = changesCacheClass(input, memory, changed);
  renewLinks(input, memory, changed, marks);
  const stale = [...input.paths.keys()].filter(
    (file) => isAllStale || marks.has(file, "content") || marks.touches(memory.found[file]?.reads ?? []),
  );
  new Update(input, memory).renew(stale);
}

/** Every memoized function is another kind of state from then on. */
function changesCacheClass(
  { paths, files, recalled }: LinkInput,
  memory: ScanMemory,
  changed: readonly number[],
): boolean {
  const old = memory.cacheClassSetters;
  if (old === null) return false;
  const kept = [...old].filter((file) => !changed.includes(file));
  const sets = (file: number): boolean => {
    const work = (): boolean => isSetter(files, paths[file] as string);
    return recalled?.isSetter(file, work) ?? work();
  };
  memory.cacheClassSetters = new Set([...kept, ...changed.filter(sets)]);
  return old.size > 0 !== memory.cacheClassSetters.size > 0;
}

const NO_QUEUES: QueueFrames = Object.freeze({ all: new Set<string>(), loops: new Set<string>() });

/** Whether a queue may make something else of a state of the file. */
function isWatching({ watchedFrames }: Draft, { all, loops }: QueueFrames): boolean {
  return watchedFrames.some((frame) => all.has(frame) || loops.has(frame));
}

/** What of other files' queues and getters has a say in what is found in a file. */
function besideOf(
  { watchedFrames }: FoundFrames,
  { all, loops }: QueueFrames,
  seen: readonly OutsideUse[],
): number {
  const watched = [all, loops].map((frames) => watchedFrames.filter((frame) => frames.has(frame)));
  return watched.flat().length + seen.length === 0 ? 0 : fingerprint(JSON.stringify([watched, seen]));
}

class Update {
  private readonly input: LinkInput;
  private readonly memory: ScanMemory;
  private readonly drafts = new Map<number, Traced<Draft>>();
  /** The functions of those that are as they were for an earlier scan. */
  private readonly again = new Map<number, FoundFrames>();

  constructor(input: LinkInput, memory: ScanMemory) {
    this.input = input;
    this.memory = memory;
  }

  /** Looks anew for what belongs to these files, and to those that see something of it. */
  renew(files: readonly number[]): void {
    for (const file of files) this.draftOrRecall(file);
    for (const file of this.onlookers()) this.draftOrRecall(file);
    const frames = {
      all: new Set(this.parts().flatMap(({ queueFrames }) => queueFrames)),
      loops: new Set(this.parts().flatMap(({ loopFrames }) => loopFrames)),
    };
    const viaGetters = this.getterUsesByFile();
    const faked = new Set(this.memory.links.flatMap(({ fakes }) => fakes));
    for (const file of this.drafts.keys()) {
      const seen = viaGetters.get(this.input.paths[file] as string) ?? [];
      const again = this.finishedBefore(file, frames, seen);
      if (again !== null) {
        this.memory.found[file] = again;
        continue;
      }
      if (this.again.has(file)) this.draft(file);
      const { answer, reads } = this.drafts.get(file) as Traced<Draft>;
      const summary = this.summaryOf(file);
      const { project, facts } = this.input;
      const finished = project.reads.during(() => ({
        states: isWatching(answer, frames)
          ? this.findingsOf(classifiedStates(summary, project), frames)
          : answer.states,
        outside: outsideFindings(summary, seen, project, facts.packages),
        tests: testFindings(summary, faked.has(summary.path), project, facts.packages),
      }));
      const { states: _, ...kept } = answer;
      const found = {
        findings: hasFindings(finished.answer) ? finished.answer : NO_FINDINGS,
        reads: [...new Set([...reads, ...finished.reads])],
        ...kept,
      };
      this.memory.found[file] = found;
      this.input.recalled?.noteFound(file, found, besideOf(answer, frames, seen));
    }
  }

  /** What is known from a scan of the same texts need not be looked for. */
  private draftOrRecall(file: number): void {
    const again = this.input.recalled?.foundIn(file) ?? null;
    if (again === null) return this.draft(file);
    const { findings, reads, ...frames } = again;
    this.again.set(file, frames);
    this.drafts.set(file, { answer: { ...frames, states: findings.states }, reads: [...reads] });
  }

  /** All of it, where queues and getters elsewhere say what they said then. */
  private finishedBefore(file: number, frames: QueueFrames, seen: readonly OutsideUse[]): FileFound | null {
    const draft = this.again.get(file);
    return (draft && this.input.recalled?.foundIn(file, besideOf(draft, frames, seen))) ?? null;
  }

  private draft(file: number): void {
    const { project } = this.input;
    const summary = this.summaryOf(file);
    const traced = project.reads.during((): Draft => {
      const classified = classifiedStates(summary, project);
      const frames = framesOfStates(classified);
      // Findings are kept, not what they were made from: the mentions of all states are most of a scan's memory.
      const states = this.findingsOf(classified, NO_QUEUES);
      const getterUses = globalGetterUses(summary, project);
      return { states, ...frames, getterUses: getterUses.size === 0 ? NO_GETTER_USES : getterUses };
    });
    this.drafts.set(file, traced);
  }

  private findingsOf(states: readonly ClassifiedState[], frames: QueueFrames): readonly Finding[] {
    const { project, facts } = this.input;
    return states.map((state) => stateFinding(state, frames, project, facts.packages));
  }

  /** Files whose own reads are as they were, but that others' queues or getters have come to, or have left. */
  private onlookers(): readonly number[] {
    const frames = new Set<string>();
    const written = new Set<string>();
    for (const [file, { answer }] of this.drafts) {
      const old = this.memory.found[file];
      for (const frame of difference(old?.queueFrames ?? [], answer.queueFrames)) frames.add(frame);
      for (const frame of difference(old?.loopFrames ?? [], answer.loopFrames)) frames.add(frame);
      for (const path of [...(old?.getterUses.keys() ?? []), ...answer.getterUses.keys()]) written.add(path);
    }
    return [...this.memory.found.keys()].filter((file) => {
      if (this.drafts.has(file)) return false;
      const { watchedFrames } = this.memory.found[file] as FileFound;
      return (
        written.has(this.input.paths[file] as string) || watchedFrames.some((frame) => frames.has(frame))
      );
    });
  }

  /** What is known of all files by now. */
  private parts(): readonly Omit<FileFound, "findings" | "reads">[] {
    return [...this.input.paths.keys()].map(
      (file) => this.drafts.get(file)?.answer ?? (this.memory.found[file] as FileFound),
    );
  }

  private getterUsesByFile(): ReadonlyMap<string, readonly OutsideUse[]> {
    const byFile = new Map<string, readonly OutsideUse[]>();
    for (const { getterUses } of this.parts()) {
      for (const [path, uses] of getterUses) byFile.set(path, [...(byFile.get(path) ?? []), ...uses]);
    }
    return byFile;
  }

  private summaryOf(file: number): FileSummary {
    return this.input.files.get(this.input.paths[file] as string) as FileSummary;
  }
}

function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  const [one, other] = [new Set(before), new Set(after)];
  return [...before.filter((each) => !other.has(each)), ...after.filter((each) => !one.has(each))];
}
