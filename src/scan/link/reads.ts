/**
 * What of a file an answer rests on: all that it says; only how it hands names on, which an edit inside a function
 * leaves as it is; or which other files lead into it.
 */
export type Aspect = (typeof ASPECTS)[number];

const ASPECTS = ["content", "names", "incoming"] as const;

/** Numbers of reads of one file: a read is a file's number times this, and the place of the aspect. */
export const ASPECT_COUNT = ASPECTS.length;

/** A read as a number, for the many that are kept. */
export function readOf(file: number, aspect: Aspect): number {
  return file * ASPECT_COUNT + ASPECTS.indexOf(aspect);
}

/** @param files how many there are */
export function sharedRead(files: number): number {
  return readOf(files, "names");
}

export function fileOf(read: number): number {
  return Math.floor(read / ASPECT_COUNT);
}

export function aspectOf(read: number): Aspect {
  return ASPECTS[read % ASPECT_COUNT] as Aspect;
}

/** Reads as they are kept: in a list of their own, or in a part of a long one. */
export type ReadList = ArrayLike<number> & Iterable<number>;

/** An answer with what was read for it, each but once: as long as that stays as it is, so does the answer. */
export interface Traced<Answer> {
  readonly answer: Answer;
  /**
   * A list: there are answers by the hundred thousand, with a few reads each, for which a set takes several times as
   * much.
   */
  readonly reads: readonly number[];
}

/** Notes what is read of which file while something is worked out. */
export class Reads {
  private readonly order: ReadonlyMap<string, number>;
  private noted = new Set<number>();

  /** @param order the number of each file, by path */
  constructor(order: ReadonlyMap<string, number>) {
    this.order = order;
  }

  note(path: string, aspect: Aspect): void {
    const file = this.order.get(path);
    if (file !== undefined) this.noted.add(readOf(file, aspect));
  }

  /** Notes that an answer rests on what all scripts share: a read of a file behind the last one. */
  noteShared(): void {
    this.noted.add(sharedRead(this.order.size));
  }

  /** Notes what was read for an answer that is given again. */
  noteAll(reads: Iterable<number>): void {
    for (const read of reads) this.noted.add(read);
  }

  /** What is read counts for the work around this one as well. */
  during<Answer>(work: () => Answer): Traced<Answer> {
    const outer = this.noted;
    const reads = new Set<number>();
    this.noted = reads;
    try {
      const answer = work();
      return { answer, reads: [...reads] };
    } finally {
      this.noted = outer;
      this.noteAll(reads);
    }
  }
}
