import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ScanResult } from "../../../src/model/finding.ts";
import { ScanCache } from "../../../src/scan/cache/scan-cache.ts";
import { openProject } from "../../../src/scan/open-project.ts";
import { AheadReader } from "../../../src/scan/outcomes/ahead-reader.ts";
import { RememberedOutcomes } from "../../../src/scan/outcomes/remembered-outcomes.ts";
import { scanProject } from "../../../src/scan/scan-project.ts";
import { MODULES, project, text } from "../relink/random-project.ts";

let root = "";
let clock = 1;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "unambient-last-"));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Every write has a time of its own; null takes the file away. */
function write(path: string, content: string | null): void {
  const file = join(root, path);
  if (content === null) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  utimesSync(file, ++clock, clock);
}

const PACKAGES = [
  "{}",
  '{ "name": "pkg", "main": "src/index.ts" }',
  '{ "name": "pkg", "exports": { ".": "./src/a.ts" } }',
  '{ "name": "lodash", "exports": { "./memoize": "./src/b.ts" } }',
];
const TSCONFIGS = [
  "{}",
  '{ "compilerOptions": { "paths": { "lodash/*": ["./src/a.ts"] } } }',
  '{ "compilerOptions": { "paths": { "lodash/*": ["./src/b.ts"] } } }',
  '{ "extends": "./base.json" }',
];

const change = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom<string>(...MODULES, "src/new.ts"), text) },
  fc.tuple(fc.constantFrom<string>(...MODULES), fc.constantFrom(null, "export const = 1;\n", "// a line\n")),
  fc.tuple(fc.constant("package.json"), fc.constantFrom(...PACKAGES)),
  fc.tuple(fc.constantFrom("tsconfig.json", "base.json"), fc.constantFrom(...TSCONFIGS)),
);

async function scan(isRemembered: boolean): Promise<string> {
  const cache = { location: join(root, "node_modules", "cache") };
  return told(await scanProject({ root, ...(isRemembered ? { cache } : {}) }));
}

function told(result: ScanResult): string {
  return JSON.stringify({ ...result, timings: {} }, null, 1);
}

describe("a scan on top of an earlier run's", () => {
  it("comes to what a cold one comes to, whatever was changed, made or taken away", async () => {
    const changes = fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(project, changes, async (texts, runs) => {
        rmSync(root, { recursive: true, force: true });
        for (const [path, content] of texts) write(path, content);
        await scan(true);
        for (const run of runs) {
          for (const [path, content] of run) write(path, content);
          expect(await scan(true)).toBe(await scan(false));
          expect(await scan(true)).toBe(await scan(false));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("sees a change of what its tsconfig extends", async () => {
    write("src/a.ts", "export const table = new Map();\n");
    write("src/b.ts", "import { table } from '#a';\nexport const put = (k) => table.set(k, 1);\n");
    write("tsconfig.json", '{ "extends": "./base.json" }');
    const without = await scan(true);
    write("base.json", '{ "compilerOptions": { "paths": { "#a": ["./src/a.ts"] } } }');
    const leading = await scan(true);
    expect(leading).toBe(await scan(false));
    expect(leading).not.toBe(without);
    write("base.json", '{ "compilerOptions": { "paths": { "#a": ["./src/none.ts"] } } }');
    expect(await scan(true)).toBe(await scan(false));
  });

  it.each(["{}", '{ "name": "pkg", "main": "src/index.ts" }'])(
    "reads one file when one has changed",
    async (manifest) => {
      write("package.json", manifest);
      write("src/index.ts", "export * from './a';\nexport * from './c';\n");
      write("src/a.ts", "export const a = { n: 0 };\n");
      write("src/b.ts", "import { a } from './a';\nexport const up = () => a.n++;\n");
      write("src/c.ts", "let c = 0;\nexport const next = () => c++;\n");
      await scan(true);
      // What the other files say is not there any more, and not asked for.
      const pack = join(root, "node_modules/cache/outcomes.pack");
      const kept = readFileSync(pack, "utf8");
      writeFileSync(pack, "x".repeat(kept.length));
      write("src/c.ts", "let c = 1;\nexport const next = () => c--;\n");
      const result = await scan(true);
      const untouched = readFileSync(pack, "utf8").slice(0, kept.length);
      expect(result).toBe(await scan(false));
      expect(untouched).toBe("x".repeat(kept.length));
    },
  );

  it("goes on from where it stands when texts are tried on it", async () => {
    write("src/a.ts", "export const a = { n: 0 };\n");
    write("src/b.ts", "import { a } from './a';\nexport const up = () => a.n++;\n");
    const cache = { location: join(root, "node_modules", "cache") };
    await scanProject({ root, cache });
    const tried = new Map([["src/b.ts", "import { a } from './a';\nexport const up = () => a.n;\n"]]);
    expect(openProject({ root, cache }).rescan(tried).findings).toEqual([]);
    const opened = openProject({ root, cache });
    expect(opened.rescan(new Map()).findings).toHaveLength(1);
    expect(opened.rescan(tried).findings).toEqual([]);
    // A text that is tried no more is what is on disk again.
    expect(opened.rescan(new Map()).findings).toHaveLength(1);
  });

  it("takes what cannot be read for changed: why it cannot may have changed", () => {
    const cache = new ScanCache({ location: join(root, "node_modules", "cache") });
    const reader = new AheadReader(() => ({ root, sources: [], packages: new Map(), tsconfigs: new Map() }));
    const outcomes = new RememberedOutcomes(new Map([["src/a.ts", "EACCES"]]), cache, reader);
    expect(outcomes.changed()).toEqual(["src/a.ts"]);
    // Nor is anything remembered of it.
    expect(outcomes.changedEntries([])).toBeNull();
  });

  it("writes little where little has changed, and all where much has", async () => {
    for (let at = 0; at < 300; at++) write(`src/f${at}.ts`, `export let n${at} = 0;\n`);
    await scan(true);
    const [state, changes] = ["state", "changes.json"].map((name) => join(root, "node_modules/cache", name));
    const [before, size] = [readFileSync(state as string, "latin1"), () => statSync(changes as string).size];
    const changed = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at++)
        write(`src/f${at}.ts`, `export let n${at} = 0;\nexport const up = () => n${at}++;\n// ${clock}\n`);
      expect(await scan(true)).toBe(await scan(false));
      expect(await scan(true)).toBe(await scan(false));
    };
    await changed(1);
    await changed(3);
    expect(readFileSync(state as string, "latin1")).toBe(before);
    expect(size()).toBeLessThan(before.length / 4);
    await changed(250);
    expect(readFileSync(state as string, "latin1")).not.toBe(before);
    expect(existsSync(changes as string)).toBe(false);
    await changed(1);
  });

  it("keeps to the numbers of the files while one has a syntax error", async () => {
    for (const name of ["a", "b", "c"])
      write(`src/${name}.ts`, `let ${name} = 0;\nexport const up = () => ${name}++;\n`);
    await scan(true);
    for (const text of ["export const = 1;\n", "let b = 1;\nexport const up = () => b++;\n"]) {
      write("src/b.ts", text);
      expect(await scan(true)).toBe(await scan(false));
      expect(await scan(true)).toBe(await scan(false));
    }
  });

  it("takes no index of the files' texts for that of an earlier scan", async () => {
    const folder = join(root, "node_modules", "cache");
    const parts = ["result.json", "state"].map((name) => join(folder, name));
    write("src/a.ts", "let n = 0;\nexport const up = () => n++;\n");
    await scan(true);
    const old = parts.map((file) => readFileSync(file));
    const index = readFileSync(join(folder, "outcomes.index"));
    // Until most of the pack is of no use, and all is written anew.
    for (let turn = 0; readFileSync(join(folder, "outcomes.index")).equals(index); turn++) {
      write("src/a.ts", `let turn${turn} = 0;\nexport const up = () => turn${turn}++;\n`);
      await scan(true);
    }
    // As a run that was killed after the index leaves them.
    parts.forEach((file, at) => writeFileSync(file, old[at] as Buffer));
    expect(await scan(true)).toBe(await scan(false));
  });

  it("takes no part of a scan for a part of another", async () => {
    const cache = { location: join(root, "node_modules", "cache") };
    const state = join(cache.location, "state");
    write("src/a.ts", "export const a = { n: 0 };\n");
    write("src/b.ts", "import { a } from './a';\nexport const up = () => a.n;\n");
    write("src/c.ts", "export const c = 1;\n");
    await scan(true);
    const old = readFileSync(state);
    write("src/b.ts", "import { a } from './a';\nexport const up = () => a.n++;\n");
    await scan(true);
    // As a run that was killed between the two leaves them.
    writeFileSync(state, old);
    write("src/b.ts", "import { a } from './a';\nexport const up = () => a.n;\n");
    write("src/c.ts", "export const c = 2;\n");
    expect(await scan(true)).toBe(await scan(false));
  });
});
