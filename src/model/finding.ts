/** What a piece of ambient state looks like in the source. */
export type Form =
  | "let"
  | "var"
  | "const-map"
  | "const-set"
  | "const-array"
  | "const-object"
  | "weakmap"
  | "instance"
  | "global-write"
  | "static-field"
  | "fn-static"
  | "exports-prop"
  | "als"
  | "env-write"
  | "test-flag"
  | "sleep"
  | "process-dict";

/** `auto`: rewritten; `assist`: rewritten with a note a person must read; `manual`: left byte for byte. */
export type Disposition = "auto" | "assist" | "manual";

/** Why something was left as it is. `code` comes from a closed table (a stage's, or the scanner's). */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** What a person can do about it. */
  readonly hint: string;
  /** The place that stands in the way, where it is one; without a line the whole file is meant. */
  readonly where?: { readonly path: string; readonly line?: number };
}

/** Something the rewrite leaves for a person to decide or to read. */
export interface AssistNote {
  /** Kebab-case; also stands in the comment that a rewrite leaves at the site. */
  readonly code: string;
  readonly message: string;
}

/** Offsets are UTF-16 code units into the file's decoded text (a BOM counts); lines and columns from 1. */
export interface SourceLocation {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type AccessKind = "read" | "write" | "mutate";

/** One place where the state is touched; `start`..`end` is the identifier or member expression that names it. */
export interface Access extends SourceLocation {
  readonly kind: AccessKind;
  /** `load`: runs only while the module loads; `run`: can run any time after. */
  readonly phase: "load" | "run";
}

/** Where a module gets the state from the declaring one; not accesses, but a rewriter must know them. */
export interface ImportSite {
  readonly path: string;
  /** Range of the specifier, or of the `require` call's binding. */
  readonly start: number;
  readonly end: number;
  /** The name it has there; for a re-export the name it is exported as. */
  readonly local: string;
  /**
   * `handed-on`: a module that another one hands out whole, as `export * as jobs from "./jobs"` does; `script`:
   * another script of the page has it by its bare name.
   */
  readonly kind: "import" | "reexport" | "namespace" | "handed-on" | "require" | "script";
}

/** One observed fact that speaks for the stage chosen, in words a person understands. */
export interface Evidence {
  /** Kebab-case, closed set: `get-or-compute`, `save-restore`, `keyed-put`, `clock-compare`, … */
  readonly code: string;
  readonly message: string;
  readonly location: SourceLocation | null;
}

/** One piece of ambient state. */
export interface Finding extends SourceLocation {
  /** Package, path, enclosing scope and symbol; never a line number, so that edits above leave it alone. */
  readonly id: string;
  readonly name: string;
  readonly form: Form;
  readonly stage: string;
  readonly disposition: Disposition;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why it is ambient and why this stage, as one sentence. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly refusal: Refusal | null;
  /** What a person must read before the rewrite is switched on; only where the disposition is `assist`. */
  readonly notes?: readonly AssistNote[];
  readonly accesses: readonly Access[];
  /** Import and re-export specifiers that carry the binding into other modules. */
  readonly importers?: readonly ImportSite[];
  /** Name of the nearest package.json, of Elixir that of the nearest mix.exs, or "" at a root without one. */
  readonly package: string;
  readonly isTest: boolean;
  /** Part of what the package's public entry points export. */
  readonly isPublic: boolean;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** What `unambient scan --json` prints: a stable contract, see schema/scan.schema.json. */
export interface ScanResult {
  readonly version: 1;
  readonly root: string;
  readonly files: number;
  readonly lines: number;
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedFile[];
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
}
