import type { Stage } from "../model/stage.ts";
import { code, codeBlock, escapeMarkdown, table } from "../report/markdown-text.ts";
import { stagesInUse, type DocsInput } from "./docs-input.ts";
import { bullets, counted, pageText } from "./page-text.ts";
import { watchPoints } from "./watch-points.ts";

/** Reasons that a table of a page should not exceed: the scan lists them all. */
const mostRows = 15;

/** What developers do instead of ambient state, with before and after from their own code. */
export function guidelines(input: DocsInput): string {
  return pageText(`Developer guidelines: state in ${input.project}`, [
    "Ambient state is mutable state that code reaches without being handed it: a module variable, a global, a static field. It is shared by all requests, lives as long as the process, and leaks from test to test.",
    "## In short",
    bullets([
      "Hand state over as an argument, or keep it in the object that owns it.",
      "A table that is filled while the module loads and never after is a constant: that is fine.",
      "`unambient check` fails on new ambient state, in the editor (ESLint) and in CI. What was there before stands in the baseline, which only shrinks.",
      "Really needed? Put it on the allow list, with an owner, a reason and a date on which it ends.",
    ]),
    ...stagesInUse(input).flatMap((stage) => stagePart(input, stage)),
    ...leftOver(input),
  ]);
}

function stagePart(input: DocsInput, stage: Stage): readonly string[] {
  const example = input.examples.get(stage.id);
  return [
    `## ${stage.title}`,
    bullets([`instead of: ${stage.replaces}`, `use: ${stage.by}`]),
    `**The rule.** ${watchPoints(stage.id).rule}`,
    ...(example === undefined
      ? []
      : [`Before and after, from this repository (${code(example.name)}):`, codeBlock("diff", example.diff)]),
  ];
}

function leftOver(input: DocsInput): readonly string[] {
  const manual = input.findings.filter((finding) => finding.refusal !== null);
  if (manual.length === 0) return [];
  const codes = new Map<string, { count: number; hint: string; example: string }>();
  for (const { refusal, path, line } of manual) {
    if (refusal === null) continue;
    const known = codes.get(refusal.code);
    if (known !== undefined) known.count++;
    else codes.set(refusal.code, { count: 1, hint: refusal.hint, example: `${path}:${line}` });
  }
  const rows = [...codes]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, mostRows)
    .map(([name, { count, hint, example }]) => [
      code(name),
      String(count),
      escapeMarkdown(hint),
      code(example),
    ]);
  return [
    "## What the tool leaves to you",
    `${counted(manual.length, "piece")} of ambient state cannot be moved by a tool. ${code("unambient explain <id>")} says why for each one.`,
    table(["Reason", "Times", "What to do", "For instance"], rows),
  ];
}
