import type { FileSummary, FrameSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";

/** A summary with its mentions as short arrays: a tenth of the size, since a mention is mostly defaults. */
export interface PackedSummary extends Omit<FileSummary, "frames" | "variables"> {
  readonly frames: readonly PackedFrame[];
  readonly variables: readonly PackedVariable[];
}

type PackedUse = readonly unknown[];
type PackedFrame = Omit<FrameSummary, "params"> & { readonly params: readonly (readonly PackedUse[])[] };
type PackedVariable = Omit<VariableSummary, "uses" | "instanceUses"> & {
  readonly uses: readonly PackedUse[];
  readonly instanceUses: readonly PackedUse[];
};

export function packSummary(summary: FileSummary): PackedSummary {
  return {
    ...summary,
    frames: summary.frames.map((frame) => ({
      ...frame,
      params: frame.params.map((uses) => uses.map(packUse)),
    })),
    variables: summary.variables.map((variable) => ({
      ...variable,
      uses: variable.uses.map(packUse),
      instanceUses: variable.instanceUses.map(packUse),
    })),
  };
}

export function unpackSummary(packed: PackedSummary): FileSummary {
  return {
    ...packed,
    frames: packed.frames.map((frame) => ({
      ...frame,
      params: frame.params.map((uses) => uses.map(unpackUse)),
    })),
    variables: packed.variables.map((variable) => ({
      ...variable,
      uses: variable.uses.map(unpackUse),
      instanceUses: variable.instanceUses.map(unpackUse),
    })),
  };
}

/** Fields in the order of how often they differ from their default; trailing defaults are cut off. */
function packUse(use: UseSummary): PackedUse {
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
  while (packed.length > 4 && (packed.at(-1) === 0 || (packed.length === ORIGIN + 1 && packed.at(-1) === -1)))
    packed.pop();
  return packed;
}

const ORIGIN = 12;

const NO_PATH: readonly string[] = Object.freeze([]);

function unpackUse(packed: PackedUse): UseSummary {
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
    method: (packed[8] || null) as string | null,
    value: (packed[9] || null) as string | null,
    key: (packed[10] || null) as string | null,
    flags: (packed[4] ?? 0) as number,
    branch: (packed[5] ?? 0) as number,
    pass: (packed[14] || null) as UseSummary["pass"],
    via: (packed[11] || null) as UseSummary["via"],
    origin: origin < 0 ? null : origin,
  };
}
