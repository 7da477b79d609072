import { SyntaxFailure } from "../../errors.ts";
import { hashOf } from "../cache/cache-folder.ts";
import { fingerprint } from "../link/fingerprint.ts";
import type { PlaceRecall } from "../recall/place-recall.ts";
import { parseSource } from "../syntax/parse.ts";
import type { SyntaxFile } from "../syntax/parse.ts";
import type { Parse } from "../syntax/raw-transfer.ts";
import type { BundleLack } from "./bundle-lack.ts";
import { FolderFiles } from "./folder-files.ts";
import { moduleKindOf } from "./module-kind.ts";
import type { ModuleKind, PackageType } from "./module-kind.ts";
import { ModulePlaces } from "./module-places.ts";
import { PlaceNotes } from "./place-notes.ts";
import { Seen } from "./seen.ts";
import type { ProjectAnswer } from "./seen.ts";
import { SourceTree } from "./source-tree.ts";

/** What a stage's rewrite may ask about the project: parsed files by path, never the disk. */
export interface Facts {
  /** The parsed file, or null when it cannot be read or does not parse. */
  tree(path: string): SourceTree | null;
  moduleKind(path: string): ModuleKind;
  /**
   * A file that takes in this module in a way in which accesses to its exports cannot be followed, or null.
   *
   * @param followed by file, how many of its calls that take in the module the caller follows by itself
   */
  looseReferenceTo(path: string, followed?: ReadonlyMap<string, number>): string | null;
  /**
   * A file that asks for private variables of this module by their names, as tests do with `rewire`, or runs its
   * text, or null.
   */
  privateAccessTo(path: string): string | null;
  /** Why the runtime cannot be in a bundle that this module goes into, or null. */
  bundleLackOf(path: string): BundleLack | null;
  /** A test of the project that demands that the package of this module has no dependencies, or null. */
  dependencyBanOf(path: string): string | null;
}

export interface SourcesOptions {
  /** @throws when there is no such file */
  readonly readText: (path: string) => string;
  /** The same for who looks once, where `readText` keeps what it read. @default readText */
  readonly glance?: (path: string) => string;
  /** Texts that stand in the place of those that are read. @default none */
  readonly earlier?: ReadonlyMap<string, string>;
  /** @default () => "none" */
  readonly packageType?: (path: string) => PackageType;
  /** Whether the compiler takes no `undefined` where a type does not name it. @default () => true */
  readonly checksNulls?: (path: string) => boolean;
  /** What may run the tests of a file; see testRunners. @default () => null */
  readonly testRunner?: (path: string) => string | null;
  /** Every source file of the project. @default none */
  readonly files?: readonly string[];
  /** Of a text that `readText` gives, to tell it from others; NaN where it is not known. @default it is not known */
  readonly printOf?: (path: string) => number;
  /** The same by their folders, for who makes it once for several. @default made here */
  readonly folders?: () => FolderFiles;
  /** What reads the texts' syntax. @default the parser as it comes */
  readonly parse?: Parse;
  /** Answers about modules' places in the same project, as they were earlier. @default each is worked out */
  readonly places?: PlaceRecall;
  /** What was worked out for other sources of the same files. @default nothing */
  readonly placeNotes?: PlaceNotes;
}

/** Parses each file once where it is asked for again soon; `replace` puts a new text in the place of an old one. */
export class Sources implements Facts {
  private readonly options: SourcesOptions;
  private readonly places: ModulePlaces;
  private readonly trees = new Map<string, SourceTree | null>();
  private readonly replaced = new Map<string, string>();
  private readonly prints = new Map<string, number>();
  private folders: FolderFiles | null = null;
  private seen: Seen | null = null;

  constructor(options: SourcesOptions) {
    const { files = [], readText, glance = readText, printOf = () => Number.NaN } = options;
    this.options = options;
    const texts = { files, glance: (path: string) => readable(() => glance(path)) };
    this.places = new ModulePlaces(
      {
        ...texts,
        text: (path) => readable(() => this.text(path)),
        edited: (path) => this.replaced.get(path) ?? this.earlier(path),
        printOf: (path) => this.printOf(path),
      },
      {
        ...texts,
        text: (path) => readable(() => this.original(path)),
        edited: (path) => this.earlier(path),
        printOf,
      },
      options.places ?? null,
      options.placeNotes ?? new PlaceNotes(),
    );
  }

  tree(path: string): SourceTree | null {
    return this.treeOf(path, () => this.text(path));
  }

  private treeOf(path: string, textOf: () => string): SourceTree | null {
    this.seen?.paths.add(path);
    const known = this.trees.get(path);
    const tree = known === undefined ? this.parse(path, textOf) : known;
    // The one asked last stands last.
    this.trees.delete(path);
    this.trees.set(path, tree);
    return tree;
  }

  /** Between two pieces of work, each of which sees one and the same tree of a file whenever it asks. */
  forgetOldTrees(): void {
    let characters = 0;
    for (const [path, tree] of [...this.trees].reverse()) {
      if (characters > MOST_CHARACTERS) this.trees.delete(path);
      characters += tree?.text.length ?? 0;
    }
  }

  text(path: string): string {
    return this.replaced.get(path) ?? this.original(path);
  }

  moduleKind(path: string): ModuleKind {
    const tree = this.tree(path);
    if (!tree) return "script";
    const type = this.packageType(path);
    this.seen?.note(["type", path, type]);
    return this.namelessFolderOf(path) === null ? moduleKindOf(tree, type) : "script";
  }

  looseReferenceTo(path: string, followed?: ReadonlyMap<string, number>): string | null {
    const found = this.places.looseReferenceTo(path, followed);
    this.seen?.note(["loose", path, found, followed === undefined ? null : [...followed]]);
    return found;
  }

  privateAccessTo(path: string): string | null {
    const found = this.places.privateAccessTo(path);
    this.seen?.note(["private", path, found]);
    return found;
  }

  bundleLackOf(path: string): BundleLack | null {
    const found = this.places.bundleLackOf(path);
    this.seen?.note(["bundle", path, found]);
    return found;
  }

  dependencyBanOf(path: string): string | null {
    const found = this.places.dependencyBanOf(path);
    this.seen?.note(["ban", path, found]);
    return found;
  }

  private namelessFolderOf(path: string): string | null {
    const found = this.places.namelessFolderOf(path);
    this.seen?.note(["nameless", path, found]);
    return found;
  }

  /** Does some work, and tells what it looked at. */
  watched<Result>(work: () => Result): { readonly result: Result; readonly seen: Seen } {
    const seen = new Seen();
    this.seen = seen;
    try {
      return { result: work(), seen };
    } finally {
      this.seen = null;
    }
  }

  /** Whether a question that was asked earlier gets that answer now. */
  isStillRight([kind, path, answer, followed]: ProjectAnswer): boolean {
    const { places } = this;
    switch (kind) {
      case "type":
        return this.packageType(path) === answer;
      case "nulls":
        return this.checksNulls(path) === answer;
      case "runner":
        return this.testRunner(path) === answer;
      case "private":
        return places.privateAccessTo(path) === answer;
      case "bundle":
        return places.bundleLackOf(path) === answer;
      case "ban":
        return places.dependencyBanOf(path) === answer;
      case "nameless":
        return places.namelessFolderOf(path) === answer;
      case "loose":
        return places.looseReferenceTo(path, followed ? new Map(followed) : undefined) === answer;
    }
  }

  /** Of a file's text as it is now, to tell it from others; NaN where that is not known. */
  printOf(path: string): number {
    const known = this.prints.get(path);
    if (known !== undefined) return known;
    const replaced = this.replaced.get(path);
    const print =
      replaced === undefined ? (this.options.printOf?.(path) ?? Number.NaN) : fingerprint(hashOf(replaced));
    this.prints.set(path, print);
    return print;
  }

  replace(path: string, text: string): void {
    this.replaced.set(path, text);
    this.trees.delete(path);
    this.prints.delete(path);
    this.places.edit(path);
  }

  /** The text as it was before anything was replaced. */
  original(path: string): string {
    return this.earlier(path) ?? this.options.readText(path);
  }

  private earlier(path: string): string | null {
    return this.options.earlier?.get(path) ?? null;
  }

  private packageType(path: string): PackageType {
    return this.options.packageType?.(path) ?? "none";
  }

  private checksNulls(path: string): boolean {
    return this.options.checksNulls?.(path) ?? true;
  }

  private checksNullsNoted(path: string): boolean {
    const checks = this.checksNulls(path);
    this.seen?.note(["nulls", path, checks]);
    return checks;
  }

  private testRunner(path: string): string | null {
    return this.options.testRunner?.(path) ?? null;
  }

  private testRunnerNoted(path: string): string | null {
    const runner = this.testRunner(path);
    this.seen?.note(["runner", path, runner]);
    return runner;
  }

  /** As many files near by as show what its people are used to. */
  private neighboursOf(path: string): readonly SyntaxFile[] {
    const { files = [], folders = () => new FolderFiles(files) } = this.options;
    return (this.folders ??= folders())
      .besides(path, NEIGHBOURS)
      .flatMap((file) => this.treeOf(file, () => this.glanced(file))?.syntax ?? []);
  }

  private glanced(path: string): string {
    const { readText, glance = readText } = this.options;
    return this.replaced.get(path) ?? this.earlier(path) ?? glance(path);
  }

  private parse(path: string, textOf: () => string): SourceTree | null {
    try {
      const syntax = parseSource(path, textOf(), this.options.parse);
      return new SourceTree({
        ...syntax,
        neighbours: () => this.neighboursOf(path),
        checksNulls: () => this.checksNullsNoted(path),
        testRunner: () => this.testRunnerNoted(path),
      });
    } catch (error) {
      if (error instanceof SyntaxFailure || isOfTheDisk(error)) return null;
      throw error;
    }
  }
}

const NEIGHBOURS = 12;

/**
 * Of the texts whose trees are kept: a tree takes some thirty times the memory. Work goes from file to file, and
 * seldom back.
 */
const MOST_CHARACTERS = 2 ** 18;

/** A file that cannot be read is in the scan's list of skipped files, and refers to nothing that runs. */
function readable(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

/** The file is not there, may not be read, or is larger than a text can be: the scan names it. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^E[A-Z]/.test(String(error.code));
}
