import { BELOW } from "../scopes/amd-module.ts";
import { exportTargets, importTargets, namedAfter } from "./package-exports.ts";
import { directoryOf, joinPath, nearest } from "./project-facts.ts";
import type { PackageFacts, TsconfigFacts } from "./project-facts.ts";
import { sourcePath } from "./source-path.ts";

/** A built file's folder and the source folders that usually stand behind it. */
const BUILD_FOLDERS =
  /(^|\/)(dist|build|lib|out|es|esm|cjs|output)(\/(?:esm|cjs|es|src|node|types|mjs|commonjs))?\//;

/** Where sources stand in most packages. */
const SOURCE_FOLDERS = ["src/", "lib/", "source/"];

/** Answers "which file of this project does that import mean", from paths and configuration alone. */
export class ModuleResolver {
  private readonly files: ReadonlySet<string>;
  private readonly packages: ReadonlyMap<string, PackageFacts>;
  private readonly tsconfigs: ReadonlyMap<string, TsconfigFacts>;
  private readonly byName: ReadonlyMap<string, PackageFacts>;
  /** Answers by directory and specifier: nothing else decides. */
  private readonly folders = new Map<string, Map<string, string | null>>();
  /** Where the last question came from: files are asked about one after the other, each for all of its imports. */
  private latest: { readonly from: string; readonly answers: Map<string, string | null> } | null = null;
  /** Answers by specifier alone. */
  private readonly packaged = new Map<string, string | null>();
  /** Answers by path: folders import the same files under different specifiers. */
  private readonly probed = new Map<string, string | null>();

  constructor(
    files: ReadonlySet<string>,
    packages: ReadonlyMap<string, PackageFacts>,
    tsconfigs: ReadonlyMap<string, TsconfigFacts>,
  ) {
    this.files = files;
    this.packages = packages;
    this.tsconfigs = tsconfigs;
    const named = [...packages.values()].filter((facts) => facts.name !== "");
    this.byName = new Map(named.map((facts) => [facts.name, facts]));
  }

  /** @returns the path of a scanned file, or null for anything outside the project */
  resolve(from: string, specifier: string): string | null {
    const answers = this.answersFor(from);
    const known = answers.get(specifier);
    if (known !== undefined) return known;
    const kept = copyOf(specifier);
    const found = this.search(from, kept);
    answers.set(kept, found);
    return found;
  }

  /** Lets go of its answers: the same questions come to the same. */
  forgetAnswers(): void {
    this.folders.clear();
    this.packaged.clear();
    this.probed.clear();
    this.latest = null;
  }

  private answersFor(from: string): Map<string, string | null> {
    if (this.latest?.from === from) return this.latest.answers;
    const directory = directoryOf(from);
    const answers = this.folders.get(directory) ?? new Map<string, string | null>();
    this.folders.set(directory, answers);
    this.latest = { from, answers };
    return answers;
  }

  private search(from: string, specifier: string): string | null {
    if (
      specifier.startsWith("./") ||
      specifier.startsWith("../") ||
      specifier === "." ||
      specifier === ".."
    ) {
      const path = joinPath(directoryOf(from), specifier);
      return this.probe(path) ?? this.builtFrom(path);
    }
    if (specifier.startsWith("/")) return null;
    if (specifier.startsWith(BELOW)) return this.below(directoryOf(from), specifier.slice(BELOW.length));
    return (
      this.byImportsTable(from, specifier) ?? this.byTsconfig(from, specifier) ?? this.ofPackage(specifier)
    );
  }

  /** Source files that a package.json target stands for, a built path's source included. */
  sourceOf(facts: PackageFacts, target: string): string | null {
    const path = joinPath(facts.directory, target);
    const found = this.probe(path);
    if (found || path === null) return found;
    return this.behindBuilt(facts, path, [...SOURCE_FOLDERS, ""]);
  }

  /**
   * `require("../dist/queue")` of a test: what is built from the sources means them, where it is not kept beside
   * them.
   */
  private builtFrom(path: string | null): string | null {
    const facts = path === null ? null : nearest(this.packages, path);
    return facts && path !== null ? this.behindBuilt(facts, path, SOURCE_FOLDERS) : null;
  }

  /** @param folders where the sources of what is built may stand */
  private behindBuilt(facts: PackageFacts, path: string, folders: readonly string[]): string | null {
    const inside = insideOf(facts, path);
    for (const folder of folders) {
      const source = inside.replace(BUILD_FOLDERS, (_, before: string) => `${before}${folder}`);
      if (source === inside) continue;
      const probed = this.probe(joinPath(facts.directory, source.replace(/\.d\.([cm]?)ts$/, ".$1ts")));
      if (probed) return probed;
    }
    return null;
  }

  /** @returns the file that goes by the name in the folder, or in the nearest one above it that has one */
  private below(directory: string, name: string): string | null {
    const found = this.probe(joinPath(directory, name));
    return found !== null || directory === "" ? found : this.below(directoryOf(directory), name);
  }

  private byImportsTable(from: string, specifier: string): string | null {
    if (!specifier.startsWith("#")) return null;
    const facts = nearest(this.packages, from);
    if (!facts) return null;
    return this.firstSource(facts, importTargets(facts, specifier));
  }

  private byTsconfig(from: string, specifier: string): string | null {
    const config = nearest(this.tsconfigs, from);
    if (!config) return null;
    const taken = takingPattern(Object.keys(config.paths), specifier);
    if (taken === null)
      return config.baseUrl === null ? null : this.probe(joinPath(config.baseUrl, specifier));
    for (const target of config.paths[taken.pattern] ?? []) {
      const base = target.startsWith("/") ? "" : (config.baseUrl ?? config.directory);
      const found = this.probe(joinPath(base, target.replace("*", taken.middle)));
      if (found) return found;
    }
    // As the compiler does: what a pattern takes and does not find is of another package, and not a file of that name
    // here.
    return null;
  }

  private ofPackage(specifier: string): string | null {
    const known = this.packaged.get(specifier);
    if (known !== undefined) return known;
    const found = this.byPackage(specifier);
    this.packaged.set(specifier, found);
    return found;
  }

  private byPackage(specifier: string): string | null {
    const steps = specifier.split("/");
    const name = specifier.startsWith("@") ? steps.slice(0, 2).join("/") : (steps[0] as string);
    const facts = this.byName.get(name);
    if (!facts) return null;
    const rest = specifier.slice(name.length + 1);
    const subpath = rest === "" ? "." : `./${rest}`;
    return (
      this.firstSource(facts, exportTargets(facts, subpath)) ?? this.firstSource(facts, namedAfter(subpath))
    );
  }

  /** The first source file that one of some targets stands for. */
  firstSource(facts: PackageFacts, targets: readonly string[]): string | null {
    for (const target of targets) {
      const found = this.sourceOf(facts, target);
      if (found) return found;
    }
    return null;
  }

  /** A file of the project, or what the package.json of a folder names. */
  private probe(path: string | null): string | null {
    if (path === null) return null;
    const known = this.probed.get(path);
    if (known !== undefined) return known;
    const found = sourcePath(path, (each) => this.files.has(each)) ?? this.folderMain(path);
    this.probed.set(path, found);
    return found;
  }

  private folderMain(path: string): string | null {
    const facts = this.packages.get(path);
    if (!facts || typeof facts.main !== "string" || /^\.?\/?$/.test(facts.main)) return null;
    const main = joinPath(path, facts.main);
    return main === path ? null : this.probe(main);
  }
}

/** A path as the package has it. */
function insideOf({ directory }: PackageFacts, path: string): string {
  return directory === "" ? path : path.slice(directory.length + 1);
}

/**
 * The pattern that takes a specifier, as the compiler chooses: the very name, else the longest beginning; and what
 * its `*` stands for.
 */
function takingPattern(
  patterns: readonly string[],
  specifier: string,
): { readonly pattern: string; readonly middle: string } | null {
  if (patterns.includes(specifier)) return { pattern: specifier, middle: "" };
  let best: { readonly pattern: string; readonly middle: string } | null = null;
  for (const pattern of patterns) {
    const star = pattern.indexOf("*");
    const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
    const isLonger = star >= 0 && (best === null || star > best.pattern.indexOf("*"));
    const fits = specifier.length >= before.length + after.length;
    if (!isLonger || !fits || !specifier.startsWith(before) || !specifier.endsWith(after)) continue;
    best = { pattern, middle: specifier.slice(star, specifier.length - after.length) };
  }
  return best;
}

/**
 * What a parser hands out is cut from the text of a file, and the engine keeps all of that alive for as long as the
 * piece.
 */
function copyOf(piece: string): string {
  return Buffer.from(piece).toString();
}
