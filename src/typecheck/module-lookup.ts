import type { ts as TypeScript } from "ts-morph";
import type { Compiler } from "./compiler.ts";
import { findsNoPackages, takesPackage } from "./package-resolution.ts";
import type { ProjectOptions } from "./project-options.ts";

/** Where the imports of one project lead: as the compiler sees it, but for modules that need not be installed. */
export class ModuleLookup {
  /** The project's own compiler finds no packages. */
  readonly isBlind: boolean;
  private readonly compiler: Compiler;
  private readonly options: TypeScript.CompilerOptions;
  private readonly virtualModules: Readonly<Record<string, string>>;
  private readonly cache: TypeScript.ModuleResolutionCache;
  private readonly laid = new Set<string>();
  /** The project imports packages: where its compiler finds none, it lives with that. */
  private importsPackages = false;

  /** @param virtualModules name to declaration file */
  constructor(
    compiler: Compiler,
    { options }: ProjectOptions,
    virtualModules: Readonly<Record<string, string>>,
  ) {
    this.compiler = compiler;
    this.options = options;
    this.isBlind = findsNoPackages(compiler.ts, options, compiler.root);
    this.virtualModules = virtualModules;
    this.cache = compiler.ts.createModuleResolutionCache(compiler.root, (name) => name, options);
  }

  /** From now on the file is there, whether it stands on disk or not. */
  lay(file: string): void {
    this.laid.add(file);
  }

  resolve(
    name: string,
    importer: string,
    mode: TypeScript.ResolutionMode,
    redirected?: TypeScript.ResolvedProjectReference,
  ): TypeScript.ResolvedModuleWithFailedLookupLocations {
    const virtual = this.virtualModules[name];
    if (virtual !== undefined)
      return this.isBlind && !this.importsPackages
        ? { resolvedModule: undefined }
        : this.virtualModule(virtual);
    const { ts } = this.compiler;
    const { options, host, cache } = this;
    const found = ts.resolveModuleName(name, importer, options, host, cache, redirected, mode);
    this.importsPackages ||= found.resolvedModule !== undefined && takesPackage(name, importer);
    return found;
  }

  /**
   * The file that an import means, as far as that can be told without parsing the importer; none for a virtual
   * module.
   */
  fileOf(name: string, importer: string): string | undefined {
    if (this.virtualModules[name] !== undefined) return undefined;
    const { ts } = this.compiler;
    const { cache, options, host } = this;
    const mode = ts.getImpliedNodeFormatForFile(importer, cache.getPackageJsonInfoCache(), host, options);
    return this.resolve(name, importer, mode).resolvedModule?.resolvedFileName;
  }

  private get host(): TypeScript.ModuleResolutionHost {
    const { disk } = this.compiler;
    return {
      fileExists: (file) => this.laid.has(file) || disk.hasFile(file),
      readFile: (file) => disk.text(file),
      directoryExists: (folder) => this.isLaidIn(folder) || disk.hasFolder(folder),
      realpath: (path) => disk.placeOf(path),
    };
  }

  private isLaidIn(folder: string): boolean {
    for (const file of this.laid) if (file.startsWith(`${folder}/`)) return true;
    return false;
  }

  private virtualModule(types: string): TypeScript.ResolvedModuleWithFailedLookupLocations {
    const { Extension } = this.compiler.ts;
    const extension = types.endsWith(".ts") && !types.endsWith(".d.ts") ? Extension.Ts : Extension.Dts;
    return { resolvedModule: { resolvedFileName: types, extension, isExternalLibraryImport: true } };
  }
}
