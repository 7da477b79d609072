import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `const known = find(key); if (known) return known; …; keep(key, made)`, where `find` looks up a weak reference and
 * `keep` puts one: whoever puts has handed back what was there.
 */
export const keptByCallers: Rule = ({ state, gets, puts }) => {
  const [put] = puts;
  const asked = gets.find(({ use }) => use.method === "get" || use.path[0] === "*");
  if (!put || !asked || !state.uses.some(isOfWeakEntry)) return null;
  const calls = puts.flatMap((each) => usesOfFunction(each).filter(isCall));
  const answers = gets.flatMap((get) => usesOfFunction(get).filter(isHandedBack));
  const isHandedBackBefore = (call: UseSummary): boolean =>
    answers.some(({ frame, start }) => frame === call.frame && start < call.start);
  if (calls.length === 0 || !calls.every(isHandedBackBefore)) return null;
  const because =
    "what was made for a key is kept as long as somebody else holds it, and made anew after that";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "made and kept here", put));
};

/** `refs.get(key)?.deref()` */
function isOfWeakEntry({ use: { path, method } }: PlacedUse): boolean {
  return method === "deref" && path.join() === "*";
}

/** What the file does with the function that a mention stands in. */
function usesOfFunction({ file, use: { frame: at } }: PlacedUse): readonly UseSummary[] {
  return at > 0 ? (file.variables.find(({ frame }) => frame === at)?.uses ?? []) : [];
}

function isCall({ action, path }: UseSummary): boolean {
  return action === "call" && path.length === 0;
}

function isHandedBack({ action, path, via }: UseSummary): boolean {
  return action === "return" && via === "alias" && path.join() === "()";
}
