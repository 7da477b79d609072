import { seedVariable, shuffled } from "./shuffle.ts";

// Handed to mocha by --require. Its files are already in one process; here they get another order.

interface MochaSuite {
  suites: MochaSuite[];
  readonly file?: string;
}

interface HookContext {
  readonly test: { readonly parent: MochaSuite };
}

/** What mocha asks a required module for. */
export function mochaHooks(): object {
  return {
    beforeAll(this: HookContext): void {
      const root = this.test.parent;
      const files = [...new Set(root.suites.map(({ file }) => file))];
      const order = shuffled(files, Number(process.env[seedVariable] ?? 1));
      root.suites = order.flatMap((file) => root.suites.filter((suite) => suite.file === file));
    },
  };
}
