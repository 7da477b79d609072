export class Tracker {
  #hits: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (hits: readonly string[]) => void) {}

  track(hit: string): void {
    this.#hits.push(hit);
    this.#timer ??= setTimeout(() => this.flush(), 1000);
  }

  flush(): void {
    this.#timer = undefined;
    this.send(this.#hits.splice(0));
  }
}
