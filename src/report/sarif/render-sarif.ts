import type { Finding, ScanResult, SkippedFile } from "../../model/finding.ts";
import type { Stage } from "../../model/stage.ts";
import { repositoryUri, resultOfFinding } from "./result-of-finding.ts";
import { ruleOfStage, ruleOfUnknownStage } from "./rule-of-stage.ts";
import type { SarifLog, SarifNotification, SarifRule } from "./sarif-log.ts";

/** Code scanning refuses a run with more results. */
const mostResults = 25_000;
/** It refuses a file above 10 MB, packed, too: a run lists so many further places in all, and 20 for a finding. */
const mostPlaces = 100_000;

export interface SarifOptions {
  /** The stages that findings may belong to; they become the rules. */
  readonly stages: readonly Stage[];
  /** The tool's version. */
  readonly version: string;
  /** The tool's home page. */
  readonly informationUri: string;
  /** From the repository's top to the scanned root. @default "" */
  readonly prefix?: string;
  /**
   * Tells several uploads of one commit apart, one for each package of a monorepo for instance. @default "unambient"
   */
  readonly category?: string;
  /** Ids that the baseline does not hold: they are errors, all others keep their level. */
  readonly fresh?: ReadonlySet<string>;
}

/** The scan as SARIF 2.1.0, as code scanning takes it. */
export function renderSarif(scan: ScanResult, options: SarifOptions): string {
  return `${JSON.stringify(sarifLog(scan, options), null, 2)}\n`;
}

function sarifLog(scan: ScanResult, options: SarifOptions): SarifLog {
  const prefix = options.prefix ?? "";
  const rules = rulesFor(scan.findings, options);
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id.split("/")[1], index]));
  const kept = mostImportant(scan.findings, options.fresh);
  const mostRelated = Math.min(20, Math.floor(mostPlaces / Math.max(1, kept.length)));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "unambient",
            informationUri: options.informationUri,
            semanticVersion: options.version,
            rules,
          },
        },
        automationDetails: { id: `${options.category ?? "unambient"}/` },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...overflow(scan.findings.length),
              ...scan.skipped.map((file) => skippedNotification(file, prefix)),
            ],
          },
        ],
        results: kept.map((finding) =>
          resultOfFinding(finding, {
            prefix,
            mostRelated,
            ruleIndex: ruleIndex.get(finding.stage) ?? 0,
            fresh: options.fresh ?? null,
          }),
        ),
      },
    ],
  };
}

function rulesFor(findings: readonly Finding[], options: SarifOptions): SarifRule[] {
  const known = new Set(options.stages.map((stage) => stage.id));
  const unknown = [...new Set(findings.map((finding) => finding.stage))].filter((id) => !known.has(id));
  return [
    ...options.stages.map((stage) => ruleOfStage(stage, options.informationUri)),
    ...unknown.map((id) => ruleOfUnknownStage(id, options.informationUri)),
  ];
}

/** New ones first, then production code, so that a cut loses the least. */
function mostImportant(findings: readonly Finding[], fresh: ReadonlySet<string> | undefined): Finding[] {
  if (findings.length <= mostResults) return [...findings];
  const rank = (finding: Finding): number => (fresh?.has(finding.id) ? 0 : finding.isTest ? 2 : 1);
  return [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, mostResults);
}

function overflow(count: number): SarifNotification[] {
  if (count <= mostResults) return [];
  const text = `${count - mostResults} of ${count} findings were left out: code scanning takes ${mostResults} a run. Scan package by package to see all.`;
  return [{ level: "warning", message: { text } }];
}

function skippedNotification(file: SkippedFile, prefix: string): SarifNotification {
  return {
    level: "note",
    message: { text: `Not scanned: ${file.reason}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: repositoryUri(prefix, file.path), uriBaseId: "%SRCROOT%" },
        },
      },
    ],
  };
}
