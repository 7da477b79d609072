import type { UseSummary } from "./file-summary.ts";
import type { PackedText } from "./packed-text.ts";
import { unpackUse } from "./packed-use.ts";
import type { PackedUse } from "./packed-use.ts";
import type { UnpackedRing } from "./unpacked-ring.ts";

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * The mentions of a file's variables. Most are never asked for, and of a short file once: they are unpacked each time. Rules that look
 * at a variable beside all the others of its file ask for each again and again: those of the file asked last are kept.
 */
export class PackedMentions {
  private readonly text: PackedText;
  private readonly ring: UnpackedRing | null;

  /** @param text holds the mentions of each variable as JSON, "" for none */
  constructor(text: PackedText, ring: UnpackedRing | null) {
    this.text = text;
    this.ring = ring;
  }

  between(start: number, end: number): readonly UseSummary[] {
    if (start === end) return NOTHING;
    const kept = this.ring?.mentionsOf(this);
    const known = kept?.get(start);
    if (known) return known;
    const unpacked = (JSON.parse(this.text.text(start, end)) as PackedUse[]).map(unpackUse);
    kept?.set(start, unpacked);
    return unpacked;
  }
}
