import { resolve } from "node:path";
import { asksForTypes, takesJavaScript } from "./nearest-config.ts";

/** A type error that the edited text has and the original had not. */
export interface NewTypeError {
  readonly path: string;
  /** Offset into the edited text. */
  readonly start: number;
  readonly code: number;
  readonly message: string;
}

/** A file's original text and the text to check. */
export interface EditedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface TypeGate {
  /**
   * The type errors that the original program had not. `files` are all that differ from the original: what an earlier
   * call named and this one does not stands as it was.
   */
  newErrors(files: readonly EditedText[]): Promise<readonly NewTypeError[]>;
}

export interface TypeGateOptions {
  /** Absolute. */
  readonly root: string;
  /** Modules that the project need not have installed yet: name to declaration file. */
  readonly virtualModules: Readonly<Record<string, string>>;
}

/**
 * A gate that loads the compiler when it is first asked about a file that has types, and keeps the programs from then
 * on.
 */
export function createTypeGate(options: TypeGateOptions): TypeGate {
  let gates: Promise<TypeGate> | null = null;
  return {
    async newErrors(files) {
      const typed = files.filter((file) => hasTypes(file, options.root));
      if (typed.length === 0) return [];
      gates ??= import("./program-gates.ts").then(({ ProgramGates }) => new ProgramGates(options));
      return (await gates).newErrors(typed);
    },
  };
}

/** JavaScript has types where it asks for them, or where the project's configuration takes it in. */
function hasTypes({ path, after }: EditedText, root: string): boolean {
  if (/\.[cm]?tsx?$/.test(path) || asksForTypes(after)) return true;
  return /\.[cm]?jsx?$/.test(path) && takesJavaScript(resolve(root, path), root);
}
