/** What the process is told when it starts. */
export interface TransformSetting {
  /** Absolute. */
  readonly file: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** A parser's name in jscodeshift; null: the transform's own, else by the file's ending. */
  readonly parser: string | null;
}

export type Question =
  | ({ readonly kind: "load" } & TransformSetting)
  | { readonly kind: "rewrite"; readonly path: string; readonly source: string };

export type Answer =
  | { readonly kind: "loaded" }
  /** Text null: the file stays as it is. */
  | { readonly kind: "rewritten"; readonly text: string | null; readonly remarks: readonly string[] }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };
