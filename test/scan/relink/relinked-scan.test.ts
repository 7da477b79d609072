import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import { packageFacts } from "../../../src/scan/files/project-facts.ts";
import type { PackageFacts, ProjectFacts } from "../../../src/scan/link/project-facts.ts";
import { RelinkedScan } from "../../../src/scan/relink/relinked-scan.ts";
import type { ScanMemory } from "../../../src/scan/relink/scan-memory.ts";
import {
  changeMemory,
  changedFindings,
  memoryChanges,
  memoryOf,
  partsOf,
  storedFindings,
  storedMemory,
} from "../../../src/scan/relink/stored-memory.ts";
import type {
  MemoryParts,
  StoredFindings,
  StoredMemory,
  StoredMemoryChanges,
} from "../../../src/scan/relink/stored-memory.ts";
import { joinFindings } from "../../../src/scan/relink/join-findings.ts";
import { scanSummaries } from "../../../src/scan/scan-summaries.ts";
import type { FileSummary } from "../../../src/scan/summary/file-summary.ts";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";
import { edit, project } from "./random-project.ts";
import { SCENES } from "./scenes.ts";
import type { Scene } from "./scenes.ts";

const PACKAGE = packageFacts("package.json", {
  name: "pkg",
  exports: { ".": "./src/main.ts", "./index": "./src/index.ts" },
  files: ["src", "templates"],
}) as PackageFacts;
const FACTS: ProjectFacts = { packages: new Map([["", PACKAGE]]), tsconfigs: new Map() };

type Files = Map<string, FileSummary>;

/** A memory as it is kept on the disk: whole, and what is other than in that. */
class Kept {
  private readonly whole: Buffer;
  private changes = "null";
  private before: MemoryParts | null = null;

  constructor(memory: ScanMemory) {
    this.whole = serialize([storedMemory(memory), storedFindings(memory)]);
  }

  read(): ScanMemory {
    const memory = memoryOf(...this.stored);
    this.before = partsOf(memory);
    const changes = JSON.parse(this.changes) as StoredMemoryChanges | null;
    if (changes) changeMemory(memory, changes);
    return memory;
  }

  write(memory: ScanMemory): void {
    this.changes = JSON.stringify(memoryChanges(memory, this.before as MemoryParts));
  }

  get findings(): readonly Finding[] {
    const changed = changedFindings(this.stored[1], JSON.parse(this.changes) as StoredMemoryChanges);
    return joinFindings(changed.map(([, each]) => each));
  }

  private get stored(): [StoredMemory, StoredFindings] {
    return deserialize(this.whole) as [StoredMemory, StoredFindings];
  }
}

/** What is found after each of some edits, by scans on top of each other. */
function scansOf(texts: ReadonlyMap<string, string>, edits: readonly { path: string; text: string }[]) {
  const files: Files = new Map([...texts].map(([path, text]) => [path, summarizeText(path, text)]));
  const first = new RelinkedScan([...files.keys()], FACTS);
  first.scan(files, files.keys());
  const kept = new Kept(first.memory);
  return edits.map(({ path, text }) => {
    files.set(path, summarizeText(path, text));
    const relinked = new RelinkedScan([...files.keys()], FACTS, kept.read());
    const after = relinked.scan(files, [path]);
    kept.write(relinked.memory);
    return { after, kept: kept.findings, cold: scanSummaries([...files.values()], FACTS) };
  });
}

/** Each way to put a scene together, with each edit of one file of it. */
function editsOf({ files }: Scene) {
  const paths = Object.keys(files);
  const projects = paths.reduce<readonly ReadonlyMap<string, string>[]>(
    (some, path) => some.flatMap((one) => (files[path] ?? []).map((text) => new Map([...one, [path, text]]))),
    [new Map()],
  );
  return projects.flatMap((texts) =>
    paths.flatMap((path) =>
      (files[path] ?? []).filter((text) => text !== texts.get(path)).map((text) => ({ texts, path, text })),
    ),
  );
}

type Scanned = ReturnType<typeof scansOf>[number];

function seenElsewhere(findings: readonly Finding[], path: string): string {
  return JSON.stringify(findings.filter((finding) => finding.path !== path));
}

describe("a scan on top of another", () => {
  it.each(SCENES)("finds what a cold one finds: $name", (scene) => {
    let seen = 0;
    for (const { texts, path, text } of editsOf(scene)) {
      const back = { path, text: texts.get(path) as string };
      const [{ after, cold }, again] = scansOf(texts, [{ path, text }, back]) as [Scanned, Scanned];
      const before = scanSummaries(
        [...texts].map(([at, each]) => summarizeText(at, each)),
        FACTS,
      );
      expect({ texts: [...texts], path, text, findings: after }).toEqual({
        texts: [...texts],
        path,
        text,
        findings: cold,
      });
      expect({ texts: [...texts], path, text, findings: again.after }).toEqual({
        texts: [...texts],
        path,
        text,
        findings: again.cold,
      });
      if (seenElsewhere(before, path) !== seenElsewhere(cold, path)) seen++;
    }
    // A scene in which no edit is seen in another file would tell nothing.
    expect(seen).toBeGreaterThan(0);
  });

  it.each(SCENES)("remembers in columns what it remembered before: $name", ({ files }) => {
    const texts = Object.entries(files).map(
      ([path, [text = ""]]) => [path, summarizeText(path, text)] as const,
    );
    const relinked = new RelinkedScan(Object.keys(files), FACTS);
    const findings = relinked.scan(new Map(texts), Object.keys(files));
    const { memory } = relinked;
    const [before, first] = [storedMemory(memory), memory.links[0]];
    relinked.rest();
    expect(memory.links[0]).not.toBe(first);
    expect(storedMemory(memory)).toEqual(before);
    expect(relinked.scan(new Map(texts), [])).toEqual(findings);
  });

  it("finds what a cold one finds, whatever was edited", () => {
    fc.assert(
      fc.property(project, fc.array(edit, { minLength: 1, maxLength: 6 }), (texts, edits) => {
        for (const { after, kept, cold } of scansOf(texts, edits)) {
          expect(after).toEqual(cold);
          expect(kept).toEqual(cold);
        }
      }),
      { numRuns: 300 },
    );
  });
});
