import type { Reads, Traced } from "./reads.ts";

/**
 * Answers to questions that lead to each other, perhaps in circles. A question that is asked while it is being answered
 * gets a provisional answer. What leans on that one holds only for the outermost question: by itself it would come out
 * otherwise, and no answer may depend on what was asked before.
 */
export class Answers<Answer> {
  private readonly reads: Reads;
  /** By place and name: most questions are asked again and again, and a text put together anew is slow to look up. */
  private readonly known = new Map<string, Map<string, Traced<Answer>>>();
  /** Answers to outermost questions that led in circles; for whom they are not outermost they are worked out anew. */
  private readonly knownOutermost = new Map<string, Traced<Answer>>();
  private readonly open = new Set<string>();
  private onTheWay = new Map<string, Traced<Answer>>();
  private isCircular = false;

  constructor(reads: Reads) {
    this.reads = reads;
  }

  /**
   * @param place where it is asked about, a path as a rule
   * @param name what is asked about there
   */
  ask(place: string, name: string, provisional: Answer, work: () => Answer): Answer {
    const settled = this.known.get(place)?.get(name);
    if (settled) return this.given(settled);
    const question = `${place}${BETWEEN}${name}`;
    const known = this.answerTo(question);
    if (known) return this.given(known);
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
    return this.open.size === 0 ? this.knownOutermost.get(question) : this.onTheWay.get(question);
  }

  private given({ answer, reads }: Traced<Answer>): Answer {
    this.reads.noteAll(reads);
    return answer;
  }

  private keep(outermost: string, traced: Traced<Answer>): void {
    if (this.isCircular) this.knownOutermost.set(outermost, traced);
    else for (const [question, answer] of this.onTheWay) this.settle(question, answer);
    this.onTheWay = new Map();
    this.isCircular = false;
  }

  private settle(question: string, answer: Traced<Answer>): void {
    const end = question.indexOf(BETWEEN);
    const [place, name] = [question.slice(0, end), question.slice(end + 1)];
    const settled = this.known.get(place);
    if (settled) settled.set(name, answer);
    else this.known.set(place, new Map([[name, answer]]));
  }
}

/** In no path. */
const BETWEEN = "\n";
