import type { Finding, ScanResult } from "../../model/finding.ts";
import { rewriteCommand } from "../rewrite-command.ts";
import { escapeData, workflowCommand, type Annotation, type AnnotationKind } from "./workflow-command.ts";

/** GitHub drops what a step prints beyond this, a kind, without a word. */
const mostOfAKind = 10;

export interface AnnotationOptions {
  /** Ids that fail the build: they are errors and come first. */
  readonly blocking?: ReadonlySet<string>;
  /** From the repository's top to the scanned root. @default "" */
  readonly prefix?: string;
}

const kinds: readonly AnnotationKind[] = ["error", "warning", "notice"];

/**
 * The scan as GitHub annotations: blocking ones first, ten of a kind at most. The rest follows as plain lines in
 * a folded group, for an annotation beyond the limit would vanish in silence.
 */
export function renderAnnotations(scan: ScanResult, options: AnnotationOptions = {}): string {
  const prefix = options.prefix ? `${options.prefix}/` : "";
  const all = scan.findings.map((finding) =>
    annotationOf(finding, prefix, options.blocking?.has(finding.id) ?? false),
  );
  const shown: Annotation[] = [];
  const rest: Annotation[] = [];
  for (const kind of kinds) {
    const ofKind = all.filter((annotation) => annotation.kind === kind);
    shown.push(...ofKind.slice(0, mostOfAKind));
    rest.push(...ofKind.slice(mostOfAKind));
  }
  return [...shown.map(workflowCommand), ...folded(rest), ""].join("\n").replace(/^\n$/, "");
}

function annotationOf(finding: Finding, prefix: string, blocking: boolean): Annotation {
  const refusal = finding.refusal;
  const way = refusal === null ? `Rewrite it: ${rewriteCommand(finding)}` : refusal.hint;
  return {
    kind: blocking ? "error" : finding.isTest ? "notice" : "warning",
    path: `${prefix}${finding.path}`,
    line: finding.line,
    column: finding.column,
    endColumn: finding.column + Math.max(1, finding.end - finding.start),
    title: `${blocking ? "New ambient state" : "Ambient state"} (${finding.stage}): ${finding.name}`,
    message: `${finding.reason}\n${way}`,
  };
}

function folded(rest: readonly Annotation[]): string[] {
  if (rest.length === 0) return [];
  // Without the stop token, a file or symbol named like a command would be one.
  const token = "unambient-end-of-list";
  return [
    `::group::${rest.length} more, beyond GitHub's limit of ${mostOfAKind} annotations of a kind`,
    `::stop-commands::${token}`,
    ...rest.map((a) =>
      escapeData(`${a.kind}: ${a.path}:${a.line}:${a.column} ${a.title}`).replaceAll("%25", "%"),
    ),
    `::${token}::`,
    "::endgroup::",
  ];
}
