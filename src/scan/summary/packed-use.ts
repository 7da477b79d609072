import type { UseSummary } from "./file-summary.ts";

/** A mention as a short array: a tenth of the size, since a mention is mostly defaults. */
export type PackedUse = readonly unknown[];

/** Fields in the order of how often they differ from their default; trailing defaults are cut off. */
export function packUse(use: UseSummary): PackedUse {
  const packed: unknown[] = [
    use.start,
    use.end - use.start,
    use.frame,
    use.action,
    use.flags,
    use.branch,
    use.path.length === 0 ? 0 : use.path,
    use.memberEnd - use.end,
    use.method ?? 0,
    use.value ?? 0,
    use.key ?? 0,
    use.via ?? 0,
    use.origin ?? -1,
    use.during - use.frame,
    use.pass ?? 0,
  ];
  let length = packed.length;
  while (length > 4 && (packed[length - 1] === 0 || (length === ORIGIN + 1 && packed[ORIGIN] === -1)))
    length--;
  packed.length = length;
  return packed;
}

const ORIGIN = 12;

const NO_PATH: readonly string[] = Object.freeze([]);

export function unpackUse(packed: PackedUse): UseSummary {
  const [start, length, frame, action] = packed as [number, number, number, UseSummary["action"]];
  const origin = (packed[ORIGIN] ?? -1) as number;
  return {
    start,
    end: start + length,
    memberEnd: start + length + ((packed[7] ?? 0) as number),
    frame,
    during: frame + ((packed[13] ?? 0) as number),
    path: (packed[6] || NO_PATH) as readonly string[],
    action,
    method: textOf(packed[8]),
    value: textOf(packed[9]),
    key: textOf(packed[10]),
    flags: (packed[4] ?? 0) as number,
    branch: (packed[5] ?? 0) as number,
    pass: (packed[14] || null) as UseSummary["pass"],
    via: (packed[11] || null) as UseSummary["via"],
    origin: origin < 0 ? null : origin,
  };
}

/** An empty text is a text; only the 0 that stands for none is none. */
function textOf(packed: unknown): string | null {
  return typeof packed === "string" ? packed : null;
}
