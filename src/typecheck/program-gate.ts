import { resolve } from "node:path";
import type { ts as TypeScript } from "ts-morph";
import type { OverlayService } from "./overlay-service.ts";
import { asksForTypes } from "./nearest-config.ts";
import { withoutKnown } from "./known-errors.ts";
import type { EditedText, NewTypeError } from "./type-gate.ts";

interface Checked {
  readonly text: string | undefined;
  readonly shapes: string;
  readonly errors: readonly NewTypeError[];
}

/**
 * Compares one program with its original. What is asked again with the same answer is kept: a plan tries a stage several times,
 * each time with a few edits less.
 */
export class ProgramGate {
  private readonly ts: typeof TypeScript;
  private readonly overlay: OverlayService;
  private readonly root: string;
  private readonly originals = new Map<string, string>();
  private readonly originalShapes = new Map<string, string>();
  private readonly originalErrors = new Map<string, readonly NewTypeError[]>();
  private readonly own = new Map<string, boolean>();
  private readonly checked = new Map<string, Checked>();

  constructor(ts: typeof TypeScript, overlay: OverlayService, root: string) {
    this.ts = ts;
    this.overlay = overlay;
    this.root = root;
  }

  newErrors(all: readonly EditedText[]): readonly NewTypeError[] {
    const files = all.filter((file) => this.isChecked(file));
    if (files.length === 0) return [];
    const edited = new Map(files.map((file) => [resolve(this.root, file.path), file]));
    for (const [file, { before }] of edited) if (!this.originals.has(file)) this.originals.set(file, before);
    this.overlay.include([...edited.keys()]);
    this.measureOriginalShapes([...edited.keys()]);
    this.lay(edited);
    const found = this.errorsAfter([...edited.keys()]);
    return found.length === 0 ? [] : this.withoutOriginal(found);
  }

  /** A configuration that checks JavaScript says nothing of the files that it leaves out: no compiler looks at those. */
  private isChecked({ path, after }: EditedText): boolean {
    return !/\.[cm]?jsx?$/.test(path) || asksForTypes(after) || this.isOwn(resolve(this.root, path));
  }

  private isOwn(file: string): boolean {
    if (!this.own.has(file)) {
      this.lay(new Map());
      this.overlay.include([]);
      this.own.set(file, this.overlay.has(file));
    }
    return this.own.get(file) ?? false;
  }

  /** Every file that was ever edited stands as it was, but for those given. */
  private lay(edited: ReadonlyMap<string, EditedText>): void {
    for (const [file, original] of this.originals)
      this.overlay.lay(file, edited.get(file)?.after ?? original);
  }

  private measureOriginalShapes(files: readonly string[]): void {
    const missing = files.filter((file) => !this.originalShapes.has(file));
    if (missing.length === 0) return;
    this.lay(new Map());
    for (const file of missing) this.originalShapes.set(file, this.overlay.shapeOf(file));
  }

  /** Other modules see a file's exported types only: while these stay, so do the types of whoever imports it. */
  private errorsAfter(files: readonly string[]): readonly NewTypeError[] {
    const shapes = new Map(files.map((file) => [file, this.overlay.shapeOf(file)]));
    const reshaped = files.filter((file) => shapes.get(file) !== this.originalShapes.get(file));
    const key = reshaped.map((file) => shapes.get(file)).join("\0");
    const asked = new Set([...files, ...this.overlay.importersOf(reshaped)]);
    return [...asked].flatMap((file) => this.errorsIn(file, key));
  }

  private errorsIn(file: string, shapes: string): readonly NewTypeError[] {
    const text = this.overlay.read(file);
    const known = this.checked.get(file);
    if (known && known.text === text && known.shapes === shapes) return known.errors;
    const errors = this.diagnose(file);
    this.checked.set(file, { text, shapes, errors });
    return errors;
  }

  private withoutOriginal(errors: readonly NewTypeError[]): readonly NewTypeError[] {
    const files = [...new Set(errors.map((error) => resolve(this.root, error.path)))];
    const missing = files.filter((file) => !this.originalErrors.has(file));
    if (missing.length > 0) this.lay(new Map());
    for (const file of missing) this.originalErrors.set(file, this.diagnose(file));
    return withoutKnown(
      errors,
      files.flatMap((file) => this.originalErrors.get(file) ?? []),
    );
  }

  private diagnose(file: string): readonly NewTypeError[] {
    const { ts, root } = this;
    return this.overlay
      .diagnosticsOf(file)
      .filter((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error)
      .map((diagnostic) => ({
        path: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file,
        start: diagnostic.start ?? 0,
        code: diagnostic.code,
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
      }));
  }
}
