/** The project's files and their texts. */
export interface ProjectTexts {
  readonly files: readonly string[];
  readonly text: (path: string) => string;
}

/** The same over several sources of one project, which differ in what was edited. */
export interface EditedTexts extends ProjectTexts {
  /** The text of a file that is another one than on disk; null for all others. */
  readonly edited: (path: string) => string | null;
  /** The text for who looks once and keeps what he needs of it: `text` may keep the whole of it in memory. */
  readonly glance: (path: string) => string;
}

/** And what tells one text of a file from another. */
export interface PrintedTexts extends EditedTexts {
  /** NaN where it is not known. */
  readonly printOf: (path: string) => number;
}
