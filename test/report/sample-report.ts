import type { Finding } from "../../src/model/finding.ts";
import type { PlannedSite } from "../../src/model/plan.ts";
import type { Report, StageReport } from "../../src/model/report.ts";
import { refusedFinding, sampleFinding, sampleStages } from "./sample-scan.ts";

export function sampleSite(finding: Finding, changes: Partial<PlannedSite> = {}): PlannedSite {
  const { disposition, refusal } = finding;
  return { finding, disposition, refusal, notes: [], linesChanged: 4, ...changes };
}

export const sampleDiff = `diff --git a/src/agents.ts b/src/agents.ts
index 1111111..2222222 100644
--- a/src/agents.ts
+++ b/src/agents.ts
@@ -1,9 +1,14 @@ export function register
 /** Agents that are connected now.
  * One entry a socket. */
-import { EventEmitter } from "node:events";
+import { EventEmitter } from 'node:events';
+import { registry } from "@unambient/runtime";
 
-const agents = new Map<string, Agent>();
+const agents = registry<string, Agent>("agents", {
+  flag: "use_supervised_registry",
+  legacy: new Map<string, Agent>(),
+});
 // a comment with </script> and <b>
 export function register(agent: Agent): void {
   agents.set(agent.id, agent);
   if (agents.size > 1_000) throw new TooManyAgents(\`more than \${agents.size}\`);
 }
`;

/** A stage that was migrated and validated; each test changes what it is about. */
export function sampleStageReport(index = 0, changes: Partial<StageReport> = {}): StageReport {
  const stage = sampleStages[index];
  if (stage === undefined) throw new Error(`there is no sample stage ${index}`);
  return {
    stage,
    branch: `unambient/${index + 1}-${stage.id}`,
    commit: `${index}`.repeat(40),
    filesChanged: 1,
    insertions: 6,
    deletions: 2,
    sites: [sampleSite(sampleFinding({ stage: stage.id, id: `app:${stage.id}:agents` }))],
    proof: [
      { name: "rescan", passed: true, detail: "1 finding gone, none new" },
      { name: "types", passed: true, detail: "no new error" },
    ],
    checks: [
      { name: "types", status: "passed", detail: "tsc --noEmit", milliseconds: 2100, output: null },
      { name: "tests, flags off", status: "passed", detail: "npm test", milliseconds: 5300, output: null },
      { name: "tests, flags on", status: "passed", detail: "npm test", milliseconds: 5400, output: null },
      {
        name: "lint",
        status: "skipped",
        detail: "package.json has no lint script",
        milliseconds: 0,
        output: null,
      },
    ],
    evidence: [
      { site: "agents", flag: stage.flag ?? "", path: "src/agents.ts", operations: 1234, mismatches: [] },
    ],
    verdict: { level: "safe-to-switch-on", reasons: ["Tests pass with the flags off, on and in shadow."] },
    diff: sampleDiff,
    ...changes,
  };
}

export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    version: 1,
    root: "app",
    base: { branch: "main", commit: "a".repeat(40) },
    files: 12,
    lines: 3456,
    stages: [sampleStageReport(0), sampleStageReport(1)],
    residual: [sampleSite(refusedFinding())],
    skipped: [{ path: "dist/app.js", reason: "built file" }],
    milliseconds: 4200,
    ...changes,
  };
}

/** The report of a run that found and did nothing. */
export function emptyReport(): Report {
  return sampleReport({ base: null, stages: [], residual: [], skipped: [] });
}
