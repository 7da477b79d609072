import type { ts as TypeScript } from "ts-morph";
import { LibraryFiles } from "./library-files.ts";

/** The files on disk as they were when somebody first looked, and the compiler's own declaration files beside them. */
export class Disk {
  readonly libraries = new LibraryFiles();
  private readonly system: TypeScript.System;
  private readonly files = new Map<string, boolean>();
  private readonly folders = new Map<string, boolean>();
  private readonly places = new Map<string, string>();

  constructor(ts: typeof TypeScript) {
    this.system = ts.sys;
  }

  isCaseSensitive(): boolean {
    return this.system.useCaseSensitiveFileNames;
  }

  hasFile(file: string): boolean {
    return this.libraries.has(file) || remembered(this.files, file, () => this.system.fileExists(file));
  }

  hasFolder(folder: string): boolean {
    return remembered(this.folders, folder, () => this.system.directoryExists(folder));
  }

  /** Where a file stands when links are followed. */
  placeOf(path: string): string {
    return remembered(this.places, path, () => this.system.realpath?.(path) ?? path);
  }

  foldersIn(folder: string): string[] {
    return this.system.getDirectories(folder);
  }

  text(file: string): string | undefined {
    return this.libraries.text(file) ?? this.system.readFile(file);
  }
}

function remembered<Answer>(answers: Map<string, Answer>, question: string, ask: () => Answer): Answer {
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = ask();
  answers.set(question, answer);
  return answer;
}
