import type {
  FileSummary,
  FrameSummary,
  ImportSummary,
  OutsideUse,
  TestFact,
  UseSummary,
  VariableSummary,
} from "./file-summary.ts";
import { packImports, unpackImports } from "./packed-imports.ts";
import type { PackedImports } from "./packed-imports.ts";
import { packFrames, unpackFrames } from "./packed-frames.ts";
import { PackedMentions } from "./packed-mentions.ts";
import { packParts, PackedText } from "./packed-text.ts";
import { packUse, unpackUse } from "./packed-use.ts";
import type { PackedUse } from "./packed-use.ts";
import { LazyVariable, packVariable } from "./packed-variable.ts";
import type { PackedVariable } from "./packed-variable.ts";
import { packTest, unpackTest } from "./packed-test.ts";
import type { PackedTest } from "./packed-test.ts";
import type { UnpackedRing } from "./unpacked-ring.ts";

/** The parts of a packed summary, in their order. */
const HEAD = 0;
const FRAMES = 1;
const LINES = 2;
const OUTSIDE = 3;
const TESTS = 4;
const USES = 5;
const INSTANCE_USES = 6;
const IMPORTS = 7;

interface Head extends Omit<
  FileSummary,
  "frames" | "lineStarts" | "variables" | "imports" | "outside" | "tests"
> {
  readonly variables: readonly PackedVariable[];
}

/** A summary as bytes, to be kept, cached and handed between threads: a fraction of the size of its objects. */
export function packSummary(summary: FileSummary): Buffer {
  const { frames, lineStarts, variables, imports, outside, tests, ...rest } = summary;
  const head: Head = { ...rest, variables: variables.map(packVariable) };
  return packParts([
    JSON.stringify(head),
    packFrames(frames),
    lineStarts.map((start, line) => start - (lineStarts[line - 1] ?? 0)).join(),
    packPlaced(outside),
    JSON.stringify(tests.map(packTest)),
    variables.map(({ uses }) => packUses(uses)),
    variables.map(({ instanceUses }) => packUses(instanceUses)),
    JSON.stringify(packImports(imports, variables)),
  ]);
}

function packUses(uses: readonly UseSummary[]): string {
  return uses.length === 0 ? "" : JSON.stringify(uses.map(packUse));
}

function packPlaced(outside: readonly OutsideUse[]): string {
  return JSON.stringify(outside.map(({ kind, root, name, use }) => [kind, root, name, packUse(use)]));
}

/**
 * A packed summary to be read from: its large parts are unpacked when they are asked for.
 * @param ring bounds how many summaries keep them unpacked. @default they are kept
 */
export function unpackSummary(bytes: Buffer, ring: UnpackedRing | null = null): FileSummary {
  return new LazySummary(new PackedText(bytes), ring);
}

class LazySummary implements FileSummary {
  readonly path: string;
  readonly lines: number;
  readonly phases: string;
  readonly globalGetters: readonly number[];
  readonly variables: readonly VariableSummary[];
  readonly outsideSources: readonly string[];
  readonly exports: FileSummary["exports"];
  readonly starExports: readonly string[];
  readonly shared: FileSummary["shared"];
  readonly namespaces: FileSummary["namespaces"];
  readonly testMark: string | null;
  readonly usesFakeClock: boolean;
  private readonly packed: PackedText;
  private readonly ring: UnpackedRing | null;
  private unpackedFrames: readonly FrameSummary[] | null = null;
  private unpackedLines: readonly number[] | null = null;
  private unpackedImports: readonly ImportSummary[] | null = null;

  constructor(packed: PackedText, ring: UnpackedRing | null) {
    this.ring = ring;
    const { variables, ...rest } = JSON.parse(packed.part(HEAD)) as Head;
    this.path = rest.path;
    this.lines = rest.lines;
    this.phases = rest.phases;
    this.globalGetters = rest.globalGetters;
    this.outsideSources = rest.outsideSources;
    this.exports = rest.exports;
    this.starExports = rest.starExports;
    this.shared = rest.shared;
    this.namespaces = rest.namespaces;
    this.testMark = rest.testMark;
    this.usesFakeClock = rest.usesFakeClock;
    this.packed = packed;
    const mentions = new PackedMentions(packed, { uses: USES, instanceUses: INSTANCE_USES }, ring);
    this.variables = variables.map((variable, index) => new LazyVariable(variable, mentions, index));
  }

  get frames(): readonly FrameSummary[] {
    if (this.unpackedFrames) return this.unpackedFrames;
    this.noteUnpacked();
    return (this.unpackedFrames = unpackFrames(this.packed.part(FRAMES)));
  }

  get lineStarts(): readonly number[] {
    if (this.unpackedLines) return this.unpackedLines;
    this.noteUnpacked();
    return (this.unpackedLines = unpackLines(this.packed.part(LINES)));
  }

  get imports(): readonly ImportSummary[] {
    if (this.unpackedImports) return this.unpackedImports;
    this.noteUnpacked();
    const packed = JSON.parse(this.packed.part(IMPORTS)) as PackedImports;
    return (this.unpackedImports = unpackImports(packed, this.variables));
  }

  /** Keeps the bytes alone. */
  forget(): void {
    this.unpackedImports = null;
    this.unpackedFrames = null;
    this.unpackedLines = null;
  }

  private noteUnpacked(): void {
    if (!this.unpackedFrames && !this.unpackedLines && !this.unpackedImports) this.ring?.note(this);
  }

  get outside(): readonly OutsideUse[] {
    const packed = JSON.parse(this.packed.part(OUTSIDE)) as [OutsideUse["kind"], string, string, PackedUse][];
    return packed.map(([kind, root, name, use]) => ({ kind, root, name, use: unpackUse(use) }));
  }

  get tests(): readonly TestFact[] {
    return (JSON.parse(this.packed.part(TESTS)) as PackedTest[]).map(unpackTest);
  }
}

function unpackLines(text: string): number[] {
  let start = 0;
  return text.split(",").map((length) => (start += Number(length)));
}
