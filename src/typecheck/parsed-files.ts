import type { ts as TypeScript } from "ts-morph";
import type { Disk } from "./disk.ts";

/** Parses each text once, for all programs that want it parsed alike. */
export class ParsedFiles {
  private readonly ts: typeof TypeScript;
  private readonly disk: Disk;
  private readonly onDisk = new Map<string, TypeScript.SourceFile | undefined>();
  private readonly laid = new Map<string, TypeScript.SourceFile[]>();

  constructor(ts: typeof TypeScript, disk: Disk) {
    this.ts = ts;
    this.disk = disk;
  }

  /**
   * @param text undefined for that on disk
   * @param program whose options are the same; declarations read alike under any
   */
  parsed(
    file: string,
    text: string | undefined,
    options: TypeScript.CreateSourceFileOptions,
    program: string,
  ): TypeScript.SourceFile | undefined {
    const { languageVersion, impliedNodeFormat = "" } = options;
    const owner = /\.d\.[cm]?ts$/.test(file) ? "" : program;
    const key = [file, languageVersion, impliedNodeFormat, owner].join("\n");
    return text === undefined ? this.fromDisk(key, file, options) : this.fromText(key, file, text, options);
  }

  private fromDisk(
    key: string,
    file: string,
    options: TypeScript.CreateSourceFileOptions,
  ): TypeScript.SourceFile | undefined {
    if (this.onDisk.has(key)) return this.onDisk.get(key);
    const text = this.disk.text(file);
    const source = text === undefined ? undefined : this.parse(file, text, options);
    this.onDisk.set(key, source);
    return source;
  }

  private fromText(
    key: string,
    file: string,
    text: string,
    options: TypeScript.CreateSourceFileOptions,
  ): TypeScript.SourceFile {
    const known = this.laid.get(key) ?? [];
    this.laid.set(key, known);
    const again = known.find((source) => source.text === text);
    if (again) return again;
    const source = this.parse(file, text, options);
    known.push(source);
    return source;
  }

  private parse(
    file: string,
    text: string,
    options: TypeScript.CreateSourceFileOptions,
  ): TypeScript.SourceFile {
    return this.ts.createSourceFile(file, text, options);
  }
}
