import type { Linter, LinterClass, LintResult, Rules } from "./eslint-layout.ts";

/** ESLint as it was up to its version 6; it answers at once. */
interface Engine {
  getConfigForFile(file: string): { readonly rules?: Rules };
  isPathIgnored(file: string): boolean;
  executeOnText(text: string, file: string): { readonly results: readonly LintResult[] };
}

export interface EngineClass {
  new (options: object): Engine;
}

/** What is given to the later ones to go before a file's settings, such an engine takes among its options. */
interface Options {
  readonly overrideConfig?: object;
}

/** Lets the engine be asked as the later ones are. */
export function linterOf(Engine: EngineClass): LinterClass {
  return class implements Linter {
    private readonly engine: Engine;

    constructor({ overrideConfig, ...options }: Options) {
      this.engine = new Engine({ ...options, ...overrideConfig });
    }

    async calculateConfigForFile(file: string): Promise<{ readonly rules?: Rules }> {
      return this.engine.getConfigForFile(file);
    }

    async isPathIgnored(file: string): Promise<boolean> {
      return this.engine.isPathIgnored(file);
    }

    async lintText(
      text: string,
      { filePath }: { readonly filePath: string },
    ): Promise<readonly LintResult[]> {
      return this.engine.executeOnText(text, filePath).results;
    }
  };
}
