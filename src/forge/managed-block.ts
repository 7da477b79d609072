import { createHash } from "node:crypto";

const begin = "<!-- unambient:begin";
const end = "<!-- unambient:end -->";

/** What we remember in the body's marker, so that a later run can tell our words from a person's. */
export interface BlockState {
  /** The commit that we pushed. */
  readonly commit: string;
  /** The title that we gave, as a hash. */
  readonly title: string;
  readonly draft: boolean;
}

/** Our part of a body, with what we must remember. */
export function managedBlock(text: string, state: BlockState): string {
  // No text of ours may close or open a block.
  const inner = text.replaceAll("<!-- unambient:", "<!- unambient:").trim();
  const marks = `commit=${state.commit} title=${state.title} draft=${state.draft ? "yes" : "no"}`;
  return `${begin} ${marks} -->\n${inner}\n${end}`;
}

/** How much of a body's limit the text of the block may take, beside what people wrote around it. */
export function roomForBlock(existing: string, limit: number): number {
  const { before, after } = split(existing);
  return (
    limit -
    before.length -
    after.length -
    managedBlock("", { commit: "0".repeat(64), title: "0".repeat(12), draft: false }).length -
    8
  );
}

/** Puts our block into a body: in the place of the earlier one, or below what a person wrote. */
export function mergeBlock(existing: string, block: string): string {
  const { before, after, found } = split(existing);
  if (found) return `${before}${block}${after}`;
  return existing.trim() === "" ? block : `${existing.trimEnd()}\n\n${block}`;
}

/** What the marker remembers; null where there is none. */
export function readBlockState(body: string): BlockState | null {
  const match = /<!-- unambient:begin commit=([0-9a-f]*) title=([0-9a-f]*) draft=(yes|no) -->/.exec(body);
  if (match === null) return null;
  return { commit: match[1] ?? "", title: match[2] ?? "", draft: match[3] === "yes" };
}

export function titleHash(title: string): string {
  return createHash("sha256").update(title).digest("hex").slice(0, 12);
}

function split(body: string): { before: string; after: string; found: boolean } {
  const from = body.indexOf(begin);
  const to = from < 0 ? -1 : body.indexOf(end, from);
  if (to < 0) return { before: body, after: "", found: false };
  return { before: body.slice(0, from), after: body.slice(to + end.length), found: true };
}
