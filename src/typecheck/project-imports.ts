import { dirname, extname, join } from "node:path";
import type { Compiler } from "./compiler.ts";
import { handsOn, speaksToAll, specifiersIn } from "./import-texts.ts";
import type { ModuleLookup } from "./module-lookup.ts";
import type { ProjectOptions } from "./project-options.ts";

/**
 * Who imports whom in a project, and which files are part of every program of it: told from the texts. To parse them
 * all, as a program of the whole project does, takes many times as long, and few of them matter to a check of some.
 */
export class ProjectImports {
  private readonly compiler: Compiler;
  private readonly project: ProjectOptions;
  private readonly lookup: ModuleLookup;
  /** The files of the project, and what those import. */
  private walked: ReadonlySet<string> | null = null;
  /** The importers of a file, by its path without the ending, where they name that; by its whole path, where not. */
  private readonly importers = new Map<string, Set<string>>();
  private readonly handingOn = new Set<string>();
  private readonly speakers = new Set<string>();
  private readonly packages = new Set<string>();
  private readonly anchors = new Map<string, string>();
  private readonly named = new Map<string, string | null>();
  private readonly ownStems: ReadonlySet<string>;

  constructor(compiler: Compiler, project: ProjectOptions, lookup: ModuleLookup) {
    this.compiler = compiler;
    this.project = project;
    this.lookup = lookup;
    this.ownStems = new Set(project.options.rootDirs ? [] : project.rootNames.map(withoutEnding));
  }

  /** True for the files that the project names, and for what those import. */
  has(file: string): boolean {
    return this.project.rootNames.includes(file) || this.files.has(file);
  }

  /** A text that stands in the place of one on disk imports what it imports, too. */
  lay(file: string, text: string): void {
    this.note(file, text);
  }

  /** The files that a program for these begins with: in the order of the project, then what comes from outside. */
  rootsFor(files: readonly string[]): readonly string[] {
    // Nobody speaks to all before everybody was heard.
    const walked = this.files;
    const wanted = new Set([...files, ...this.speakers].filter((file) => walked.has(file)));
    const own = this.project.rootNames.filter((file) => wanted.has(file));
    return [...new Set([...own, ...wanted, ...files, ...this.packages])];
  }

  /**
   * The files that import one of these, also through modules that only hand it on.
   * @param beside files that count though they are not of the project
   */
  importersOf(files: readonly string[], beside: readonly string[]): ReadonlySet<string> {
    const walked = this.files;
    const found = new Set<string>();
    const pending = [...files];
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      for (const importer of this.directImportersOf(file)) {
        if (found.has(importer) || !(walked.has(importer) || beside.includes(importer))) continue;
        found.add(importer);
        if (this.handingOn.has(importer)) pending.push(importer);
      }
    }
    return found;
  }

  private directImportersOf(file: string): readonly string[] {
    return [file, withoutEnding(file)].flatMap((name) => [...(this.importers.get(name) ?? [])]);
  }

  private get files(): ReadonlySet<string> {
    if (this.walked) return this.walked;
    const walked = new Set(this.project.rootNames);
    // A set is walked to its end, whatever comes to it on the way.
    for (const file of walked) {
      const text = this.compiler.disk.text(file);
      if (text === undefined) continue;
      if (speaksToAll(file, text)) this.speakers.add(file);
      for (const target of this.note(file, text)) {
        if (target.includes("/node_modules/")) this.packages.add(target);
        else if (this.isTaken(target)) walked.add(target);
      }
    }
    return (this.walked = walked);
  }

  private isTaken(file: string): boolean {
    return this.project.options.allowJs === true || !/\.[cm]?jsx?$/.test(file);
  }

  /** Notes what a text imports; what had to be looked for is returned. */
  private note(file: string, text: string): readonly string[] {
    if (handsOn(text)) this.handingOn.add(file);
    return specifiersIn(text).flatMap((specifier) => {
      const stem = /^\.\.?(\/|$)/.test(specifier) ? withoutEnding(join(dirname(file), specifier)) : null;
      if (stem !== null && this.ownStems.has(stem)) {
        this.noteImporter(stem, file);
        return [];
      }
      const target = stem === null ? this.namedFile(specifier, file) : this.lookup.fileOf(specifier, file);
      if (!target || !/\.[cm]?[jt]sx?$/.test(target)) return [];
      this.noteImporter(target, file);
      return [target];
    });
  }

  private noteImporter(name: string, importer: string): void {
    const known = this.importers.get(name);
    if (known) known.add(importer);
    else this.importers.set(name, new Set([importer]));
  }

  /** A name that is no path means the same in all folders below the same package and installed modules. */
  private namedFile(specifier: string, importer: string): string | null {
    const key = [this.anchorOf(dirname(importer)), extname(importer), specifier].join("\n");
    const known = this.named.get(key);
    if (known !== undefined) return known;
    const found = this.lookup.fileOf(specifier, importer) ?? null;
    this.named.set(key, found);
    return found;
  }

  private anchorOf(folder: string): string {
    const known = this.anchors.get(folder);
    if (known !== undefined) return known;
    const { disk } = this.compiler;
    const isAnchor =
      disk.hasFile(join(folder, "package.json")) || disk.hasFolder(join(folder, "node_modules"));
    const above = dirname(folder);
    const anchor = isAnchor || above === folder ? folder : this.anchorOf(above);
    this.anchors.set(folder, anchor);
    return anchor;
  }
}

function withoutEnding(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, "");
}
