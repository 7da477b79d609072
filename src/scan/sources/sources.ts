import { dirname } from "node:path/posix";
import { SyntaxFailure } from "../../errors.ts";
import { languageOf, parseSource } from "../syntax/parse.ts";
import type { SyntaxFile } from "../syntax/parse.ts";
import { bareBundleOf, bareBundles } from "./bare-bundles.ts";
import type { BareBundle } from "./bare-bundles.ts";
import { dependencyBanOf, dependencyBans } from "./dependency-bans.ts";
import type { DependencyBan } from "./dependency-bans.ts";
import { looseReferenceTo } from "./loose-references.ts";
import type { ProjectTexts } from "./loose-references.ts";
import { moduleKindOf } from "./module-kind.ts";
import type { ModuleKind, PackageType } from "./module-kind.ts";
import { insideReaders, mentionsModule } from "./reached-inside.ts";
import type { InsideReader } from "./reached-inside.ts";
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
  /** A file that asks for private variables of this module by their names, as tests do with `rewire`, or runs its text, or null. */
  privateAccessTo(path: string): string | null;
  /** The configuration of a bundle for pages that this module goes into without the packages that it imports, or null. */
  bareBundleOf(path: string): string | null;
  /** A test of the project that demands that the package of this module has no dependencies, or null. */
  dependencyBanOf(path: string): string | null;
}

export interface SourcesOptions {
  /** @throws when there is no such file */
  readonly readText: (path: string) => string;
  /** @default () => "none" */
  readonly packageType?: (path: string) => PackageType;
  /** Every source file of the project. @default none */
  readonly files?: readonly string[];
}

/** Parses each file at most once; `replace` puts a new text in the place of an old one. */
export class Sources implements Facts {
  private readonly options: SourcesOptions;
  private readonly trees = new Map<string, SourceTree | null>();
  private readonly replaced = new Map<string, string>();
  private readers: readonly InsideReader[] | null = null;
  private bundles: readonly BareBundle[] | null = null;
  private bans: readonly DependencyBan[] | null = null;

  constructor(options: SourcesOptions) {
    this.options = options;
  }

  tree(path: string): SourceTree | null {
    const known = this.trees.get(path);
    if (known !== undefined) return known;
    const tree = this.parse(path);
    this.trees.set(path, tree);
    return tree;
  }

  text(path: string): string {
    return this.replaced.get(path) ?? this.options.readText(path);
  }

  moduleKind(path: string): ModuleKind {
    const tree = this.tree(path);
    return tree ? moduleKindOf(tree, this.options.packageType?.(path) ?? "none") : "script";
  }

  looseReferenceTo(path: string, followed?: ReadonlyMap<string, number>): string | null {
    return looseReferenceTo(path, this.texts(), followed);
  }

  privateAccessTo(path: string): string | null {
    this.readers ??= insideReaders(this.texts());
    return this.readers.find((reader) => mentionsModule(reader, path))?.file ?? null;
  }

  bareBundleOf(path: string): string | null {
    this.bundles ??= bareBundles(this.texts());
    return bareBundleOf(path, this.bundles);
  }

  dependencyBanOf(path: string): string | null {
    this.bans ??= dependencyBans(this.texts());
    return dependencyBanOf(path, this.bans);
  }

  private texts(): ProjectTexts {
    return { files: this.options.files ?? [], text: (file) => this.readableText(file) };
  }

  /** A file that cannot be read is in the scan's list of skipped files, and refers to nothing that runs. */
  private readableText(path: string): string {
    try {
      return this.text(path);
    } catch {
      return "";
    }
  }

  replace(path: string, text: string): void {
    this.replaced.set(path, text);
    this.trees.delete(path);
  }

  /** Source files of the same folder, else of the same top folder: as many as show what its people are used to. */
  private neighboursOf(path: string): readonly SyntaxFile[] {
    const files = (this.options.files ?? []).filter((file) => file !== path && languageOf(file) !== "dts");
    const near = files.filter((file) => dirname(file) === dirname(path));
    const others = near.length > 0 ? near : files.filter((file) => topFolder(file) === topFolder(path));
    return [...others]
      .sort()
      .slice(0, NEIGHBOURS)
      .flatMap((file) => this.tree(file)?.syntax ?? []);
  }

  private parse(path: string): SourceTree | null {
    try {
      const syntax = parseSource(path, this.text(path));
      return new SourceTree({ ...syntax, neighbours: () => this.neighboursOf(path) });
    } catch (error) {
      if (error instanceof SyntaxFailure || isOfTheDisk(error)) return null;
      throw error;
    }
  }
}

const NEIGHBOURS = 12;

function topFolder(path: string): string {
  return path.split("/")[0] as string;
}

/** The file is not there, may not be read, or is larger than a text can be: the scan names it. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^E[A-Z]/.test(String(error.code));
}
