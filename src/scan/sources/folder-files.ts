import { dirname } from "node:path/posix";
import { languageOf } from "../syntax/language.ts";

/** The files with code of a project, by the folder that they stand in and by the top folder that they stand below. */
export class FolderFiles {
  private readonly inFolder = new Map<string, string[]>();
  private readonly belowTop = new Map<string, string[]>();

  constructor(files: readonly string[]) {
    for (const file of files.filter((each) => languageOf(each) !== "dts").sort()) {
      add(this.inFolder, dirname(file), file);
      add(this.belowTop, topFolder(file), file);
    }
  }

  /** Others of the same folder, else of the same top folder, by their names. */
  besides(path: string, most: number): readonly string[] {
    const near = without(this.inFolder.get(dirname(path)), path, most);
    return near.length > 0 ? near : without(this.belowTop.get(topFolder(path)), path, most);
  }
}

function without(files: readonly string[] = [], path: string, most: number): readonly string[] {
  return files
    .slice(0, most + 1)
    .filter((file) => file !== path)
    .slice(0, most);
}

function add(folders: Map<string, string[]>, folder: string, file: string): void {
  const known = folders.get(folder);
  if (known) known.push(file);
  else folders.set(folder, [file]);
}

function topFolder(path: string): string {
  return path.split("/")[0] as string;
}
