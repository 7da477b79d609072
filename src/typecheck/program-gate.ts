import { resolve } from "node:path";
import type { ts as TypeScript } from "ts-morph";
import type { Compiler } from "./compiler.ts";
import { speaksToAll } from "./import-texts.ts";
import { asksForTypes } from "./nearest-config.ts";
import { withoutKnown } from "./known-errors.ts";
import { ModuleLookup } from "./module-lookup.ts";
import { OverlayProgram } from "./overlay-program.ts";
import { ProjectImports } from "./project-imports.ts";
import type { ProjectOptions } from "./project-options.ts";
import type { EditedText, NewTypeError } from "./type-gate.ts";

interface Checked {
  readonly text: string | undefined;
  readonly shapes: string;
  readonly errors: readonly NewTypeError[];
}

/**
 * Compares a program with its original; both stay open, for neither can be checked while the other is made of it.
 * What is asked again with the same answer is kept: a plan tries a stage several times, each time with a few edits
 * less.
 */
export class ProgramGate {
  private readonly compiler: Compiler;
  private readonly lookup: ModuleLookup;
  private readonly imports: ProjectImports;
  private readonly original: OverlayProgram;
  private readonly edited: OverlayProgram;
  private readonly originals = new Map<string, string>();
  private readonly originalErrors = new Map<string, readonly NewTypeError[]>();
  private readonly checked = new Map<string, Checked>();

  constructor(compiler: Compiler, project: ProjectOptions, virtualModules: Readonly<Record<string, string>>) {
    this.compiler = compiler;
    this.lookup = new ModuleLookup(compiler, project, virtualModules);
    this.imports = new ProjectImports(compiler, project, this.lookup);
    this.original = new OverlayProgram(compiler, project, this.lookup);
    this.edited = new OverlayProgram(compiler, project, this.lookup);
  }

  newErrors(all: readonly EditedText[]): readonly NewTypeError[] {
    const files = all.filter((file) => this.isChecked(file));
    if (files.length === 0) return [];
    const edited = new Map(files.map((file) => [resolve(this.compiler.root, file.path), file]));
    this.lay(edited);
    const found = this.errorsAfter([...edited.keys()]);
    return found.length === 0 ? [] : this.withoutOriginal(found);
  }

  /**
   * A configuration that checks JavaScript says nothing of the files that it leaves out: no compiler looks at those.
   */
  private isChecked({ path, after }: EditedText): boolean {
    return (
      !/\.[cm]?jsx?$/.test(path) || asksForTypes(after) || this.imports.has(resolve(this.compiler.root, path))
    );
  }

  /** Every file that was ever edited stands as it was, but for those given. */
  private lay(edited: ReadonlyMap<string, EditedText>): void {
    for (const [file, { before, after }] of edited) {
      this.lookup.lay(file);
      for (const text of [before, after]) this.imports.lay(file, text);
      if (this.originals.has(file)) continue;
      this.originals.set(file, before);
      this.original.lay(file, before);
    }
    for (const [file, original] of this.originals) this.edited.lay(file, edited.get(file)?.after ?? original);
  }

  /** Other modules see a file's exported types only: while these stay, so do the types of whoever imports it. */
  private errorsAfter(files: readonly string[]): readonly NewTypeError[] {
    const shared = files.filter((file) => this.isSeen(file, files));
    this.include(this.edited, files);
    if (shared.length > 0) this.include(this.original, files);
    const reshaped = shared.filter((file) => this.edited.shapeOf(file) !== this.original.shapeOf(file));
    const key = reshaped.map((file) => this.edited.shapeOf(file)).join("\0");
    const asked = [...new Set([...files, ...this.imports.importersOf(reshaped, files)])];
    this.include(this.edited, asked);
    return asked.flatMap((file) => this.errorsIn(file, key));
  }

  /** Whether others may see its types. */
  private isSeen(file: string, files: readonly string[]): boolean {
    const text = this.edited.textOf(file) ?? "";
    return this.imports.importersOf([file], files).size > 0 || speaksToAll(file, text);
  }

  private include(program: OverlayProgram, files: readonly string[]): void {
    program.include(files, () => this.imports.rootsFor(files));
  }

  private errorsIn(file: string, shapes: string): readonly NewTypeError[] {
    const text = this.edited.textOf(file);
    const known = this.checked.get(file);
    if (known && known.text === text && known.shapes === shapes) return known.errors;
    const errors = this.diagnose(this.edited, file);
    this.checked.set(file, { text, shapes, errors });
    return errors;
  }

  private withoutOriginal(errors: readonly NewTypeError[]): readonly NewTypeError[] {
    const files = [...new Set(errors.map((error) => resolve(this.compiler.root, error.path)))];
    const missing = files.filter((file) => !this.originalErrors.has(file));
    if (missing.length > 0) this.include(this.original, [...this.originals.keys(), ...missing]);
    for (const file of missing) this.originalErrors.set(file, this.diagnose(this.original, file));
    return withoutKnown(
      errors,
      files.flatMap((file) => this.originalErrors.get(file) ?? []),
    );
  }

  private diagnose(program: OverlayProgram, file: string): readonly NewTypeError[] {
    const { ts, root } = this.compiler;
    return program
      .diagnosticsOf(file)
      .filter((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error)
      .map((diagnostic: TypeScript.Diagnostic) => ({
        path: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file,
        start: diagnostic.start ?? 0,
        code: diagnostic.code,
        message: `${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")}${this.wayOut(diagnostic.code)}`,
      }));
  }

  private wayOut(code: number): string {
    if (code !== NO_MODULE || !this.lookup.isBlind) return "";
    return " Set `moduleResolution` (to `node`, say): without it the compiler looks for no packages.";
  }
}

const NO_MODULE = 2307;
