/** Replace `start`..`end` (UTF-16 offsets into the file's text, BOM included) by `text`. */
export interface Edit {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file before and after a stage's edits. `before` is null for a file that the stage creates. */
export interface FileChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
  readonly edits: readonly Edit[];
}
