import { resolve } from "node:path";
import type { ts as TypeScript } from "ts-morph";
import { OverlayService } from "./overlay-service.ts";
import { takesJavaScript } from "./nearest-config.ts";
import { projectOptionsFor } from "./project-options.ts";

/** A type error that the edited text has and the original had not. */
export interface NewTypeError {
  readonly path: string;
  /** Offset into the edited text. */
  readonly start: number;
  readonly code: number;
  readonly message: string;
}

/** A file's text as it stands on disk (or stood) and as edited. */
export interface EditedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface TypeGate {
  /** The type errors that the edits bring, in these files and in those that import them. */
  newErrors(files: readonly EditedText[]): Promise<readonly NewTypeError[]>;
}

export interface TypeGateOptions {
  /** Absolute. */
  readonly root: string;
  /** Modules that the project need not have installed yet: name to declaration file. */
  readonly virtualModules: Readonly<Record<string, string>>;
}

/** A gate that loads the compiler when it is first asked about a file that has types, and keeps the program from then on. */
export function createTypeGate(options: TypeGateOptions): TypeGate {
  const services = new Map<string, OverlayService>();
  const serviceFor = (ts: typeof TypeScript, file: string): OverlayService => {
    const project = projectOptionsFor(ts, file, options.root);
    const known = services.get(project.config);
    if (known) return known;
    const made = new OverlayService(ts, project, options.root, options.virtualModules);
    services.set(project.config, made);
    return made;
  };
  return {
    async newErrors(files) {
      const typed = files.filter((file) => hasTypes(file, options.root));
      if (typed.length === 0) return [];
      const { ts } = await import("ts-morph");
      const byService = new Map<OverlayService, EditedText[]>();
      for (const file of typed) {
        const service = serviceFor(ts, resolve(options.root, file.path));
        byService.set(service, [...(byService.get(service) ?? []), file]);
      }
      return [...byService].flatMap(([service, own]) => compare(ts, service, options.root, own));
    },
  };
}

/** JavaScript has types where it asks for them, or where the project's configuration takes it in. */
function hasTypes({ path, after }: EditedText, root: string): boolean {
  if (/\.[cm]?tsx?$/.test(path) || /^\s*\/\/\s*@ts-check/m.test(after)) return true;
  return /\.[cm]?jsx?$/.test(path) && takesJavaScript(resolve(root, path), root);
}

function compare(
  ts: typeof TypeScript,
  overlay: OverlayService,
  root: string,
  files: readonly EditedText[],
): readonly NewTypeError[] {
  const absolute = files.map((file) => resolve(root, file.path));
  files.forEach((file, i) => overlay.lay(absolute[i] as string, file.after));
  const asked = new Set([...absolute, ...overlay.importersOf(absolute)]);
  const after = [...asked].flatMap((file) => errorsIn(ts, overlay, root, file));
  if (after.length === 0) return [];
  files.forEach((file, i) => overlay.lay(absolute[i] as string, file.before));
  const before = [...new Set(after.map((error) => resolve(root, error.path)))].flatMap((file) =>
    errorsIn(ts, overlay, root, file),
  );
  files.forEach((file, i) => overlay.lay(absolute[i] as string, file.after));
  return without(after, before);
}

function errorsIn(
  ts: typeof TypeScript,
  overlay: OverlayService,
  root: string,
  file: string,
): readonly NewTypeError[] {
  if (!overlay.service.getProgram()?.getSourceFile(file)) return [];
  const found = [
    ...overlay.service.getSyntacticDiagnostics(file),
    ...overlay.service.getSemanticDiagnostics(file),
  ];
  return found
    .filter((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error)
    .map((diagnostic) => ({
      path: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file,
      start: diagnostic.start ?? 0,
      code: diagnostic.code,
      message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    }));
}

/** Errors are told apart by file, code and words: their places move with the edits. */
function without(errors: readonly NewTypeError[], known: readonly NewTypeError[]): readonly NewTypeError[] {
  const left = new Map<string, number>();
  for (const error of known) left.set(keyOf(error), (left.get(keyOf(error)) ?? 0) + 1);
  return errors.filter((error) => {
    const count = left.get(keyOf(error)) ?? 0;
    left.set(keyOf(error), count - 1);
    return count <= 0;
  });
}

function keyOf({ path, code, message }: NewTypeError): string {
  return `${path}\n${code}\n${message}`;
}
