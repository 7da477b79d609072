/** What an answer was read from, what that came to, and the answer. Plain data. */
export type Remembered<Answer> = readonly [reads: readonly number[], print: number, answer: Answer];

/** One number for what some reads come to now; NaN where that is not known, which is like nothing. */
export type PrintOf = (reads: readonly number[]) => number;

/** Answers of earlier times, each given again wherever all that it was read from is as it was then. */
export class AnswerMemory<Answer> {
  private readonly earlier: ReadonlyMap<number, readonly Remembered<Answer>[]>;
  private readonly used = new Map<number, Remembered<Answer>[]>();

  constructor(stored: readonly (readonly [number, readonly Remembered<Answer>[]])[] = []) {
    this.earlier = new Map(stored);
  }

  /** @param isRight whether an answer still counts where all that it was read from is the same. @default it does */
  find(
    about: number,
    printOf: PrintOf,
    isRight: (answer: Answer) => boolean = () => true,
  ): Remembered<Answer> | null {
    const isSame = ([reads, print, answer]: Remembered<Answer>): boolean =>
      printOf(reads) === print && isRight(answer);
    const again = this.used.get(about)?.find(isSame);
    if (again) return again;
    const found = this.earlier.get(about)?.find(isSame) ?? null;
    if (found) this.keep(about, found);
    return found;
  }

  note(about: number, reads: readonly number[], printOf: PrintOf, answer: Answer): void {
    const print = printOf(reads);
    if (!Number.isNaN(print)) this.keep(about, [reads, print, answer]);
  }

  /** For an answer that one print tells all about. */
  recalled(about: number, print: () => number, work: () => Answer): Answer {
    const known = this.find(about, print);
    if (known) return known[2];
    const answer = work();
    this.note(about, [], print, answer);
    return answer;
  }

  /** What was asked for since this was made: what nobody has asked for is forgotten. */
  get stored(): readonly (readonly [number, readonly Remembered<Answer>[]])[] {
    return [...this.used];
  }

  private keep(about: number, remembered: Remembered<Answer>): void {
    const known = this.used.get(about);
    if (known) known.push(remembered);
    else this.used.set(about, [remembered]);
  }
}
