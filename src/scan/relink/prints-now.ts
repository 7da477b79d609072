import { fingerprint } from "../link/fingerprint.ts";
import { joinNames } from "../link/public-surface.ts";
import type { NamesByFile } from "../link/public-surface.ts";
import { aspectOf, fileOf } from "../link/reads.ts";
import { joinPrints } from "../recall/join-prints.ts";
import { leadPairs } from "./lead-list.ts";
import type { ScanMemory } from "./scan-memory.ts";

/** What the reads of one scan come to, as prints. Those of links are right once the links are up to date. */
export class PrintsNow {
  private readonly paths: readonly string[];
  private readonly memory: ScanMemory;
  private readonly textOf: (path: string) => number;
  private readonly contents: (number | undefined)[] = [];
  private into: readonly string[] | null = null;
  private publics: NamesByFile | null = null;
  private faked: ReadonlySet<string> | null = null;

  /** @param textOf a print of the file's text and of what its summary rests on beside; NaN where it is not known */
  constructor(paths: readonly string[], memory: ScanMemory, textOf: (path: string) => number) {
    this.paths = paths;
    this.memory = memory;
    this.textOf = textOf;
  }

  /** Of what the file says. */
  text(file: number): number {
    return this.textOf(this.paths[file] as string);
  }

  /**
   * Of what a file and some reads of texts and names come to, before the links are up to date. @param namesOf see
   * FileLinks
   */
  ofLinks(file: number, reads: readonly number[], namesOf: (file: number) => number): number {
    const prints = reads.map((read) => {
      const aspect = aspectOf(read);
      // What scripts share has no print: who has read it looks again.
      if (aspect === "incoming" || fileOf(read) >= this.paths.length) return Number.NaN;
      return aspect === "content" ? this.text(fileOf(read)) : namesOf(fileOf(read));
    });
    return joinPrints([this.text(file), ...prints]);
  }

  /** Of names and texts, which is all that what a package hands out is read from. */
  ofPackage(reads: readonly number[]): number {
    const prints = reads.map((read) => {
      const [of, aspect] = [fileOf(read), aspectOf(read)];
      if (aspect === "names") return this.names(of);
      return aspect === "content" ? this.text(of) : Number.NaN;
    });
    return joinPrints(prints);
  }

  /** Of what a file and whatever else was read come to. */
  ofFound(file: number, reads: readonly number[]): number {
    const prints = reads.map((read) => {
      const [of, aspect] = [fileOf(read), aspectOf(read)];
      if (aspect === "names") return this.names(of);
      return aspect === "content" ? this.content(of) : this.incoming(of);
    });
    return joinPrints([this.content(file), ...prints]);
  }

  private names(file: number): number {
    return this.memory.links[file]?.names ?? Number.NaN;
  }

  private content(file: number): number {
    return (this.contents[file] ??= this.contentNow(file));
  }

  /** Who sees the whole of a file also sees which of its names are public, and whether its clock is faked. */
  private contentNow(file: number): number {
    this.publics ??= joinNames(this.memory.packages.map(({ names }) => names));
    this.faked ??= new Set(this.memory.links.flatMap(({ fakes }) => fakes));
    const path = this.paths[file] as string;
    const names = this.publics.get(path);
    const isFaked = this.faked.has(path);
    if (names === undefined && !isFaked) return this.text(file);
    return joinPrints([this.text(file), fingerprint([...(names ?? [])].sort().join()), Number(isFaked)]);
  }

  private incoming(file: number): number {
    this.into ??= intoTexts(this.memory);
    return fingerprint(this.into[file] ?? "");
  }
}

/** By file, which others lead into it, in their order, and how. */
function intoTexts({ links }: ScanMemory): readonly string[] {
  const texts: string[] = links.map(() => "");
  links.forEach(({ leads }, file) => {
    for (const [target, print] of leadPairs(leads)) texts[target] += `${file} ${print};`;
  });
  return texts;
}
