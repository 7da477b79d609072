import type { FileSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { isPutBackAtOnce } from "./put-back-at-once.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `get() { if (reader) gets.push(this); … }` beside `const before = gets; gets = null; …; gets = before`: whatever is
 * read notes itself for the work that reads it. Each read asks for the slots that it notes itself in, and each such
 * work sets them aside, with all that it sets aside along with them.
 */
export function tracksReaders({ state }: UsageProfile): boolean {
  const variable = state.linked?.variable;
  const { file } = state;
  if (variable === undefined || !variable.uses.some((use) => isPutBackAtOnce(use, file))) return false;
  const slots = file.variables.filter(({ uses }) => uses.some((use) => isPutBackAtOnce(use, file)));
  const noting = new Set(slots.flatMap(({ uses }) => uses.filter(notesReader).map(({ frame }) => frame)));
  if (noting.size === 0) return false;
  const isAsked = ({ uses }: VariableSummary): boolean => uses.some(({ frame }) => noting.has(frame));
  const aside = new Set(slots.filter(isAsked).flatMap(({ uses }) => framesOfPutBacks(uses, file)));
  return isAsked(variable) || framesOfPutBacks(variable.uses, file).some((frame) => aside.has(frame));
}

/** `gets.push(this)` */
function notesReader({ action, method, path, value }: UseSummary): boolean {
  return action === "call" && path.length === 0 && /^(push|add)$/.test(method ?? "") && value === "this";
}

function framesOfPutBacks(uses: readonly UseSummary[], file: FileSummary): readonly number[] {
  return uses.filter((use) => isPutBackAtOnce(use, file)).map(({ frame }) => frame);
}
