import type { ts as TypeScript } from "ts-morph";
import type { Compiler } from "./compiler.ts";
import { exportedTypes } from "./exported-types.ts";
import type { ModuleLookup } from "./module-lookup.ts";
import type { ProjectOptions } from "./project-options.ts";

/** A program over a project on disk with some texts laid over it in memory. It stays as it is while these do. */
export class OverlayProgram {
  private readonly compiler: Compiler;
  private readonly project: ProjectOptions;
  private readonly lookup: ModuleLookup;
  private readonly laid = new Map<string, string>();
  private readonly host: TypeScript.CompilerHost;
  private roots: readonly string[] = [];
  private program: TypeScript.Program | undefined;
  private isCurrent = false;
  private shapes = new Map<string, string>();

  constructor(compiler: Compiler, project: ProjectOptions, lookup: ModuleLookup) {
    this.compiler = compiler;
    this.project = project;
    this.lookup = lookup;
    this.host = this.newHost();
  }

  /** Lays a text over a file. */
  lay(file: string, text: string): void {
    if (this.laid.get(file) === text) return;
    this.laid.set(file, text);
    this.isCurrent = false;
  }

  /** Sees to it that these are in the program, with what they import. */
  include(files: readonly string[], roots: () => readonly string[]): void {
    if (this.program !== undefined && files.every((file) => this.hasTaken(file))) return;
    this.roots = roots();
    this.isCurrent = false;
  }

  diagnosticsOf(file: string): readonly TypeScript.Diagnostic[] {
    const program = this.currentProgram();
    const source = program.getSourceFile(file);
    if (source === undefined) return [];
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
      ...(this.project.options.declaration ? program.getDeclarationDiagnostics(source) : []),
    ];
  }

  /** The declarations that other modules see of a file. */
  shapeOf(file: string): string {
    const program = this.currentProgram();
    const known = this.shapes.get(file);
    if (known !== undefined) return known;
    const source = program.getSourceFile(file);
    const texts: string[] = [];
    if (source) emitDeclarations(program, source, (_, text) => void texts.push(text));
    const shape = texts.join("");
    this.shapes.set(file, shape);
    return shape;
  }

  /** What a module exports, each name with its type as text. */
  exportsOf(file: string): readonly (readonly [name: string, type: string])[] {
    const program = this.currentProgram();
    const source = program.getSourceFile(file);
    return source ? exportedTypes(this.compiler.ts, program.getTypeChecker(), source) : [];
  }

  textOf(file: string): string | undefined {
    return this.laid.get(file) ?? this.compiler.disk.text(file);
  }

  private hasTaken(file: string): boolean {
    return this.roots.includes(file) || this.program?.getSourceFile(file) !== undefined;
  }

  private currentProgram(): TypeScript.Program {
    if (this.program !== undefined && this.isCurrent) return this.program;
    const { ts } = this.compiler;
    const { options } = this.project;
    const oldProgram = this.program;
    const program = ts.createProgram({
      rootNames: this.roots,
      options,
      host: this.host,
      ...(oldProgram ? { oldProgram } : {}),
    });
    this.program = program;
    this.isCurrent = true;
    this.shapes = new Map();
    return program;
  }

  private newHost(): TypeScript.CompilerHost {
    const { ts, disk, parsed, root } = this.compiler;
    const { config } = this.project;
    const isCaseSensitive = disk.isCaseSensitive();
    return {
      getSourceFile: (file, options) =>
        parsed.parsed(
          file,
          this.laid.get(file),
          typeof options === "object" ? options : { languageVersion: options },
          config,
        ),
      getDefaultLibFileName: (options) => disk.libraries.pathFor(ts, options),
      getCurrentDirectory: () => root,
      getCanonicalFileName: (file) => (isCaseSensitive ? file : file.toLowerCase()),
      useCaseSensitiveFileNames: () => isCaseSensitive,
      getNewLine: () => "\n",
      writeFile: () => {},
      fileExists: (file) => this.laid.has(file) || disk.hasFile(file),
      readFile: (file) => this.textOf(file),
      directoryExists: (folder) => disk.hasFolder(folder),
      getDirectories: (folder) => disk.foldersIn(folder),
      realpath: (path) => disk.placeOf(path),
      // Comments say nothing that a check of TypeScript would ask for; in JavaScript they are read all the same.
      jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
      resolveModuleNameLiterals: (literals, importer, redirected, options, source) =>
        literals.map((literal) =>
          this.lookup.resolve(
            literal.text,
            importer,
            ts.getModeForUsageLocation(source, literal, options),
            redirected,
          ),
        ),
    };
  }
}

/** As the language service does for one file: whatever the options say of emitting. */
type Emit = (
  source: TypeScript.SourceFile,
  write: TypeScript.WriteFileCallback,
  cancellation: undefined,
  onlyDeclarations: true,
  transformers: undefined,
  force: true,
) => TypeScript.EmitResult;

function emitDeclarations(
  program: TypeScript.Program,
  source: TypeScript.SourceFile,
  write: TypeScript.WriteFileCallback,
): void {
  (program.emit as Emit)(source, write, undefined, true, undefined, true);
}
