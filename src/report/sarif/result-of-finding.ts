import { createHash } from "node:crypto";
import type { Finding, SourceLocation } from "../../model/finding.ts";
import { rewriteCommand } from "../rewrite-command.ts";
import { ruleId } from "./rule-of-stage.ts";
import type { SarifLocation, SarifResult } from "./sarif-log.ts";
import { refusalWords } from "../../model/refusal-words.ts";

export interface ResultContext {
  readonly ruleIndex: number;
  /** From the repository's top to the scanned root, with `/`; "" when they are the same. */
  readonly prefix: string;
  /** How many of the places that change it are listed; the count of all stands in the properties. */
  readonly mostRelated: number;
  /** Ids that the baseline does not hold; null when there was no comparison. */
  readonly fresh: ReadonlySet<string> | null;
}

/** One finding as a SARIF result: named by its id, so that edits above it do not make a new alert. */
export function resultOfFinding(finding: Finding, context: ResultContext): SarifResult {
  const { fresh, prefix, ruleIndex } = context;
  const isFresh = fresh?.has(finding.id) ?? false;
  const related = finding.accesses.filter((access) => access.kind !== "read" && access.phase === "run");
  return {
    ruleId: ruleId(finding.stage),
    ruleIndex,
    level: isFresh ? "error" : finding.isTest ? "note" : "warning",
    message: { text: messageOf(finding) },
    locations: [locationOf(finding, prefix)],
    ...(related.length === 0 || context.mostRelated === 0
      ? {}
      : {
          relatedLocations: related.slice(0, context.mostRelated).map((access, index) => ({
            id: index + 1,
            ...locationOf(access, prefix),
            message: { text: access.kind === "write" ? "assigned here" : "mutated here" },
          })),
        }),
    partialFingerprints: {
      primaryLocationLineHash: `${createHash("sha256").update(finding.id).digest("hex").slice(0, 16)}:1`,
      "unambientId/v1": finding.id,
    },
    ...(fresh === null ? {} : { baselineState: isFresh ? "new" : "unchanged" }),
    properties: {
      id: finding.id,
      form: finding.form,
      stage: finding.stage,
      disposition: finding.disposition,
      confidence: finding.confidence,
      package: finding.package,
      accesses: finding.accesses.length,
      ...(finding.refusal === null ? {} : { refusal: finding.refusal.code }),
    },
  };
}

function messageOf(finding: Finding): string {
  const way =
    finding.refusal === null
      ? `\`${rewriteCommand(finding)}\` rewrites it.`
      : `${sentence(refusalWords(finding.refusal))} ${sentence(finding.refusal.hint)}`;
  const what = finding.reason.includes(finding.name) ? finding.reason : `${finding.name}: ${finding.reason}`;
  return escapeMessage(`${sentence(what)} ${way}`);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A placeholder or a link in foreign text is text; brackets and braces that are neither stay readable. */
function escapeMessage(text: string): string {
  return text.replaceAll(/\{(\d+)\}/g, "{{$1}}").replaceAll(/\[([^\]]*)\]\(/g, String.raw`\[$1\](`);
}

function locationOf(at: SourceLocation, prefix: string): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: { uri: repositoryUri(prefix, at.path), uriBaseId: "%SRCROOT%" },
      region: {
        startLine: at.line,
        startColumn: at.column,
        endLine: at.line,
        endColumn: at.column + Math.max(1, at.end - at.start),
      },
    },
  };
}

/** A path as a URI relative to the repository's top. */
export function repositoryUri(prefix: string, path: string): string {
  const whole = prefix === "" ? path : `${prefix}/${path}`;
  return whole.split("/").map(encodeURIComponent).join("/");
}
