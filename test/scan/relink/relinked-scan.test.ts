import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import { packageFacts } from "../../../src/scan/files/project-facts.ts";
import type { PackageFacts, ProjectFacts } from "../../../src/scan/link/project-facts.ts";
import { RelinkedScan } from "../../../src/scan/relink/relinked-scan.ts";
import type { ScanMemory } from "../../../src/scan/relink/scan-memory.ts";
import { memoryOf, storedFindings, storedMemory } from "../../../src/scan/relink/stored-memory.ts";
import { scanSummaries } from "../../../src/scan/scan-summaries.ts";
import type { FileSummary } from "../../../src/scan/summary/file-summary.ts";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";
import { edit, project } from "./random-project.ts";
import { SCENES } from "./scenes.ts";
import type { Scene } from "./scenes.ts";

const PACKAGE = packageFacts("package.json", {
  name: "pkg",
  exports: { ".": "./src/main.ts", "./index": "./src/index.ts" },
}) as PackageFacts;
const FACTS: ProjectFacts = { packages: new Map([["", PACKAGE]]), tsconfigs: new Map() };

type Files = Map<string, FileSummary>;

/** As it comes back from the disk. */
function restored(memory: ScanMemory): ScanMemory {
  const [stored, findings] = [storedMemory(memory), storedFindings(memory)];
  const copy: unknown = deserialize(serialize([stored, findings]));
  return memoryOf(...(copy as [typeof stored, typeof findings]));
}

/** What is found after each of some edits, by scans on top of each other. */
function scansOf(texts: ReadonlyMap<string, string>, edits: readonly { path: string; text: string }[]) {
  const files: Files = new Map([...texts].map(([path, text]) => [path, summarizeText(path, text)]));
  let relinked = new RelinkedScan([...files.keys()], FACTS);
  relinked.scan(files, files.keys());
  return edits.map(({ path, text }) => {
    files.set(path, summarizeText(path, text));
    relinked = new RelinkedScan([...files.keys()], FACTS, restored(relinked.memory));
    return { after: relinked.scan(files, [path]), cold: scanSummaries([...files.values()], FACTS) };
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

function seenElsewhere(findings: readonly Finding[], path: string): string {
  return JSON.stringify(findings.filter((finding) => finding.path !== path));
}

describe("a scan on top of another", () => {
  it.each(SCENES)("finds what a cold one finds: $name", (scene) => {
    let seen = 0;
    for (const { texts, path, text } of editsOf(scene)) {
      const [{ after, cold }] = scansOf(texts, [{ path, text }]) as [ReturnType<typeof scansOf>[number]];
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
      if (seenElsewhere(before, path) !== seenElsewhere(cold, path)) seen++;
    }
    // A scene in which no edit is seen in another file would tell nothing.
    expect(seen).toBeGreaterThan(0);
  });

  it("finds what a cold one finds, whatever was edited", () => {
    fc.assert(
      fc.property(project, fc.array(edit, { minLength: 1, maxLength: 6 }), (texts, edits) => {
        for (const { after, cold } of scansOf(texts, edits)) expect(after).toEqual(cold);
      }),
      { numRuns: 300 },
    );
  });
});
