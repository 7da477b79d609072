import { plural } from "../counts.ts";
import { renderTokens, tokenize, type LineState, type Token } from "./highlight.ts";
import { markup, type Markup } from "./markup.ts";
import { pairLines, type DiffCell, type DiffRow } from "./pair-lines.ts";
import { parseDiff, type DiffHunk, type FileDiff } from "./parse-diff.ts";

/** Rows that a stage may show; a browser grows slow beyond it. */
const mostRows = 4000;
/** Short diffs stand open. */
const openRows = 60;

/** A unified diff as side-by-side tables, one foldable part a file. */
export function diffView(diff: string, seeAll: string): Markup {
  const files = parseDiff(diff);
  const shown: Markup[] = [];
  let rows = 0;
  for (const file of files) {
    rows += file.hunks.reduce((total, hunk) => total + hunk.lines.length, 0);
    if (rows > mostRows && shown.length > 0) break;
    shown.push(fileView(file));
  }
  const left = files.length - shown.length;
  const more =
    left === 0
      ? null
      : markup`<p class="note">${plural(left, "file")} more: <code>${seeAll}</code> shows the whole diff.</p>`;
  return markup`${shown}${more}`;
}

function fileView(file: FileDiff): Markup {
  const lines = file.hunks.flatMap((hunk) => hunk.lines);
  const added = lines.filter((line) => line.kind === "added").length;
  const removed = lines.filter((line) => line.kind === "removed").length;
  const isCode = /\.(?:[cm]?[jt]sx?|json)$/.test(file.path);
  const status = file.status === "changed" ? null : markup`<span class="tag">${file.status}</span>`;
  const open = lines.length <= openRows ? markup` open` : null;
  return markup`<details class="diff" ${open} data-stop>
    <summary><code>${file.path}</code> ${status} <span class="plus">+${added}</span> <span class="minus">−${removed}</span></summary>
    <div class="scroll"><table class="sides">
      <caption class="unseen">Changes of ${file.path}: before on the left, after on the right</caption>
      <colgroup><col class="number"><col><col class="number"><col></colgroup>
      <thead class="unseen"><tr><th scope="col">Line</th><th scope="col">Before</th><th scope="col">Line</th><th scope="col">After</th></tr></thead>
      ${file.hunks.map((hunk) => hunkView(hunk, isCode))}
    </table></div>
  </details>\n`;
}

function hunkView(hunk: DiffHunk, isCode: boolean): Markup {
  const rows = pairLines(hunk);
  const first = hunk.lines[0]?.text ?? "";
  // A hunk that begins inside a block comment looks like this.
  const start: LineState = /^\s*\*(?:\s|\/|$)/.test(first) ? "comment" : "code";
  const left = tokensOf(rows, "left", start, isCode);
  const right = tokensOf(rows, "right", start, isCode);
  return markup`<tbody>
    <tr class="hunk"><td colspan="4">lines ${hunk.oldStart} → ${hunk.newStart} ${hunk.heading}</td></tr>
    ${rows.map((row, i) => markup`<tr>${cellView(row.left, left[i] ?? [], "del")}${cellView(row.right, right[i] ?? [], "ins")}</tr>\n`)}
  </tbody>`;
}

/** Colour runs on from line to line of one side: a comment may span several. */
function tokensOf(
  rows: readonly DiffRow[],
  side: "left" | "right",
  start: LineState,
  isCode: boolean,
): readonly (readonly Token[])[] {
  let state = start;
  return rows.map((row) => {
    const cell = row[side];
    if (cell === null) return [];
    if (!isCode) return [{ kind: "plain", text: cell.text }];
    const { tokens, next } = tokenize(cell.text, state);
    state = next;
    return tokens;
  });
}

function cellView(cell: DiffCell | null, tokens: readonly Token[], mark: "del" | "ins"): Markup {
  if (cell === null) return markup`<td class="number none"></td><td class="none"></td>`;
  return markup`<td class="number ${cell.kind}">${cell.number}</td><td class="${cell.kind}"><code>${renderTokens(tokens, cell.changed, mark)}</code></td>`;
}
