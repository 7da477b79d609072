/** Between the parts of a packed text and between the items of a part; JSON holds neither. */
const PART = 9;
const ITEM = 10;

const PART_TEXT = String.fromCharCode(PART);
const ITEM_TEXT = String.fromCharCode(ITEM);

/** Parts, each of them a JSON text or a list of such, as UTF-8. */
export function packParts(parts: readonly (string | readonly string[])[]): Buffer {
  return bytesOf(
    parts.map((part) => (typeof part === "string" ? part : part.join(ITEM_TEXT))).join(PART_TEXT),
  );
}

/** UTF-8 in memory of its own, which can be handed to another thread without a copy. */
export function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/**
 * The parts of a packed text. They stay bytes, outside of the heap that a garbage collector walks through and lets grow
 * by a share of its size, and become text when they are asked for.
 */
export class PackedText {
  private readonly bytes: Buffer;
  /** Where each part begins, and one more. */
  private readonly starts: readonly number[];

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.starts = startsOf(bytes, PART, 0, bytes.length);
  }

  part(index: number): string {
    return this.text(this.starts[index] ?? 0, (this.starts[index + 1] ?? 1) - 1);
  }

  /** Where the items of a part begin, and one more: the place after the part's end. */
  itemStarts(index: number): readonly number[] {
    return startsOf(this.bytes, ITEM, this.starts[index] ?? 0, (this.starts[index + 1] ?? 1) - 1);
  }

  text(start: number, end: number): string {
    return this.bytes.toString("utf8", start, end);
  }
}

function startsOf(bytes: Buffer, separator: number, from: number, to: number): number[] {
  const starts = [from];
  for (let at = bytes.indexOf(separator, from); at >= 0 && at < to; at = bytes.indexOf(separator, at + 1))
    starts.push(at + 1);
  starts.push(to + 1);
  return starts;
}
