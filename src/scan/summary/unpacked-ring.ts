import { UnpackedMentions } from "./packed-mentions.ts";
import type { PackedMentions } from "./packed-mentions.ts";
import type { PackedText } from "./packed-text.ts";

/** What can let go of the parts that it has unpacked. */
interface Forgetful {
  forget(): void;
}

/** How many summaries may have their large parts unpacked at a time: of a project of millions of lines not all can. */
const MOST = 1024;

/**
 * The summaries whose large parts are unpacked now, in a ring. What is forgotten is unpacked again when it is asked
 * for.
 */
export class UnpackedRing {
  private readonly unpacked: Forgetful[] = [];
  private next = 0;
  private asked: PackedMentions | null = null;
  private mentions: UnpackedMentions | null = null;

  /** @param summary one that is not in the ring */
  note(summary: Forgetful): void {
    this.unpacked[this.next]?.forget();
    this.unpacked[this.next] = summary;
    this.next = (this.next + 1) % MOST;
  }

  forgetAll(): void {
    for (const summary of this.unpacked.splice(0)) summary.forget();
    this.next = 0;
    this.asked = null;
    this.mentions = null;
  }

  /** Those of a file, which has them packed in a text. Only the file that was asked last keeps them. */
  mentionsOf(file: PackedMentions, text: PackedText): UnpackedMentions {
    if (this.asked !== file || this.mentions === null) {
      this.asked = file;
      this.mentions = new UnpackedMentions(text);
    }
    return this.mentions;
  }
}
