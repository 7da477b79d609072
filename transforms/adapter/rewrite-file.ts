import type { ScanResult } from "../../src/model/finding.ts";
import { planStages } from "../../src/plan/plan-stages.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";
import { stages } from "../index.ts";

/**
 * Runs one stage on one file that stands alone, with the proof that the stage has in a project; only the compiler is
 * not asked.
 *
 * @param stage the stage's id
 * @returns the new text; the old one when there is nothing to do
 */
export async function rewriteFile(stage: string, path: string, source: string): Promise<string> {
  const module = stages.find((candidate) => candidate.stage.id === stage);
  if (module === undefined) return source;
  const file = belowRoot(path);
  const others = importersOf(file);
  const texts = new Map([
    [file, source],
    [others.path, others.text],
  ]);
  const scan = (text: string): ScanResult => scanSources(new Map([[file, text]]));
  const plan = await planStages({
    root: "/",
    scan: scan(source),
    rescan: (changed) => scan(changed.get(file) ?? source),
    files: [...texts.keys()],
    readText: (asked) => textIn(texts, asked),
    stages: [module],
    typeGate: false,
  });
  return plan.stages[0]?.changes.find((change) => change.path === file)?.after ?? source;
}

/** As a project writes its files' paths; where the root is makes no difference to a file that stands alone. */
function belowRoot(path: string): string {
  const steps = path.split(/[\\/]/);
  return steps.filter((step) => !/^(\.{0,2}|[a-z]:)$/i.test(step)).join("/");
}

/** Whoever imports the file is out of sight: one that takes in the whole of it stands for them all. */
function importersOf(path: string): { readonly path: string; readonly text: string } {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return { path: `${path}.importer.js`, text: `export default import("./${name}");\n` };
}

/** @throws as a disk does that has no such file: whoever asks goes on without it */
function textIn(texts: ReadonlyMap<string, string>, path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw Object.assign(new Error(`${path} is out of sight`), { code: "ENOENT" });
  return text;
}
