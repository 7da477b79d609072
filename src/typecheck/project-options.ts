import { dirname, resolve } from "node:path";
import type { ts as TypeScript } from "ts-morph";
import { nearestConfig } from "./nearest-config.ts";
import { ownCompilerMajor } from "./own-compiler.ts";

export interface ProjectOptions {
  /** The path of the configuration; "" for the defaults. */
  readonly config: string;
  readonly options: TypeScript.CompilerOptions;
  readonly rootNames: readonly string[];
}

/** The configurations of a tree, each read once: that takes a walk over all its folders. */
export class ProjectConfigs {
  private readonly ts: typeof TypeScript;
  private readonly root: string;
  private readonly nearest = new Map<string, string | null>();
  private readonly parsed = new Map<string, ProjectOptions>();

  constructor(ts: typeof TypeScript, root: string) {
    this.ts = ts;
    this.root = root;
  }

  /** The compiler options and files for a source file: of the nearest tsconfig.json, else plain defaults. */
  optionsFor(file: string): ProjectOptions {
    const config = this.nearestTo(dirname(file));
    if (config === null) return { config: "", options: defaults(this.ts), rootNames: [] };
    const parsed = this.parse(config);
    return parsed.rootNames.includes(file) ? parsed : (this.referenced(config, file) ?? parsed);
  }

  private nearestTo(folder: string): string | null {
    const known = this.nearest.get(folder);
    if (known !== undefined) return known;
    const config = nearestConfig(folder, this.root);
    this.nearest.set(folder, config);
    return config;
  }

  private parse(config: string): ProjectOptions {
    const known = this.parsed.get(config);
    if (known) return known;
    const { ts } = this;
    const { options, fileNames } = ts.parseJsonConfigFileContent(
      this.json(config) ?? {},
      ts.sys,
      dirname(config),
      {},
      config,
    );
    const parsed = {
      config,
      options: {
        ...unaskedOf(dirname(config)),
        ...withoutComposite(options),
        noEmit: true,
        skipLibCheck: true,
      },
      rootNames: fileNames,
    };
    this.parsed.set(config, parsed);
    return parsed;
  }

  /** A solution file holds no sources but refers to the projects that do. */
  private referenced(config: string, file: string): ProjectOptions | null {
    const references = (this.json(config)?.["references"] ?? []) as { readonly path: string }[];
    for (const { path } of references) {
      const target = resolve(dirname(config), path);
      const referenced = target.endsWith(".json") ? target : resolve(target, "tsconfig.json");
      if (!this.ts.sys.fileExists(referenced)) continue;
      const project = this.parse(referenced);
      if (project.rootNames.includes(file)) return project;
    }
    return null;
  }

  private json(config: string): Readonly<Record<string, unknown>> | undefined {
    return this.ts.readConfigFile(config, this.ts.sys.readFile).config;
  }
}

/** What the project's own compiler does where nothing is said, and the one that this tool runs on does not. */
function unaskedOf(folder: string): TypeScript.CompilerOptions {
  return ownCompilerMajor(folder) < NEW_DEFAULTS ? { strict: false, types: ["*"] } : {};
}

/**
 * The first TypeScript that is strict unless it is told not to be, and takes in the types of no package unless it is
 * told to.
 */
const NEW_DEFAULTS = 6;

/** A part of a project that is built by parts is no such project: it has not all of its files. */
function withoutComposite(options: TypeScript.CompilerOptions): TypeScript.CompilerOptions {
  return options.composite
    ? { ...options, composite: false, incremental: false, declaration: true }
    : options;
}

function defaults(ts: typeof TypeScript): TypeScript.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    allowJs: true,
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.Preserve,
    noEmit: true,
    skipLibCheck: true,
  };
}
