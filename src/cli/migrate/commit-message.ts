import type { StagePlan } from "../../model/plan.ts";
import type { Stage } from "../../model/stage.ts";
import type { RunRequest } from "../../git/journal-entry.ts";

const widest = 72;

/** Marks the tool's own commits, so that `restack` can tell them from people's. */
export const stageTrailer = "Unambient-Stage";

/** A conventional commit message: what, why, the findings, and the command that makes the same commit again. */
export function commitMessage(plan: StagePlan, request: RunRequest): string {
  const { stage } = plan;
  if (stage.unit === "files") return filesMessage(stage, request);
  const moved = plan.sites.filter((site) => site.disposition !== "manual").map((site) => site.finding);
  const count = moved.length === 1 ? "1 piece" : `${moved.length} pieces`;
  const where = stage.flag === null ? "" : " behind a flag";
  return [
    `refactor(${stage.id}): move ${count} of ambient state${where}`,
    "",
    ...wrap(stage.why),
    "",
    flagLine(stage),
    "",
    "Findings:",
    ...moved.map((finding) => `- ${finding.id}`),
    "",
    ...origin(stage, request),
  ].join("\n");
}

/** A stage that knows no findings: what it is for, it says itself. */
function filesMessage(stage: Stage, request: RunRequest): string {
  const title = stage.codemod === undefined ? stage.title.toLowerCase() : stage.title;
  return [
    `refactor(${stage.id}): ${title}`,
    "",
    ...wrap(stage.why),
    "",
    ...(stage.codemod === undefined ? [flagLine(stage), ""] : []),
    ...origin(stage, request),
  ].join("\n");
}

function flagLine({ flag }: Stage): string {
  if (flag === null) return "The stage has no flag.";
  return `The flag ${flag} is off: until it is switched on nothing changes.`;
}

function origin(stage: Stage, request: RunRequest): readonly string[] {
  const command = recreateCommand(stage.partOf ?? stage.id, request);
  return [`Made by: ${command}`, "", `${stageTrailer}: ${stage.id}`, ""];
}

/** The command line that re-creates the stage on the same base. */
export function recreateCommand(stage: string, request: RunRequest): string {
  const words = ["unambient migrate --yes", `--stage ${request.stages?.join(",") ?? stage}`];
  for (const id of request.only) words.push(`--only ${JSON.stringify(id)}`);
  if (request.vendor) words.push("--vendor");
  if (request.noInstall) words.push("--no-install");
  if (request.split !== undefined) words.push(`--split ${request.split}`);
  if (request.commits !== undefined) words.push(`--commits ${request.commits}`);
  words.push(...request.paths);
  return words.join(" ");
}

function wrap(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > widest) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
