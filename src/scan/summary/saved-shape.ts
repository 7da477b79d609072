import { CONDITIONAL, IF_MISSING, IN_FINALLY, MADE_FROM } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Variable } from "../scopes/scope.ts";
import { isClockShape } from "../scopes/clock-shape.ts";
import { valueShape } from "../scopes/value-shape.ts";
import { turnstileNamed } from "./turnstile-shape.ts";

/** In another branch of the same function, in a later call: `if (failed) saved = delay; else delay = saved`. */
function isOtherwise(put: Reference, save: Reference): boolean {
  const isBranch = put.branch !== 0 && save.branch !== 0 && put.branch !== save.branch;
  return isBranch && put.frame === save.frame && (put.flags & IN_FINALLY) === 0;
}

/** A written identifier that was itself filled from the variable is the saved value: `x = previous`. */
export function savedShape(reference: Reference, variable: Variable): string | null {
  const [, operator = "", kind, name] = /^(\W*=)?(step|id):(.+)$/.exec(reference.value ?? "") ?? [];
  if (!name) return reference.value;
  if (kind === "step") return stepShape(reference, variable, operator, name);
  const source = reference.scope.lookup(name);
  if (!source) return reference.value;
  if (source === variable) return "self";
  // What a name begins with is told at a glance; what becomes of it takes all of its mentions.
  if (isClockShape(valueShape(source.initial)) && isGivenOnce(source)) return "clock";
  if (source.kind === "param") return `${operator}param:${name}`;
  if (operator !== "") return reference.value;
  const turnstile = turnstileNamed(source);
  if (turnstile) return turnstile;
  if (isMadeBlank(source)) return "blank-object";
  const empty = madeEmpty(source, variable);
  if (empty) return empty;
  const made = source.kind === "const" ? valueShape(source.initial) : "";
  if (SPAN_MADE.test(made)) return made;
  const isKept = source.scope.frame.index === 0;
  // A constant stays what it is, however often it is mentioned: most locals are, and theirs need not be looked at.
  const isVaried = !isKept && source.kind !== "const";
  if (isVaried && source.references.some(isCounted))
    return isOwnEntry(reference, variable, source) ? "counted" : "compute";
  const saves = variable.bindings.filter((other) => isSaved(other, source) && isSameField(other, reference));
  const remade = isVaried && reference.path.at(-1) !== "*" ? remadeShape(source, reference) : null;
  if (remade) return remade;
  if (saves.some((save) => !isKept || !isOtherwise(reference, save))) return `saved:${name}`;
  return isTakenFromOutside(made, source) ? made : reference.value;
}

/**
 * `const n = held.get(k) || 0; held.set(k, n + 1)`: worked out from what was there; from anything else it is
 * computed.
 */
function stepShape(reference: Reference, variable: Variable, operator: string, name: string): string {
  const from = reference.scope.lookup(name);
  const isOwn = from !== null && isOwnEntry(reference, variable, from);
  return isOwn && operator === "" ? "counted" : `${operator}compute`;
}

/** The name stands for what the key has had. */
function isOwnEntry(reference: Reference, variable: Variable, source: Variable): boolean {
  const saves = variable.bindings.filter((other) => isSaved(other, source));
  // What a call hands out is a mention of its own, at the same place.
  return saves.some((save) =>
    variable.references.some(({ start, key }) => start === save.start && key === reference.key),
  );
}

/** `const source = table.get(k)`, `const source = variable` */
function isSaved({ targets }: Reference, source: Variable): boolean {
  return (
    targets?.some(({ path, name, scope }) => path.length === 0 && scope.lookup(name) === source) ?? false
  );
}

/**
 * `const config = exports.files.get(name); exports.config = config`: what comes from another property was never
 * there.
 */
function isSameField({ path: [from] }: Reference, { path: [to] }: Reference): boolean {
  const isNamed = (step: string | undefined): boolean => step !== undefined && step !== "*" && step !== "()";
  return from === to || !isNamed(from) || !isNamed(to);
}

/** `left -= 1`, `let n = held[k] || 0; n++; held[k] = n`: what is put back is no longer what was there. */
function isCounted({ action, path }: Reference): boolean {
  return action === "update" && path.length === 0;
}

/**
 * `let all = slot; all = { ...all, ...more }; slot = all`, `let sum = slot; while (…) sum = mix(sum, next()); slot =
 * sum`, and what is made for want of it: `let table = slot; if (!table) { table = new Map(); slot = table }`.
 */
function remadeShape({ writes }: Variable, put: Reference): string | null {
  const before = writes.filter(({ start }) => start < put.start);
  if (before.some(({ value }) => value === "object")) return "compute";
  // What is put into a table was made for the key, whatever its name held before.
  if (put.action !== "write") return null;
  const made = before.findLast(({ value, flags }) => MADE.test(value ?? "") && (flags & IF_MISSING) === 0);
  if (made?.branch === put.branch) return made.value;
  const isReworked = ({ value, flags }: Reference): boolean =>
    REWORKED.test(value ?? "") && (flags & CONDITIONAL) === 0;
  return before.some(isReworked) ? "compute" : null;
}

const MADE = /^(new:|call:|await|((empty|blank)-)?(object|array)$)/;
const REWORKED = /^(compute|call:)/;

const SPAN_MADE = /^call:(.*\.)?(start|create|begin|open)\w*(Span|Transaction|Timer)$/;

/**
 * `const original = console.log; saved = original`, `const original = console[name].bind(console); saved[name] =
 * original`: what is kept is the method of an object that the file does not declare, or imports.
 */
function isTakenFromOutside(made: string, { scope }: Variable): boolean {
  const [, read, bound] = TAKEN.exec(made) ?? [];
  const root = read ?? bound;
  if (root === undefined) return false;
  const owner = scope.lookup(root);
  return owner === null || owner.kind === "import";
}

const TAKEN = /^(?:member:([\w$]+)(?:\.[\w$*]+)+|call:([\w$]+)(?:\.[\w$*]+)+\.bind)$/;

/** `entry = { jobs: new Map() }`, whatever it is asked for before: a local that is given an empty record. */
function isMadeBlank(source: Variable): boolean {
  if (source.scope.frame.index === 0 || !/^(let|const|var)$/.test(source.kind)) return false;
  if (source.kind === "const") return valueShape(source.initial) === "blank-object";
  const { writes } = source;
  return writes.length > 0 && writes.every(({ value }) => value === "blank-object");
}

/**
 * `if (!list) { list = []; lists.set(key, list) }`: a local that is given a container with nothing in it, and that its
 * function does not fill: what belongs into it is put by whoever asks for it.
 */
function madeEmpty(source: Variable, table: Variable): string | null {
  if (source.scope.frame.index === 0 || source.kind !== "let") return null;
  const { references, writes } = source;
  const [first] = writes;
  if (!first?.value || !EMPTY.test(first.value) || writes.length > 1) return null;
  if ((first.flags & MADE_FROM) !== 0) return null;
  const fills = references.filter((each) => each !== first && mayFill(each, table));
  return fills.every((fill) => isFilledAfterwards(fill, references, table)) ? first.value : null;
}

/**
 * Once it is in the table, and whether it was made just now or not: `if (!all) tables.set(key, (all = {})); all[name]
 * = item`. What is handed back is worked out for whoever asks.
 */
function isFilledAfterwards(fill: Reference, references: readonly Reference[], table: Variable): boolean {
  if (references.some(isLookedUp)) return false;
  const put = references.find(({ pass }) => pass?.callee === table.name);
  if (!put) return false;
  const isAround = fill.branch < put.branch && fill.start > put.start;
  return (
    fill.branch === 0 ||
    isAround ||
    (fill.branch > put.start && !references.some(({ action }) => action === "return"))
  );
}

const EMPTY = /^(new:(Map|Set|WeakMap|WeakSet)|empty-array|empty-object)$/;

function mayFill({ action, path, pass }: Reference, table: Variable): boolean {
  if (action === "pass") return pass?.callee !== table.name;
  return action === "call" || action === "bind" || (action === "write" && path.length > 0);
}

/** A `const`, or a `var` or `let` that is used as one. */
function isGivenOnce(variable: Variable): boolean {
  if (variable.kind !== "let" && variable.kind !== "var") return variable.kind === "const";
  return !variable.references.some(
    ({ action, path }) => /^(write|update)$/.test(action) && path.length === 0,
  );
}

/** What is asked for by key may be computed for want of it. */
function isLookedUp({ action, method, path }: Reference): boolean {
  return method === "get" || (path.length > 0 && action !== "call" && action !== "write");
}
