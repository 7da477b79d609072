import type { Stage } from "../model/stage.ts";
import { code, table } from "../report/markdown-text.ts";
import { findingsOf, flagsOf, migratedBy, stagesInUse, type DocsInput } from "./docs-input.ts";
import { bullets, numbered, pageText } from "./page-text.ts";
import { watchPoints } from "./watch-points.ts";

/** Longer tables nobody reads. */
const mostRows = 60;

/** The operations runbook: in which order the flags go up, what to watch, when to go on, how to go back. */
export function runbook(input: DocsInput): string {
  const flagged = stagesInUse(input).filter((stage) => stage.flag !== null);
  return pageText(`Operations runbook: the flags of ${input.project}`, [
    "Each stage of the migration stands behind a flag. Off, the code does what it did before; on, the new path answers. The stores are shared: no flip, in either direction, loses state.",
    flagged.length === 0 ? "No stage with a flag touches this repository." : flagTable(input, flagged),
    ...(flagged.length === 0 ? [] : [beforeTheFirst(), "## In an emergency", emergency()]),
    ...flagged.flatMap((stage, index) => stagePart(input, stage, index + 1)),
    ...(flagged.length === 0 ? [] : ["## When a flag has been on for good", afterwards()]),
  ]);
}

function flagTable(input: DocsInput, stages: readonly Stage[]): string {
  const rows = stages.map((stage, index) => [
    String(index + 1),
    stage.id,
    flagsOf(stage).map(code).join(", "),
    String(migratedBy(input, stage).length),
    String(findingsOf(input, stage).filter((finding) => finding.disposition !== "manual").length),
    String(findingsOf(input, stage).filter((finding) => finding.disposition === "manual").length),
  ]);
  const head = ["Order", "Stage", "Flag", "Migrated", "Can be migrated", "Need a person"];
  return `## The flags, in the order in which they go up\n\n${table(head, rows)}`;
}

function beforeTheFirst(): string {
  return `## Before the first flag\n\n${bullets([
    "`unambient flags status` lists every flag as off, on each instance.",
    "The service opens a scope for each request or job (`@unambient/runtime/http`, `/express`, `/fastify`, `/koa`, or `scope.run`). Without scopes the flags are safe, but nothing is isolated.",
    "The rollback drill has passed: `unambient validate` runs the test suite with each flag rolled back and switched on again in the middle, and what the code answers is the same. A site that no test reaches was not drilled: the report lists it as unproven.",
    "Somebody listens to the diagnostics channels `unambient:mismatch`, `unambient:warning` and `unambient:flag`, and they reach your dashboards.",
    "A person is named who may roll back without asking, and has done it once on a staging system.",
    "An automatic rollback is set for each flag, by number of differences or by error rate: see the runtime's page on flags.",
  ])}`;
}

function emergency(): string {
  return [
    "Everything off, at once:",
    "```sh\nunambient flags rollback --all\n```",
    "Where the file cannot be changed, `UNAMBIENT_FLAGS=off` in the environment of the next start overrides it; from inside the program, `flags.emergencyRollback()`.",
  ].join("\n\n");
}

function stagePart(input: DocsInput, stage: Stage, place: number): readonly string[] {
  const points = watchPoints(stage.id);
  const flag = flagsOf(stage)[0] ?? "";
  return [
    `## ${place}. ${stage.id}: ${stage.title}`,
    stage.why,
    bullets([`before: ${stage.replaces}`, `after: ${stage.by}`]),
    siteList(input, stage),
    ...(flagsOf(stage).length > 1
      ? [
          `It has ${flagsOf(stage).length} flags, ${flagsOf(stage).map(code).join(" and ")}: do the steps for one after the other.`,
        ]
      : []),
    "### Steps",
    numbered([
      `${code(`unambient flags set ${flag} shadow`)}: the legacy path answers, the new one is computed beside it and compared. Stay until every site below has been exercised under real load, a full business day at least.`,
      `${code(`unambient flags status`)}: go on only with no difference recorded; no data is no evidence.`,
      `${code(`unambient flags set ${flag} 1%`)}, then 10%, then 50%. Hold each step for an hour of normal load at least.`,
      `${code(`unambient flags set ${flag} on`)}. Hold it for a release, or a week.`,
    ]),
    "### Watch",
    bullets(points.watch),
    "### Go on when",
    bullets(points.success),
    "### Roll back when",
    bullets(points.alarm),
    `${code(`unambient flags rollback ${stage.id}`)} puts it to off without a deployment. What was stored while it was on stays readable.`,
  ];
}

/** Merged sites first; the others tell what the flag will gate. */
function siteList(input: DocsInput, stage: Stage): string {
  const migrated = migratedBy(input, stage).map((site) => [
    code(site.name),
    code(`${site.path}:${site.line}`),
    `behind ${code(site.flag)}`,
  ]);
  const waiting = findingsOf(input, stage).map((finding) => [
    code(finding.name),
    code(`${finding.path}:${finding.line}`),
    finding.disposition === "manual" ? "needs a person" : "can be migrated",
  ]);
  const rows = [...migrated, ...waiting];
  const more = rows.length - mostRows;
  const list = table(["Site", "Where", "State"], rows.slice(0, mostRows));
  return more > 0 ? `${list}\n\n${more} more: ${code("unambient scan")} lists all.` : list;
}

function afterwards(): string {
  return [
    `${code("unambient finish <stage>")} removes the flag and the legacy path on a branch of its own; ${code("unambient finish <stage> --revert")} gives back the code as it was before the stage.`,
    `The baseline of ${code("unambient check")} only shrinks: run ${code("unambient baseline --update")} once the branch is merged.`,
  ].join("\n\n");
}
