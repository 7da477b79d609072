/** A question about a module's place in the project, as plain data, with the answer that it got. */
export type ProjectAnswer =
  | readonly [
      kind: "type" | "runner" | "private" | "bundle" | "ban" | "nameless",
      path: string,
      answer: string | null,
    ]
  | readonly [kind: "nulls", path: string, answer: boolean]
  | readonly [
      kind: "loose",
      path: string,
      answer: string | null,
      followed: readonly (readonly [file: string, calls: number])[] | null,
    ];

/** Notes all that some work looks at: files, and answers that rest on all files. */
export class Seen {
  readonly paths = new Set<string>();
  private readonly byQuestion = new Map<string, ProjectAnswer>();

  note(answer: ProjectAnswer): void {
    this.byQuestion.set(JSON.stringify(answer), answer);
  }

  get answers(): readonly ProjectAnswer[] {
    return [...this.byQuestion.values()];
  }
}
