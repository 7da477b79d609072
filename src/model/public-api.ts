/** One name that a package's entry point exports. */
export interface ExportedName {
  readonly name: string;
  /** As the compiler spells it, members included; null where the entry point is JavaScript. */
  readonly type: string | null;
}

export interface EntryPoint {
  /** Relative to the root. */
  readonly path: string;
  readonly exports: readonly ExportedName[];
}

/** What users of a project's packages can import, sorted by path and name. */
export type PublicApi = readonly EntryPoint[];
