import type { ts as TypeScript } from "ts-morph";
import { exportedTypes } from "./exported-types.ts";
import { LibraryFiles } from "./library-files.ts";
import type { ProjectOptions } from "./project-options.ts";

type VirtualModules = Readonly<Record<string, string>>;

/** A TypeScript language service over a project on disk with some texts laid over it in memory. */
export class OverlayService {
  private readonly service: TypeScript.LanguageService;
  private readonly ts: typeof TypeScript;
  private readonly texts = new Map<string, { readonly text: string; readonly version: number }>();
  private readonly importers = new Map<string, Set<string>>();
  private readonly libraries = new LibraryFiles();
  private readonly rootNames: readonly string[];
  private roots: ReadonlySet<string>;
  private clock = 0;

  constructor(
    ts: typeof TypeScript,
    project: ProjectOptions,
    folder: string,
    virtualModules: VirtualModules,
  ) {
    this.ts = ts;
    this.rootNames = project.rootNames;
    this.roots = new Set(project.rootNames);
    this.service = ts.createLanguageService(
      this.host(project, folder, virtualModules),
      ts.createDocumentRegistry(),
    );
  }

  /** Lays a text over a file. */
  lay(file: string, text: string): void {
    if (this.texts.get(file)?.text !== text) this.texts.set(file, { text, version: ++this.clock });
  }

  /** Takes these files into the program, besides those that the project names. */
  include(files: readonly string[]): void {
    this.roots = new Set([...this.rootNames, ...files]);
  }

  /** True for the files taken in, and for what those import. */
  has(file: string): boolean {
    return this.service.getProgram()?.getSourceFile(file) !== undefined;
  }

  diagnosticsOf(file: string): readonly TypeScript.Diagnostic[] {
    if (!this.has(file)) return [];
    return [...this.service.getSyntacticDiagnostics(file), ...this.service.getSemanticDiagnostics(file)];
  }

  /** The declarations that other modules see of a file. */
  shapeOf(file: string): string {
    if (!this.has(file)) return "";
    return this.service
      .getEmitOutput(file, true, true)
      .outputFiles.map(({ text }) => text)
      .join("");
  }

  /** What a module exports, each name with its type as text. */
  exportsOf(file: string): readonly (readonly [name: string, type: string])[] {
    const program = this.service.getProgram();
    const source = program?.getSourceFile(file);
    if (program === undefined || source === undefined) return [];
    return exportedTypes(this.ts, program.getTypeChecker(), source);
  }

  /** The files that import one of these, also through modules that only hand it on. */
  importersOf(files: readonly string[]): ReadonlySet<string> {
    this.service.getProgram();
    const found = new Set<string>();
    const pending = [...files];
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      for (const importer of this.importers.get(file) ?? []) {
        if (found.has(importer)) continue;
        found.add(importer);
        if (/\bexport\s*(?:\*|\{[^}]*\})\s*from\b/.test(this.read(importer) ?? "")) pending.push(importer);
      }
    }
    return found;
  }

  read(file: string): string | undefined {
    return this.texts.get(file)?.text ?? this.libraries.text(file) ?? this.ts.sys.readFile(file);
  }

  private host(
    project: ProjectOptions,
    folder: string,
    virtualModules: VirtualModules,
  ): TypeScript.LanguageServiceHost {
    const { ts } = this;
    const cache = ts.createModuleResolutionCache(folder, (name) => name, project.options);
    return {
      getCompilationSettings: () => project.options,
      getScriptFileNames: () => [...this.roots],
      getScriptVersion: (file) => String(this.texts.get(file)?.version ?? 0),
      getScriptSnapshot: (file) => {
        const text = this.read(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: (options) => this.libraries.pathFor(ts, options),
      fileExists: (file) => this.texts.has(file) || this.libraries.has(file) || ts.sys.fileExists(file),
      readFile: (file) => this.read(file),
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
      realpath: (path) => ts.sys.realpath?.(path) ?? path,
      resolveModuleNameLiterals: (literals, importer, redirected, options, source) =>
        literals.map((literal) => {
          const virtual = virtualModules[literal.text];
          if (virtual !== undefined) return virtualModule(ts, virtual);
          const mode = ts.getModeForUsageLocation(source, literal, options);
          const resolution = ts.resolveModuleName(
            literal.text,
            importer,
            options,
            this.resolutionHost(),
            cache,
            redirected,
            mode,
          );
          this.remember(importer, resolution.resolvedModule?.resolvedFileName);
          return resolution;
        }),
    };
  }

  private resolutionHost(): TypeScript.ModuleResolutionHost {
    const { sys } = this.ts;
    return {
      fileExists: (file) => this.texts.has(file) || sys.fileExists(file),
      readFile: (file) => this.read(file),
      directoryExists: (folder) => this.isLaidIn(folder) || sys.directoryExists(folder),
      ...(sys.realpath ? { realpath: sys.realpath } : {}),
    };
  }

  private isLaidIn(folder: string): boolean {
    for (const file of this.texts.keys()) if (file.startsWith(`${folder}/`)) return true;
    return false;
  }

  private remember(importer: string, resolved: string | undefined): void {
    if (resolved === undefined || resolved.includes("/node_modules/")) return;
    const known = this.importers.get(resolved);
    if (known) known.add(importer);
    else this.importers.set(resolved, new Set([importer]));
  }
}

function virtualModule(
  ts: typeof TypeScript,
  types: string,
): TypeScript.ResolvedModuleWithFailedLookupLocations {
  const extension = types.endsWith(".ts") && !types.endsWith(".d.ts") ? ts.Extension.Ts : ts.Extension.Dts;
  return { resolvedModule: { resolvedFileName: types, extension, isExternalLibraryImport: true } };
}
