/** What a file becomes; `after` is null for a file that goes. */
export interface FileOutcome {
  readonly path: string;
  readonly before: string;
  readonly after: string | null;
  /** What a person is told of it. */
  readonly notes?: readonly string[];
}
