import { fingerprint } from "../link/fingerprint.ts";
import type { PlaceKind, Sayings } from "../sources/sayings.ts";
import { AnswerMemory } from "./answer-memory.ts";
import type { Remembered } from "./answer-memory.ts";

type Stored<Answer> = readonly (readonly [number, readonly Remembered<Answer>[]])[];

export interface StoredPlaceRecall {
  readonly sayings: Stored<Sayings>;
  readonly answers: Stored<string | null>;
  /** See PlaceRecall. */
  readonly bundles: number | null;
}

/** Answers about the places of modules in a project, as they were while its files said the same to such questions. */
export class PlaceRecall {
  /** By the number of the file. */
  readonly sayings: AnswerMemory<Sayings>;
  /**
   * A print of what is said of bundles beside the texts, see saidOfBundles; 0 for nothing, null until somebody asks.
   * What is stored counts for the same files and manifests only, so that this is the same, too.
   */
  bundles: number | null;
  private readonly answers: AnswerMemory<string | null>;
  private readonly numbers: ReadonlyMap<string, number>;

  /** @param files all of the project, in their order */
  constructor(files: readonly string[], stored: StoredPlaceRecall | null) {
    this.numbers = new Map(files.map((path, number) => [path, number]));
    this.sayings = new AnswerMemory(stored?.sayings);
    this.answers = new AnswerMemory(stored?.answers);
    this.bundles = stored?.bundles ?? null;
  }

  numberOf(path: string): number | null {
    return this.numbers.get(path) ?? null;
  }

  /** @param says what all files say to that kind of question, as a print */
  answer(
    kind: PlaceKind,
    question: readonly unknown[],
    says: () => number,
    work: () => string | null,
  ): string | null {
    return this.answers.recalled(fingerprint(JSON.stringify([kind, question])), says, work);
  }

  get stored(): StoredPlaceRecall {
    return { sayings: this.sayings.stored, answers: this.answers.stored, bundles: this.bundles };
  }
}
