import { IN_FINALLY } from "../scopes/reference.ts";
import type { FrameSummary } from "../summary/file-summary.ts";
import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classEffects } from "./class-instances.ts";
import type { ClassEffects } from "./class-instances.ts";
import { containerOf } from "./container.ts";
import type { Container } from "./container.ts";
import { arePutByDecorators } from "./put-by-decorators.ts";
import { changeOf } from "./change-of.ts";
import { isOwnMethodCall } from "./own-methods.ts";
import { isRunPhase } from "./state.ts";
import type { State } from "./state.ts";

/** The mentions of a state sorted by what they do; the classification's rules read nothing else. */
export interface UsageProfile {
  readonly state: State;
  readonly container: Container;
  /** Replacements of the value after load. */
  readonly writes: readonly PlacedUse[];
  /** Entries put: `set`, `add`, `push`, `x[k] = v`. */
  readonly puts: readonly PlacedUse[];
  /** Entries asked for by key: `get`, `has`, `x[k]`, `k in x`. */
  readonly gets: readonly PlacedUse[];
  readonly removes: readonly PlacedUse[];
  readonly reads: readonly PlacedUse[];
  /** Writes to named properties: `config.level = …`. */
  readonly fieldWrites: readonly PlacedUse[];
  readonly changes: readonly PlacedUse[];
  /** Calls of the functions that replace the value, over all files. */
  readonly setterCalls: readonly PlacedUse[];
  /** Calls of the functions that put an entry which they are given. */
  readonly putterCalls: readonly PlacedUse[];
  /** Calls of the functions that put an entry which they make, where each is called by its name alone. */
  readonly makerCalls: readonly PlacedUse[];
  /** See arePutByDecorators. */
  readonly isPutByDecorators: boolean;
  /** What becomes of the value where other files ask a function for it, under the names that it has there. */
  readonly handedOut: readonly PlacedUse[];
  /** For an instance of a class of the project: what its methods do to its fields. */
  readonly effects: ClassEffects | null;
}

const PUT = new Set(["set", "add", "push", "unshift", "getOrInsert", "getOrInsertComputed"]);
const GET = new Set(["get", "has", "includes", "indexOf", "at"]);
const REMOVE = new Set(["delete", "clear", "pop", "shift", "splice"]);

export function profileOf(state: State, project: LinkedProject): UsageProfile {
  const container = containerOf(
    state.initial,
    state.member === null ? (state.linked?.variable.typeName ?? "") : "",
  );
  const run = belowReference(state).filter(isRunPhase);
  const changes = run.filter((placed) => changeOf(placed, container, project) !== "none");
  const writes = run.filter(
    ({ use }) => use.path.length === 0 && (use.action === "write" || use.action === "update"),
  );
  // Of an object that brings its own functions along, these are no table's.
  const variable = state.member === null ? state.linked?.variable : undefined;
  const entries = variable ? run.filter((placed) => !isOwnMethodCall(variable, placed)) : run;
  const puts = entries.filter((placed) => isPut(placed) && !isSetWhole(placed, container));
  return {
    state,
    container,
    setterCalls: callsOfTakers(writes, project),
    putterCalls: callsOfTakers(puts, project),
    // Asked for by one rule, of few states.
    get makerCalls() {
      return callsOfMakers(puts, project);
    },
    get isPutByDecorators() {
      return arePutByDecorators(puts, project);
    },
    get handedOut() {
      return usesOfAnswers(belowReference(state), project);
    },
    effects: container === "instance" ? classEffects(state.initial, state.file, project) : null,
    writes,
    puts,
    gets: entries.filter(isGet),
    // `message.length = 4` sets a field of an object.
    removes: entries.filter(
      (placed) => isRemove(placed) && !(container === "object" && placed.use.path[0] === "length"),
    ),
    reads: run.filter(
      (placed) => !changes.includes(placed) && placed.use.action !== "type" && placed.use.action !== "export",
    ),
    fieldWrites: changes.filter(({ use }) => use.path.length > 0 && use.path[0] !== "*"),
    changes,
  };
}

const REFERENCE = /^call:(\w+\.)?(ref|shallowRef|signal|observable\.box)$/;

/** A reactive reference that is never given another value is what it holds: `jobs.value.push(job)` puts into a list. */
function belowReference({ initial, uses }: State): readonly PlacedUse[] {
  const isReplaced = ({ use }: PlacedUse): boolean => use.action === "write" && use.path.length === 1;
  if (!REFERENCE.test(initial) || uses.some(isReplaced)) return uses;
  return uses.map((placed) => {
    const [first, ...path] = placed.use.path;
    return first === "value" ? { ...placed, use: { ...placed.use, path } } : placed;
  });
}

export function isPut({ use }: PlacedUse): boolean {
  if (use.action === "call" || use.action === "pass")
    return use.path.length === 0 && PUT.has(use.method ?? "");
  return use.path.length === 1 && use.path[0] === "*" && (use.action === "write" || use.action === "update");
}

/** `open.set(true)`: what was made elsewhere is given another value, for no key. */
function isSetWhole({ use: { action, method, value } }: PlacedUse, container: Container): boolean {
  const isForeign = container === "instance" || container === "unknown";
  return isForeign && action === "call" && method === "set" && value === null;
}

export function isGet({ use }: PlacedUse): boolean {
  if (use.action === "in") return use.path.length === 0;
  if (use.action === "call" && use.path.length === 0)
    return GET.has(use.method ?? "") || use.method === "hasOwnProperty";
  return use.path[0] === "*" && use.action !== "write" && use.action !== "delete";
}

export function isRemove({ use }: PlacedUse): boolean {
  if (use.action === "delete") return use.path.length === 1;
  if (use.action === "call") return use.path.length === 0 && REMOVE.has(use.method ?? "");
  return use.path[0] === "length" && use.action === "write";
}

/** Its value decides something. */
export function isAsked({ use }: PlacedUse): boolean {
  return use.action === "test" || use.action === "compare";
}

/** Functions (file and number) in which some of the mentions stand. */
export function framesOf(uses: readonly PlacedUse[]): ReadonlySet<string> {
  return new Set(uses.map(frameKey));
}

export function frameKey(placed: PlacedUse): string {
  return `${placed.file.path}#${placed.use.frame}`;
}

export function inFinally(placed: PlacedUse): boolean {
  return (placed.use.flags & IN_FINALLY) !== 0;
}

export function frameOf({ file, use }: PlacedUse): FrameSummary | null {
  return file.frames[use.frame] ?? null;
}

/** A report is made in the very branch that marks it as made: what is merely guarded may log somewhere as well. */
export function isLoggedBeside(mark: PlacedUse): boolean {
  return frameOf(mark)?.logBranches.includes(mark.use.branch) === true;
}

const EMPTY_VALUES = /^(nullish|false|empty-array|empty-object|number|string)$/;

/** Writes (or passes to a setter) something that stands for "nothing". */
export function isEmptyValue({ use }: PlacedUse): boolean {
  return use.action !== "update" && EMPTY_VALUES.test(use.value ?? "nullish");
}

function callsOfMakers(puts: readonly PlacedUse[], project: LinkedProject): PlacedUse[] {
  return puts.flatMap((put) => {
    const maker = put.file.variables.find((variable) => variable.frame === put.use.frame);
    const uses = (maker && project.linkedOf(put.file, maker)?.uses) ?? [];
    const mentions = uses.filter(
      (each) => each.file.testMark === null && !each.use.path.includes("()") && !isOnlyGift(each, uses),
    );
    return mentions.every(({ use }) => use.action === "call" && use.path.length === 0) ? mentions : [];
  });
}

/**
 * `let make; if (isAllowed) make = function (key) { … };`: where it is given the function, and nothing else anywhere.
 */
function isOnlyGift(placed: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const isWrite = ({ use }: PlacedUse): boolean => use.action === "write" && use.path.length === 0;
  return isWrite(placed) && placed.use.value === "function" && uses.filter(isWrite).length === 1;
}

/** `export const get = () => slot`, and elsewhere `const before = get(); …; set(before)`. */
function usesOfAnswers(uses: readonly PlacedUse[], project: LinkedProject): PlacedUse[] {
  const getters = uses.filter(
    ({ use, isForeign }) =>
      !isForeign && use.action === "return" && use.path.length === 0 && use.via === null,
  );
  return getters.flatMap(({ file, use }) => {
    const getter = file.variables.find((variable) => variable.frame === use.frame);
    const foreign = ((getter && project.linkedOf(file, getter)?.uses) ?? []).filter((each) => each.isForeign);
    return foreign.filter((each) => each.use.path.join() === "()" && each.use.via === "alias");
  });
}

/** Calls of the functions that keep one of their parameters. */
function callsOfTakers(writes: readonly PlacedUse[], project: LinkedProject): PlacedUse[] {
  const calls: PlacedUse[] = [];
  const seen = new Set<string>();
  for (const write of writes) {
    if (!/^param:/.test(write.use.value ?? "") || seen.has(frameKey(write))) continue;
    seen.add(frameKey(write));
    const setter = write.file.variables.find((variable) => variable.frame === write.use.frame);
    const linked = setter && project.linkedOf(write.file, setter);
    for (const placed of linked?.uses ?? []) {
      if (placed.file.testMark !== null) continue;
      if (placed.use.action === "call" && placed.use.path.length === 0) calls.push(placed);
    }
  }
  return calls;
}
