import type { ts as TypeScript } from "ts-morph";
import { getLibFiles, libFolderInMemoryPath } from "./compiler-module.ts";

/** The compiler's own declaration files (`lib.*.d.ts`): ts-morph carries them in memory, none stand on disk. */
export class LibraryFiles {
  private readonly texts: ReadonlyMap<string, string>;

  constructor() {
    this.texts = new Map(
      getLibFiles().map(({ fileName, text }) => [`${libFolderInMemoryPath}/${fileName}`, text]),
    );
  }

  text(file: string): string | undefined {
    return this.texts.get(file);
  }

  has(file: string): boolean {
    return this.texts.has(file);
  }

  pathFor(ts: typeof TypeScript, options: TypeScript.CompilerOptions): string {
    return `${libFolderInMemoryPath}/${ts.getDefaultLibFileName(options)}`;
  }
}
