import { planStages } from "../../src/plan/plan-stages.ts";
import type { ScanResult } from "../../src/model/finding.ts";
import type { StagePlan } from "../../src/model/plan.ts";
import type { StageModule } from "../../src/model/stage.ts";
import { packageFacts } from "../../src/scan/files/project-facts.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { runtimeTypes } from "../../src/typecheck/runtime-types.ts";
import { createTypeGate } from "../../src/typecheck/type-gate.ts";
import type { TypeGate } from "../../src/typecheck/type-gate.ts";

/** A folder that does not exist: the fixtures' texts are laid over it. */
const ROOT = "/unambient-fixtures";

/** One compiler for a whole file of tests; paths tell the fixtures apart. */
export function fixtureTypeGate(): TypeGate {
  return createTypeGate({ root: ROOT, virtualModules: runtimeTypes() });
}

/** Plans one stage over texts in memory, with the whole proof. */
export async function planFixture(
  module: StageModule<Facts>,
  files: ReadonlyMap<string, string>,
  typeGate: TypeGate,
): Promise<StagePlan> {
  const packages = packagesIn(files);
  const scanWith = (changed: ReadonlyMap<string, string>) =>
    assigned(scanSources(new Map([...sourcesIn(files), ...changed]), { packages }), module);
  const readText = (path: string) => textAt(files, path);
  const scan = scanWith(new Map());
  const plan = await planStages({
    root: ROOT,
    scan,
    rescan: scanWith,
    files: [...sourcesIn(files).keys()],
    readText,
    stages: [module],
    typeGate,
  });
  return plan.stages[0] as StagePlan;
}

/** The files as the plan would leave them. */
export function applied(files: ReadonlyMap<string, string>, plan: StagePlan): ReadonlyMap<string, string> {
  return new Map([...files, ...plan.changes.map(({ path, after }) => [path, after] as const)]);
}

/** Which stage a state belongs to is the scanner's judgement and has its own tests; these fixtures show what the stage does. */
const TAKES_WHAT_IT_IS_GIVEN: readonly string[] = [
  "registry",
  "cache",
  "error-context",
  "telemetry",
  "state",
];

function assigned(scan: ScanResult, { stage }: StageModule<Facts>): ScanResult {
  if (!TAKES_WHAT_IT_IS_GIVEN.includes(stage.id)) return scan;
  return { ...scan, findings: scan.findings.map((finding) => ({ ...finding, stage: stage.id })) };
}

function sourcesIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => !path.endsWith(".json")));
}

function packagesIn(files: ReadonlyMap<string, string>) {
  const manifests = [...files].filter(([path]) => /(^|\/)package\.json$/.test(path));
  return new Map(
    manifests.flatMap(([path, text]) => {
      const directory = path.replace(/\/?package\.json$/, "");
      const facts = packageFacts(path, JSON.parse(text));
      return facts ? [[directory, facts] as const] : [];
    }),
  );
}

function textAt(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw Object.assign(new Error(`no file ${path}`), { code: "ENOENT" });
  return text;
}
