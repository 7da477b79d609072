import { layOutText } from "../edit/lay-out-text.ts";
import { lineEdits } from "../edit/line-edits.ts";
import type { Edit } from "../model/edit.ts";
import type { Formatter } from "../model/formatter.ts";
import type { Workspace } from "./workspace.ts";

/** The same formatter, asked about each text once: a stage is tried several times, mostly with the same files. */
export function askedOnce(format: Formatter): Formatter {
  const answers = new Map<string, Promise<string | null>>();
  return (path, text, before) => {
    const question = `${path}\n${text}`;
    const answer = answers.get(question) ?? format(path, text, before);
    answers.set(question, answer);
    return answer;
  };
}

/**
 * Has the project's formatter lay out what a stage wrote, in the files that were as it would leave them before:
 * elsewhere it would change lines that are nothing to the stage. Whether it changed any.
 * @param laidOut the texts that it was asked about, by path; is filled
 */
export async function layOut(
  workspace: Workspace,
  format: Formatter | null,
  laidOut: Map<string, string>,
): Promise<boolean> {
  if (format === null) return false;
  const edits: Edit[] = [];
  for (const { path, before, after } of workspace.changes()) {
    if (laidOut.get(path) === after) continue;
    const wanted = await layOutText(format, path, before ?? "", after);
    laidOut.set(path, wanted);
    edits.push(...lineEdits(path, after, wanted));
  }
  workspace.apply(edits);
  return edits.length > 0;
}
