import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable } from "../link/linked-variable.ts";
import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isMadeOnce } from "./made-once.ts";
import { isRunPhase } from "./state.ts";
import type { State } from "./state.ts";

const COUNTING = "made:counting";
/** An object of many parts. */
export const HOLDING = "made:holding";
/** It keeps answers where nothing else reaches them. */
export const MEMOIZED = "memoized:closed";

/**
 * A function that a function of the project made, and that goes on with what its maker declared: `const nextId =
 * counter()`, `const slowly = memoize(work)`. What is made but once is told by the maker's own local instead.
 */
export function keptByMade(linked: LinkedVariable, project: LinkedProject): State[] {
  const { variable, file } = linked;
  if (variable.inClosure || variable.maker !== null) return [];
  const initial = keptByCall(file, variable.initial, project);
  if (initial === null) return [];
  const { uses } = linked;
  const isReplaced = uses.some(({ use }) => use.path.length === 0 && use.action === "write");
  const isLive = uses.some(isRunPhase) || file.exports.some(({ local }) => local === variable.name);
  if (isReplaced || !isLive) return [];
  const { name, start, end, scope } = variable;
  return [{ file, name, form: "instance", start, end, scope, initial, uses, linked, member: null }];
}

/**
 * What the function that a call of a function of the project made goes on with; null where it keeps nothing of the
 * kind.
 */
export function keptByCall(
  file: LinkedVariable["file"],
  initial: string,
  project: LinkedProject,
): string | null {
  const [, maker] = /^call:([\w$]+)$/.exec(initial) ?? [];
  return maker === undefined ? null : keptIn(localsOf(file, maker, project));
}

function localsOf(
  file: LinkedVariable["file"],
  maker: string,
  project: LinkedProject,
): readonly VariableSummary[] {
  const target = project.exportTable.behind(file, maker, null);
  if (!target || target.path.length > 0 || target.variable.frame === null) return [];
  const locals = target.file.variables.filter((local) => local.maker === target.variable.frame);
  const isTold = (local: VariableSummary): boolean => {
    const linked = project.linkedOf(target.file, local);
    return linked !== null && isMadeOnce(linked, project);
  };
  return locals.some(isTold) ? [] : locals;
}

/** A table of answers, or a count: other things that a made object keeps are the matter of whoever holds it. */
function keptIn(locals: readonly VariableSummary[]): string | null {
  if (locals.some(isMemoTable)) return locals.filter(isSlot).length > KEPT_BESIDE ? HOLDING : MEMOIZED;
  return locals.some(isCount) ? COUNTING : null;
}

/** How many slots a memoizer may have beside its table, its size and the last key say; what has more is no memoizer. */
const KEPT_BESIDE = 2;

function isSlot({ uses, maker }: VariableSummary): boolean {
  return uses.some(({ action, path, frame }) => action === "write" && path.length === 0 && frame !== maker);
}

/** `if (!(key in table)) table[key] = work(key)` */
function isMemoTable(variable: VariableSummary): boolean {
  if (!/^(new:(Weak)?Map|empty-object)$/.test(variable.initial)) return false;
  const { uses } = variable;
  return uses.some(
    (put) =>
      isAnswerPut(put) && uses.some((get) => get.frame === put.frame && get !== put && isAskedByKey(get)),
  );
}

function isAnswerPut({ action, method, path, value }: UseSummary): boolean {
  const isPut =
    (action === "call" && method === "set" && path.length === 0) || (action === "write" && path[0] === "*");
  return isPut && /^(call:|id:|saved:|await)/.test(value ?? "");
}

function isAskedByKey({ action, method, path }: UseSummary): boolean {
  return (
    method === "get" || method === "has" || (path[0] === "*" && action !== "write" && action !== "delete")
  );
}

/** `let n = 0; return () => ++n` */
function isCount(variable: VariableSummary): boolean {
  if (variable.role !== "let" || variable.initial !== "number") return false;
  const changes = variable.uses.filter(({ action }) => action === "write" || action === "update");
  return changes.length > 0 && changes.every(({ value }) => value === "++");
}

/** An object of many parts, which its maker's locals are, kept by a module: one for all. */
export const heldByMade: Rule = ({ state }) => {
  if (state.initial !== HOLDING) return null;
  const because = "it is one instance for all, and its functions change what its maker declared";
  const called = state.uses.find(isRunPhase);
  const evidence = called ? [fact("field-change", "changed by a call", called)] : [];
  return classified("registry", "instance-fields", 0.65, because, ...evidence);
};

export const countedByMade: Rule = ({ state }) => {
  if (state.initial !== COUNTING) return null;
  const because = "the function that it holds counts up what its maker declared";
  return classified(
    "state",
    "counter",
    0.75,
    because,
    fact("counter", "counted up by a call", state.uses.find(isRunPhase)),
  );
};
