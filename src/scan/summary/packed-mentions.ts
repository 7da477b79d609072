import type { UseSummary } from "./file-summary.ts";
import type { PackedText } from "./packed-text.ts";
import { unpackUse } from "./packed-use.ts";
import type { PackedUse } from "./packed-use.ts";
import type { UnpackedRing } from "./unpacked-ring.ts";

const NOTHING: readonly never[] = Object.freeze([]);

/** The parts of a packed text that hold mentions: items in the order of the variables, each JSON, or "" for none. */
export interface MentionParts {
  readonly uses: number;
  /** What instances of a class do to themselves. */
  readonly instanceUses: number;
}

/**
 * The mentions of a file's variables. Most are never asked for, and of a short file once: they are unpacked each
 * time. Rules that look at a variable beside all the others of its file ask for each again and again: those of the
 * file asked last are kept.
 */
export class PackedMentions {
  private readonly text: PackedText;
  private readonly parts: MentionParts;
  private readonly ring: UnpackedRing | null;

  constructor(text: PackedText, parts: MentionParts, ring: UnpackedRing | null) {
    this.text = text;
    this.parts = parts;
    this.ring = ring;
  }

  /** @param variable its number in the file */
  usesOf(variable: number): readonly UseSummary[] {
    return this.unpacked().item(this.parts.uses, variable);
  }

  /** @param variable its number in the file */
  instanceUsesOf(variable: number): readonly UseSummary[] {
    return this.unpacked().item(this.parts.instanceUses, variable);
  }

  private unpacked(): UnpackedMentions {
    return this.ring ? this.ring.mentionsOf(this, this.text) : new UnpackedMentions(this.text);
  }
}

/** Mentions of one file that were asked for. */
export class UnpackedMentions {
  private readonly text: PackedText;
  private readonly starts = new Map<number, readonly number[]>();
  /** By where they begin. */
  private readonly known = new Map<number, readonly UseSummary[]>();

  constructor(text: PackedText) {
    this.text = text;
  }

  item(part: number, index: number): readonly UseSummary[] {
    const starts = this.startsOf(part);
    const [start, end] = [starts[index] ?? 0, (starts[index + 1] ?? 1) - 1];
    if (start === end) return NOTHING;
    let unpacked = this.known.get(start);
    if (unpacked === undefined) {
      unpacked = (JSON.parse(this.text.text(start, end)) as PackedUse[]).map(unpackUse);
      this.known.set(start, unpacked);
    }
    return unpacked;
  }

  private startsOf(part: number): readonly number[] {
    let starts = this.starts.get(part);
    if (starts === undefined) this.starts.set(part, (starts = this.text.itemStarts(part)));
    return starts;
  }
}
