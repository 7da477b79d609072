import { ASPECT_COUNT, readOf } from "../link/reads.ts";
import type { Aspect, ReadList } from "../link/reads.ts";

/** Which reads come out otherwise than they did. */
export class Marks {
  private readonly marked: Uint8Array;

  constructor(files: number) {
    // One more for what scripts share, see Reads.
    this.marked = new Uint8Array((files + 1) * ASPECT_COUNT);
  }

  add(file: number, aspect: Aspect): void {
    this.marked[readOf(file, aspect)] = 1;
  }

  has(file: number, aspect: Aspect): boolean {
    return this.marked[readOf(file, aspect)] === 1;
  }

  /** Whether an answer that rests on these reads may come out otherwise. */
  touches(reads: ReadList): boolean {
    const { marked } = this;
    for (let at = 0; at < reads.length; at++) if (marked[reads[at] as number] === 1) return true;
    return false;
  }
}
