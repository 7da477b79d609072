import { describe, expect, it } from "vitest";
import { packageFacts } from "../../../src/scan/files/project-facts.ts";
import { fingerprint } from "../../../src/scan/link/fingerprint.ts";
import type { PackageFacts, ProjectFacts } from "../../../src/scan/link/project-facts.ts";
import { ScanRecall } from "../../../src/scan/recall/scan-recall.ts";
import { RelinkedScan } from "../../../src/scan/relink/relinked-scan.ts";
import { scanSummaries } from "../../../src/scan/scan-summaries.ts";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";
import { SCENES } from "./scenes.ts";
import type { Scene } from "./scenes.ts";

const PACKAGE = packageFacts("package.json", {
  name: "pkg",
  exports: { ".": "./src/main.ts", "./index": "./src/index.ts" },
}) as PackageFacts;
const FACTS: ProjectFacts = { packages: new Map([["", PACKAGE]]), tsconfigs: new Map() };

type Texts = ReadonlyMap<string, string>;

/** Each way to put a scene together. */
function projectsOf({ files }: Scene): readonly Texts[] {
  return Object.entries(files).reduce<readonly Texts[]>(
    (some, [path, texts]) => some.flatMap((one) => texts.map((text) => new Map([...one, [path, text]]))),
    [new Map()],
  );
}

function summariesOf(texts: Texts) {
  return new Map([...texts].map(([path, text]) => [path, summarizeText(path, text)]));
}

/** Scans one project, then another in its place, for which something may be recalled. */
function scanInstead(before: Texts, after: Texts, answers: ScanRecall) {
  const paths = [...before.keys()];
  const relinked = new RelinkedScan(paths, FACTS);
  relinked.scan(summariesOf(before), paths);
  const changed = paths.filter((path) => before.get(path) !== after.get(path));
  const textPrint = (path: string): number => fingerprint(after.get(path) as string);
  return relinked.scan(summariesOf(after), changed, { answers, paths, textPrint });
}

/** As it comes back from the disk. */
function restored(recall: ScanRecall): ScanRecall {
  return new ScanRecall(JSON.parse(JSON.stringify(recall.stored)) as typeof recall.stored);
}

describe("a scan that recalls others of the same texts", () => {
  it.each(SCENES)("finds what a cold one finds: $name", (scene) => {
    const projects = projectsOf(scene);
    let recall = new ScanRecall(null);
    for (const before of [projects[0], projects.at(-1), projects[projects.length >> 1]] as Texts[]) {
      for (const after of projects) {
        const cold = scanSummaries([...summariesOf(after).values()], FACTS);
        const found = scanInstead(before, after, recall);
        expect({ before: [...before], after: [...after], found }).toEqual({
          before: [...before],
          after: [...after],
          found: cold,
        });
      }
      recall = restored(recall);
    }
  });

  it.each(["src/a.ts", "src/index.ts"])("looks at no file again whose texts it knows: %s", (path) => {
    const [before, after] = [
      new Map([[path, "let n = 0;\nexport const up = () => n++;\n"]]),
      new Map([[path, "// moved\nlet n = 0;\nexport const up = () => n++;\n"]]),
    ];
    const first = new ScanRecall(null);
    const found = scanInstead(before, after, first);
    const relinked = new RelinkedScan([path], FACTS);
    relinked.scan(summariesOf(before), [path]);
    const nothing = {
      get: () => {
        throw new Error("a summary was asked for");
      },
    };
    const textPrint = (each: string): number => fingerprint(after.get(each) as string);
    const recall = { answers: restored(first), paths: [path], textPrint };
    expect(relinked.scan(nothing, [path], recall)).toEqual(found);
  });
});
