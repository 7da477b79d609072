import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable } from "../link/linked-variable.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { memoizerOf } from "./memoizer.ts";
import { isRunPhase } from "./state.ts";
import type { State } from "./state.ts";

const HANDED_OUT: ReadonlySet<string> = new Set(["export", "store", "pass"]);

/** A function that another package wraps, for it to remember every answer for the life of the process. */
export function memoizedFunction(linked: LinkedVariable, project: LinkedProject): State[] {
  const { variable, file } = linked;
  const { name, start, end, scope, initial } = variable;
  const keeping = variable.inClosure || variable.maker !== null ? null : memoizerOf(file, initial);
  if (keeping === null) return [];
  const { uses } = linked;
  const isHandled = uses.some(({ use, phase }) => isCacheWrite(use) && phase === "load");
  const isReplaced = uses.some(({ use }) => use.path.length === 0 && use.action === "write");
  const isLive =
    uses.some((placed) => isRunPhase(placed) || HANDED_OUT.has(placed.use.action)) ||
    file.exports.some(({ local }) => local === name);
  if (isHandled || isReplaced || !isLive) return [];
  const kept = uses.some(({ use }) => isCacheWrite(use)) || project.setsCacheClass;
  const isOpen = keeping === "option" || (keeping === "property" && !kept);
  return [
    {
      file,
      name,
      form: "instance",
      start,
      end,
      scope,
      initial: isOpen ? "memoized:open" : "memoized:closed",
      uses,
      linked,
      member: null,
    },
  ];
}

/** Each different argument leaves an entry. */
export const memoized: Rule = ({ state }) => {
  if (!state.initial.startsWith("memoized:")) return null;
  const role = state.initial === "memoized:open" ? "memoized-function" : "closed-memoizer";
  const call = state.uses.find(isRunPhase);
  const because = "it remembers the answer to every argument it was ever called with";
  const shown = call
    ? fact("get-or-compute", "asked here", call)
    : fact("memoized", "made here", "declaration");
  return classified("cache", role, 0.8, because, shown);
};

function isCacheWrite({ path, action }: { readonly path: readonly string[]; readonly action: string }) {
  return path[0] === "cache" && path.length === 1 && action === "write";
}

/** `memoize.Cache = WeakMap` gives every memoized function of the project another kind of cache. */
export function setsCacheClass({ variables }: FileSummary): boolean {
  return variables.some(
    (variable) =>
      variable.role === "import" &&
      variable.mayAssignPart &&
      variable.uses.some(({ path, action }) => path.at(-1) === "Cache" && action === "write"),
  );
}
