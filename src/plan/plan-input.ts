import type { ScanResult } from "../model/finding.ts";
import type { Formatter } from "../model/formatter.ts";
import type { CodemodModule, StageModule } from "../model/stage.ts";
import type { Facts } from "../scan/sources/sources.ts";
import type { PackageType } from "../scan/sources/module-kind.ts";
import type { Parse } from "../scan/syntax/raw-transfer.ts";
import type { PlanRecall } from "./recall/plan-recall.ts";
import type { Division } from "./divide-stage.ts";
import type { TypeGate } from "../typecheck/type-gate.ts";

/** Scans the project as it would be with these texts (path to text) in the place of those on disk. */
export type Rescan = (changed: ReadonlyMap<string, string>) => ScanResult | Promise<ScanResult>;

/** What was worked out in an earlier plan, and what tells whether a file is as it was then. */
export interface RecalledPlan {
  readonly answers: PlanRecall;
  /** Of a file's text on disk, to tell it from others; NaN where it is not known. */
  readonly printOf: (path: string) => number;
}

export interface PlanInput {
  /** Absolute. */
  readonly root: string;
  readonly scan: ScanResult;
  readonly rescan: Rescan;
  /** Every source file below the root: where one is looked for that takes a module in unseen. */
  readonly files: readonly string[];
  /** @throws when there is no such file; paths are relative to the root, with `/` */
  readonly readText: (path: string) => string;
  /** The stages to take, in order; each is computed on the text that the one before it left. */
  readonly stages: readonly (StageModule<Facts> | CodemodModule)[];
  /** What a program of the user's is given: paths of source files; @default all */
  readonly codemodFiles?: readonly string[];
  /** Ids of the only findings to rewrite; @default all */
  readonly only?: readonly string[];
  /** How stages are dealt out to branches and commits; @default each stage is one of both */
  readonly division?: Division;
  /**
   * Compile the edited program and drop what brings type errors: true for the compiler's own gate, false to ask
   * nobody.
   */
  readonly typeGate: boolean | TypeGate;
  /** The name of the package that a file belongs to, where files are dealt out by it; @default none has one */
  readonly packageName?: (path: string) => string;
  /** @default reads the nearest package.json with `readText` */
  readonly packageType?: (path: string) => PackageType;
  /** What lays out the project's files. @default what is written stays as it is written */
  readonly format?: Formatter;
  /** What came of the same work in an earlier plan. @default all is worked out */
  readonly recall?: RecalledPlan;
  /** What reads the texts' syntax. @default the parser as it comes */
  readonly parse?: Parse;
  /** Told what is being done, for a progress line. */
  readonly onProgress?: (message: string) => void;
}
