import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OutcomeReader } from "../../../src/scan/outcomes/outcome-reader.ts";
import type { ProjectOutline } from "../../../src/scan/outcomes/outcome-reader.ts";
import { readInThreads, threadsFor } from "../../../src/scan/outcomes/read-in-threads.ts";
import { scanProject } from "../../../src/scan/scan-project.ts";
import type { ReadingJob } from "../../../src/scan/outcomes/shared-reading.ts";
import { program } from "../random-program.ts";

/** The build, which is what node can run in a thread. */
const BUILT = new URL("../../../dist/src/scan/", import.meta.url);
const THREAD = fileURLToPath(new URL("outcomes/reading-thread.js", BUILT));

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "unambient-threads-"));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return path;
}

/** Enough files that another thread has started before this one has read them all. */
function writeMany(): { outline: ProjectOutline; jobs: readonly ReadingJob[] } {
  const body = "export function up(key) {\n  seen.set(key, (seen.get(key) ?? 0) + 1);\n}\n".repeat(40);
  const sources = Array.from({ length: 300 }, (_, at) =>
    write(`src/${at}.js`, at % 50 === 7 ? "export const = 1;" : `const seen = new Map();\n${body}`),
  );
  const outline = { root, sources, packages: new Map(), tsconfigs: new Map() };
  return { outline, jobs: [...sources, "src/missing.js"].map((path) => ({ path, knownHash: "" })) };
}

function readHere(outline: ProjectOutline, jobs: readonly ReadingJob[]): unknown {
  const reader = new OutcomeReader(outline);
  return jobs.map(({ path, knownHash }) => reader.read(path, knownHash));
}

describe("reading in threads", () => {
  it("gives the same readings whatever the number of threads", async () => {
    const { outline, jobs } = writeMany();
    const here = readHere(outline, jobs);
    for (const threads of [1, 2, 4]) {
      expect(await readInThreads(outline, jobs, threads, undefined, THREAD), `${threads} threads`).toEqual(
        here,
      );
    }
  });

  it("gives the same readings of any programs", { timeout: 60_000 }, async () => {
    const texts = fc.array(program, { minLength: 40, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 2, max: 5 }), async (all, threads) => {
        const sources = all.map((text, at) => write(`src/${at}.js`, text));
        const outline = { root, sources, packages: new Map(), tsconfigs: new Map() };
        const jobs = sources.map((path) => ({ path, knownHash: "" }));
        expect(await readInThreads(outline, jobs, threads, undefined, THREAD)).toEqual(
          readHere(outline, jobs),
        );
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it("reads itself what a thread took and did not deliver", async () => {
    const { outline, jobs } = writeMany();
    const takes = `import { workerData } from "node:worker_threads";
      Atomics.add(workerData.taken, 0, 16);
      throw new Error("broken");`;
    const broken = join(root, write("broken.mjs", takes));
    expect(await readInThreads(outline, jobs, 2, undefined, broken)).toEqual(readHere(outline, jobs));
  });

  it("reads alone where no thread can be started", async () => {
    const { outline, jobs } = writeMany();
    const uncloneable = { ...outline, extra: () => {} };
    expect(await readInThreads(uncloneable, jobs, 2, undefined, THREAD)).toEqual(readHere(outline, jobs));
    expect(await readInThreads(outline, jobs, 2, undefined, join(root, "gone.js"))).toEqual(
      readHere(outline, jobs),
    );
  });

  it("is left to one thread where the build is not there to be run", () => {
    expect(threadsFor(100_000)).toBe(1);
  });

  it("finds the same in a tree that is new, unchanged, changed and grown", async () => {
    const built = (await import(new URL("scan-project.js", BUILT).href)) as {
      scanProject: typeof scanProject;
    };
    const cache = { location: join(root, "node_modules", "cache") };
    const compare = async (): Promise<void> => {
      const { findings, skipped } = await built.scanProject({ root, cache, threads: 3 });
      const alone = await scanProject({ root });
      expect({ findings, skipped }).toEqual({ findings: alone.findings, skipped: alone.skipped });
    };
    write("src/user.js", 'import { seen } from "./seen";\nexport const see = (key) => seen.set(key, 1);\n');
    write("src/table.js", "const table = new Map();\nexport const put = (key) => table.set(key, 1);\n");
    await compare();
    await compare();
    write("src/table.js", "let count = 0;\nexport const next = () => count++;\n");
    await compare();
    // What was left out of the user's summary, whose text is the same, is asked for now.
    write("src/seen.js", "export const seen = new Map();\n");
    utimesSync(join(root, "src/user.js"), 1, 1);
    await compare();
  });
});
