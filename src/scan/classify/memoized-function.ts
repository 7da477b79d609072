import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable } from "../link/linked-variable.ts";
import type { FileSummary, ImportSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isRunPhase } from "./state.ts";
import type { State } from "./state.ts";

/** Their memoizing function keeps its entries in a property `cache` that may be given another Map. */
const WITH_CACHE = /^lodash(-es)?(\/memoize(\.js)?)?$|^lodash\.memoize$/;

/** Theirs keeps them where nothing else reaches them, or in options that are read once. */
const WITHOUT_CACHE =
  /^(memoizee|moize|fast-memoize|nano-memoize|micro-memoize|micro-memoise|mem|memoize|memoize-one|p-memoize|@emotion\/(weak-)?memoize|underscore)$/;

const HANDED_OUT: ReadonlySet<string> = new Set(["export", "store", "pass"]);

/** A function that another package wraps, for it to remember every answer for the life of the process. */
export function memoizedFunction(linked: LinkedVariable, project: LinkedProject): State[] {
  const { variable, file } = linked;
  const { name, start, end, scope, initial } = variable;
  if (variable.inClosure || variable.maker !== null || memoizerOf(file, initial) === null) return [];
  const { uses } = linked;
  const isHandled = uses.some(({ use, phase }) => isCacheWrite(use) && phase === "load");
  const isReplaced = uses.some(({ use }) => use.path.length === 0 && use.action === "write");
  const isLive = uses.some((placed) => isRunPhase(placed) || HANDED_OUT.has(placed.use.action));
  if (isHandled || isReplaced || !isLive) return [];
  const kept = uses.some(({ use }) => isCacheWrite(use)) || project.setsCacheClass;
  const shape = memoizerOf(file, initial) === "open" && !kept ? "open" : "closed";
  return [
    {
      file,
      name,
      form: "instance",
      start,
      end,
      scope,
      initial: `memoized:${shape}`,
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
  return classified("cache", role, 0.8, because, fact("get-or-compute", "asked here", call));
};

function isCacheWrite({ path, action }: { readonly path: readonly string[]; readonly action: string }) {
  return path[0] === "cache" && path.length === 1 && action === "write";
}

/** `memoize(f)`, `_.memoize(f)`: whether what the name stands for comes from such a package, and from which kind. */
function memoizerOf(file: FileSummary, initial: string): "open" | "closed" | null {
  const [, local, member] = /^call:([\w$]+)(\.memoize)?$/.exec(initial) ?? [];
  if (local === undefined) return null;
  const record = file.imports.find(({ variable }) => file.variables[variable]?.name === local);
  if (!record || isWhole(record) !== (member !== undefined)) return null;
  if (WITH_CACHE.test(record.source)) return "open";
  return WITHOUT_CACHE.test(record.source) ? "closed" : null;
}

/** The package with all its functions, where others are nothing but the memoizing one. */
function isWhole({ source, imported }: ImportSummary): boolean {
  return /^(lodash(-es)?|underscore)$/.test(source) && (imported === "*" || imported === "default");
}

/** `memoize.Cache = WeakMap` gives every memoized function of the project another kind of cache. */
export function setsCacheClass({ variables }: FileSummary): boolean {
  return variables.some(
    (variable) =>
      variable.role === "import" &&
      variable.mayAssign &&
      variable.uses.some(({ path, action }) => path.at(-1) === "Cache" && action === "write"),
  );
}
