import type { Access, Finding, ScanResult, SkippedFile } from "../../src/model/finding.ts";
import type { Stage } from "../../src/model/stage.ts";

/** A finding as the scanner makes them; each test changes what it is about. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  const name = changes.name ?? "agents";
  const path = changes.path ?? "src/agents.ts";
  const line = changes.line ?? 3;
  const column = changes.column ?? 7;
  const at = { path, start: 40, end: 40 + name.length, line, column };
  return {
    ...at,
    id: `app:${path}:${name}`,
    name,
    form: "const-map",
    stage: "registry",
    disposition: "auto",
    confidence: 0.9,
    reason: `${name} is a module-scope Map that register() fills while the program runs`,
    evidence: [{ code: "keyed-put", message: "entries are put under the agent's id", location: at }],
    refusal: null,
    accesses: [sampleAccess(path, name, 12, "mutate"), sampleAccess(path, name, 20, "read")],
    package: "app",
    isTest: false,
    isPublic: false,
    ...changes,
  };
}

export function sampleAccess(path: string, name: string, line: number, kind: Access["kind"]): Access {
  return { path, start: line * 30, end: line * 30 + name.length, line, column: 5, kind, phase: "run" };
}

/** A finding that the tool leaves alone. */
export function refusedFinding(changes: Partial<Finding> = {}): Finding {
  return sampleFinding({
    name: "current",
    form: "let",
    stage: "error-context",
    disposition: "manual",
    refusal: {
      code: "public-entry",
      message: "The binding is part of what the package exports.",
      hint: "Hide it behind a function in the next major version, then run the stage again.",
    },
    ...changes,
  });
}

export function sampleScan(
  findings: readonly Finding[],
  skipped: readonly SkippedFile[] = [{ path: "dist/app.js", reason: "built file" }],
): ScanResult {
  return { version: 1, root: ".", files: 12, lines: 3456, findings, skipped, timings: { total: 42 } };
}

export const sampleStages: readonly Stage[] = [
  sampleStage("registry", "use_supervised_registry", "keyed collections of live things", []),
  sampleStage("error-context", "use_async_error_context", "slots set around work", ["registry"]),
  sampleStage("state", "use_scoped_state", "ambient state with no role of its own", ["registry"]),
  sampleStage("tests", null, "callback flags, fixed sleeps and unrestored globals", []),
];

function sampleStage(id: string, flag: string | null, replaces: string, dependsOn: readonly string[]): Stage {
  return {
    id,
    title: `Stage ${id}`,
    dependsOn,
    flag,
    replaces,
    by: `the ${id} facade`,
    why: "State that nobody owns outlives what it describes.",
    optIn: false,
    docs: `docs/stages/${id}.md`,
  };
}

/** `count` findings over several packages and stages, every third one refused. */
export function manyFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const stage = ["registry", "error-context", "state", "tests"][index % 4] ?? "state";
    const changes: Partial<Finding> = {
      name: `state${index}`,
      path: `packages/p${index % 7}/src/file-${index % 19}.ts`,
      line: index + 1,
      package: `@acme/p${index % 7}`,
      stage,
      isTest: stage === "tests",
      id: `@acme/p${index % 7}:file-${index % 19}:state${index}`,
    };
    return index % 3 === 0 ? refusedFinding({ ...changes, form: "let" }) : sampleFinding(changes);
  });
}

/** Text that would break out of every format there is. */
export const hostile = `</script><img src=x onerror=alert(1)>"'&\`|[x](javascript:alert(1)) ::error::\r\n%0A{0}\u0000\u001b[31m @everyone ]]> <!--`;
