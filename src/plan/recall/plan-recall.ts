import type { Finding } from "../../model/finding.ts";
import { AnswerMemory } from "../../scan/recall/answer-memory.ts";
import type { Remembered } from "../../scan/recall/answer-memory.ts";
import { fingerprint } from "../../scan/link/fingerprint.ts";
import { joinPrints } from "../../scan/recall/join-prints.ts";
import { PlaceRecall } from "../../scan/recall/place-recall.ts";
import type { StoredPlaceRecall } from "../../scan/recall/place-recall.ts";
import type { ProjectAnswer } from "../../scan/sources/seen.ts";
import type { Sources } from "../../scan/sources/sources.ts";

/** What came of a piece of work, with the answers about the whole project that it rests on. Plain data. */
interface Done {
  readonly answers: readonly ProjectAnswer[];
  readonly result: unknown;
}

/** Stands for a file that is not of the project, of which nothing is known. */
const ELSEWHERE = -1;

export interface StoredPlanRecall {
  readonly done: readonly (readonly [number, readonly Remembered<Done>[]])[];
  readonly places: StoredPlaceRecall;
}

/**
 * What stages and edits came to for texts that come again in the next plan. A piece of work is done again where a
 * text that it looked at, or an answer that it got, is another one.
 */
export class PlanRecall {
  readonly places: PlaceRecall;
  private readonly memory: AnswerMemory<Done>;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly files: readonly string[];
  private readonly findingPrints = new WeakMap<Finding, number>();

  /** @param files all of the project, in their order: what is kept goes by their numbers */
  constructor(files: readonly string[], stored: StoredPlanRecall | null) {
    this.files = files;
    this.numbers = new Map(files.map((path, number) => [path, number]));
    this.memory = new AnswerMemory(stored?.done);
    this.places = new PlaceRecall(files, stored && stored.places);
  }

  /**
   * @param question all that the work depends on, beside what it asks the sources for
   * @param work gives plain data, and looks at nothing but the sources
   */
  recalled<Result>(question: string, sources: Sources, work: () => Result): Result {
    const about = fingerprint(question);
    const printOf = (reads: readonly number[]): number =>
      joinPrints(reads.map((file) => sources.printOf(this.files[file] ?? "")));
    const isRight = ({ answers }: Done): boolean => answers.every((each) => sources.isStillRight(each));
    const known = this.memory.find(about, printOf, isRight);
    if (known) return known[2].result as Result;
    const { result, seen } = sources.watched(work);
    const reads = [...seen.paths].map((path) => this.numbers.get(path) ?? ELSEWHERE);
    if (!reads.includes(ELSEWHERE))
      this.memory.note(about, reads, printOf, { answers: seen.answers, result });
    return result;
  }

  /** Tells a finding, with all that the scan says of it, from others; most are asked about in every round of a plan. */
  printOfFinding(finding: Finding): number {
    const known = this.findingPrints.get(finding);
    if (known !== undefined) return known;
    const print = fingerprint(JSON.stringify(finding));
    this.findingPrints.set(finding, print);
    return print;
  }

  get stored(): StoredPlanRecall {
    return { done: this.memory.stored, places: this.places.stored };
  }
}
