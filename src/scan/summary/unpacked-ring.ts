/** What can let go of the parts that it has unpacked. */
interface Forgetful {
  forget(): void;
}

/** How many summaries may have their large parts unpacked at a time: of a project of millions of lines not all can. */
const MOST = 1024;

/** The summaries whose large parts are unpacked now, in a ring. What is forgotten is unpacked again when it is asked for. */
export class UnpackedRing {
  private readonly unpacked: Forgetful[] = [];
  private next = 0;

  /** @param summary one that is not in the ring */
  note(summary: Forgetful): void {
    this.unpacked[this.next]?.forget();
    this.unpacked[this.next] = summary;
    this.next = (this.next + 1) % MOST;
  }
}
