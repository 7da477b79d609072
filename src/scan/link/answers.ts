import type { Reads, Traced } from "./reads.ts";

/**
 * Answers to questions that lead to each other, perhaps in circles. A question that is asked while it is being answered
 * gets a provisional answer. What leans on that one holds only for the outermost question: by itself it would come out
 * otherwise, and no answer may depend on what was asked before.
 */
export class Answers<Answer> {
  private readonly reads: Reads;
  private readonly known = new Map<string, Traced<Answer>>();
  /** Answers to outermost questions that led in circles; for whom they are not outermost they are worked out anew. */
  private readonly knownOutermost = new Map<string, Traced<Answer>>();
  private readonly open = new Set<string>();
  private onTheWay = new Map<string, Traced<Answer>>();
  private isCircular = false;

  constructor(reads: Reads) {
    this.reads = reads;
  }

  ask(question: string, provisional: Answer, work: () => Answer): Answer {
    const known = this.answerTo(question);
    if (known) {
      this.reads.noteAll(known.reads);
      return known.answer;
    }
    if (this.open.has(question)) {
      this.isCircular = true;
      return provisional;
    }
    this.open.add(question);
    const traced = this.reads.during(work);
    this.open.delete(question);
    this.onTheWay.set(question, traced);
    if (this.open.size === 0) this.keep(question, traced);
    return traced.answer;
  }

  private answerTo(question: string): Traced<Answer> | undefined {
    const isOutermost = this.open.size === 0;
    return (
      this.known.get(question) ??
      (isOutermost ? this.knownOutermost.get(question) : this.onTheWay.get(question))
    );
  }

  private keep(outermost: string, traced: Traced<Answer>): void {
    if (this.isCircular) this.knownOutermost.set(outermost, traced);
    else for (const [question, answer] of this.onTheWay) this.known.set(question, answer);
    this.onTheWay = new Map();
    this.isCircular = false;
  }
}
