import type {
  FileSummary,
  FrameSummary,
  OutsideUse,
  TestFact,
  UseSummary,
  VariableSummary,
} from "./file-summary.ts";
import { packFrames, unpackFrames } from "./packed-frames.ts";
import { packUse, unpackUse } from "./packed-use.ts";
import type { PackedUse } from "./packed-use.ts";
import { LazyVariable, packVariable } from "./packed-variable.ts";
import type { PackedVariable } from "./packed-variable.ts";

/** Between the parts of a packed summary, which are JSON and so hold neither. */
const PART = "\t";
const ITEM = "\n";

interface Head extends Omit<FileSummary, "frames" | "lineStarts" | "variables" | "outside" | "tests"> {
  readonly variables: readonly PackedVariable[];
}

/**
 * A summary as one text, to be kept, cached and handed between threads: a fraction of the size of its objects, and
 * nothing that a garbage collector has to walk through.
 */
export function packSummary(summary: FileSummary): string {
  const { frames, lineStarts, variables, outside, tests, ...rest } = summary;
  const head: Head = { ...rest, variables: variables.map(packVariable) };
  return [
    JSON.stringify(head),
    packFrames(frames),
    lineStarts.map((start, line) => start - (lineStarts[line - 1] ?? 0)).join(),
    packPlaced(outside),
    JSON.stringify(tests.map((fact) => ({ ...fact, uses: fact.uses.map(packUse) }))),
    variables.map(({ uses }) => packUses(uses)).join(ITEM),
    variables.map(({ instanceUses }) => packUses(instanceUses)).join(ITEM),
  ].join(PART);
}

function packUses(uses: readonly UseSummary[]): string {
  return uses.length === 0 ? "" : JSON.stringify(uses.map(packUse));
}

function packPlaced(outside: readonly OutsideUse[]): string {
  return JSON.stringify(outside.map(({ kind, root, name, use }) => [kind, root, name, packUse(use)]));
}

/** A packed summary to be read from: its large parts are unpacked when they are asked for. */
export function unpackSummary(text: string): FileSummary {
  return new LazySummary(text.split(PART));
}

class LazySummary implements FileSummary {
  readonly path: string;
  readonly lines: number;
  readonly phases: string;
  readonly globalGetters: readonly number[];
  readonly variables: readonly VariableSummary[];
  readonly imports: FileSummary["imports"];
  readonly outsideSources: readonly string[];
  readonly exports: FileSummary["exports"];
  readonly starExports: readonly string[];
  readonly testMark: string | null;
  readonly usesFakeClock: boolean;
  private readonly parts: readonly string[];
  private unpackedFrames: readonly FrameSummary[] | null = null;
  private unpackedLines: readonly number[] | null = null;

  constructor([head = "", ...parts]: readonly string[]) {
    const { variables, ...rest } = JSON.parse(head) as Head;
    this.path = rest.path;
    this.lines = rest.lines;
    this.phases = rest.phases;
    this.globalGetters = rest.globalGetters;
    this.imports = rest.imports;
    this.outsideSources = rest.outsideSources;
    this.exports = rest.exports;
    this.starExports = rest.starExports;
    this.testMark = rest.testMark;
    this.usesFakeClock = rest.usesFakeClock;
    this.parts = parts;
    const uses = this.part(4).split(ITEM);
    const instanceUses = this.part(5).split(ITEM);
    this.variables = variables.map(
      (variable, index) => new LazyVariable(variable, uses[index] ?? "", instanceUses[index] ?? ""),
    );
  }

  get frames(): readonly FrameSummary[] {
    return (this.unpackedFrames ??= unpackFrames(this.part(0)));
  }

  get lineStarts(): readonly number[] {
    return (this.unpackedLines ??= unpackLines(this.part(1)));
  }

  get outside(): readonly OutsideUse[] {
    const packed = JSON.parse(this.part(2)) as [OutsideUse["kind"], string, string, PackedUse][];
    return packed.map(([kind, root, name, use]) => ({ kind, root, name, use: unpackUse(use) }));
  }

  get tests(): readonly TestFact[] {
    const packed = JSON.parse(this.part(3)) as (Omit<TestFact, "uses"> & { uses: readonly PackedUse[] })[];
    return packed.map((fact) => ({ ...fact, uses: fact.uses.map(unpackUse) }));
  }

  private part(index: number): string {
    return this.parts[index] ?? "";
  }
}

function unpackLines(text: string): number[] {
  let start = 0;
  return text.split(",").map((length) => (start += Number(length)));
}
