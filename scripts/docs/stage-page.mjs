import { refusalTable } from "./refusal-table.mjs";
import { codeBlock, flagCell } from "./stage-overview.mjs";

/** The page of one stage: its data, its example fixture, what it refuses and its runbook. */
export function stagePage(stage) {
  return `${[
    `<!-- Generated from transforms/${stage.id}/ and __testfixtures__/${stage.id}/: change those, then npm run docs. -->`,
    `# ${stage.title}`,
    stage.why,
    facts(stage),
    "## Example",
    "Before:",
    codeBlock(stage.example.language, stage.example.before),
    "After:",
    codeBlock(stage.example.language, stage.example.after),
    "## What it leaves alone, and why",
    refusalTable(stage.refusals),
    stage.runbook.trim(),
  ].join("\n\n")}\n`;
}

function facts(stage) {
  const { id, replaces, by, dependsOn, optIn } = stage;
  return [
    "| | |",
    "| --- | --- |",
    `| stage | \`${id}\`${optIn ? ", only when asked for by name" : ""} |`,
    `| replaces | ${replaces} |`,
    `| by | ${by} |`,
    `| flag | ${flagCell(stage)} |`,
    `| comes after | ${dependsOn.map((other) => `[\`${other}\`](${other}.md)`).join(", ") || "nothing"} |`,
  ].join("\n");
}
