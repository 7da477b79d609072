import { seedVariable, shuffled } from "./shuffle.ts";

// Handed to mocha by --require. Its files are already in one process; here they get another order.

interface OfFile {
  readonly file?: string;
}

interface RootSuite {
  suites: OfFile[];
  tests: OfFile[];
}

interface HookContext {
  readonly test: { readonly parent: RootSuite };
}

/** What mocha asks a required module for. It runs the tests outside any `describe` first, then the suites. */
export function mochaHooks(): object {
  return {
    beforeAll(this: HookContext): void {
      const root = this.test.parent;
      const files = [...new Set([...root.tests, ...root.suites].map(({ file }) => file))];
      const order = shuffled(files, Number(process.env[seedVariable] ?? 1));
      const ordered = (items: readonly OfFile[]): OfFile[] =>
        order.flatMap((file) => items.filter((item) => item.file === file));
      root.tests = ordered(root.tests);
      root.suites = ordered(root.suites);
    },
  };
}
