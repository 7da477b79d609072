import type { Stage } from "../../model/stage.ts";
import type { SarifRule } from "./sarif-log.ts";

/** Code scanning cuts descriptions at this length. */
const longest = 1024;

/** The rule id of a stage: results are grouped by what to do about them. */
export function ruleId(stage: string): string {
  return `ambient-state/${stage}`;
}

/** The rule that a stage's findings belong to. */
export function ruleOfStage(stage: Stage, informationUri: string): SarifRule {
  const short = `Ambient state: ${stage.replaces}.`;
  return rule(stage.id, {
    short,
    full: `${stage.why} Replaced by ${stage.by}.`,
    help: [
      short,
      stage.why,
      `Replace it by ${stage.by}: run \`unambient migrate --stage ${stage.id}\`.`,
      stage.flag === null ? "" : `The new path stands behind the flag ${stage.flag}, which starts off.`,
    ],
    helpUri: /^https?:/.test(stage.docs) ? stage.docs : informationUri,
  });
}

/** The rule for findings of a stage that this run knows nothing about, a user's own for instance. */
export function ruleOfUnknownStage(id: string, informationUri: string): SarifRule {
  const short = `Ambient state of the stage ${id}.`;
  return rule(id, {
    short,
    full: "Mutable state that code reaches without being handed it.",
    help: [
      short,
      "Mutable state that code reaches without being handed it: `unambient explain <id>` says more.",
    ],
    helpUri: informationUri,
  });
}

interface RuleText {
  readonly short: string;
  readonly full: string;
  readonly help: readonly string[];
  readonly helpUri: string;
}

function rule(stage: string, text: RuleText): SarifRule {
  const paragraphs = text.help.filter((paragraph) => paragraph !== "");
  return {
    id: ruleId(stage),
    name: pascalCase(`ambient-state-${stage}`),
    shortDescription: { text: cut(text.short) },
    fullDescription: { text: cut(text.full) },
    help: { text: paragraphs.join("\n").replaceAll("`", ""), markdown: paragraphs.join("\n\n") },
    helpUri: text.helpUri,
    defaultConfiguration: { level: "warning" },
    properties: {
      precision: "high",
      "problem.severity": "warning",
      tags: ["ambient-state", "maintainability", stage],
    },
  };
}

function pascalCase(words: string): string {
  return words.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
