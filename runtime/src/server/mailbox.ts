/** A queue with a bound; taking from the front costs the same however long it is. */
export class Mailbox<M> {
  private readonly limit: number;
  private items: M[] = [];
  private head = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get size(): number {
    return this.items.length - this.head;
  }

  /** False when it is full. */
  put(message: M): boolean {
    if (this.size >= this.limit) return false;
    this.items.push(message);
    return true;
  }

  take(): M | undefined {
    if (this.head === this.items.length) return undefined;
    const message = this.items[this.head] as M;
    this.head += 1;
    // Half of it is used up: move the rest to the front, which on average costs each message one move.
    if (this.head * 2 >= this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return message;
  }

  takeAll(): M[] {
    const rest = this.items.slice(this.head);
    this.items = [];
    this.head = 0;
    return rest;
  }
}
