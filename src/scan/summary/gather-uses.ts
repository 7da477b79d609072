import { endOf, startOf } from "../scopes/ast.ts";
import { CHOSEN, HANDED_OUT, IN_LOOP, STANDS_IN, TO_CALLERS, WIRED_UP } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import { runningFrame } from "../scopes/running-frame.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import type { UseSummary } from "./file-summary.ts";
import { copiedFrom, isOfCopy } from "./copied-from.ts";
import { isHandedOut } from "./export-mentions.ts";
import { savedShape } from "./saved-shape.ts";
import { isWiredUp } from "./wired-up.ts";

/** Longer chains of names are not followed: nobody reads them either. */
const MAX_DEPTH = 4;
const MAX_PATH = 6;
const MAX_USES = 5000;

/** What is gathered for one variable on the way along its other names. */
interface Walk {
  /** The names that are being followed: none is, while it is. */
  readonly seen: Set<Variable>;
  /** What each mention came to: where many locals are given what another holds, each is come by time and again. */
  readonly told: Map<Reference, UseSummary>;
}

/** Every mention of a variable in its file, those by aliases, parameters and returned values included. */
export function gatherUses(variable: Variable): UseSummary[] {
  const walk = { seen: new Set([variable]), told: new Map<Reference, UseSummary>() };
  return follow(variable, 0, walk, null).slice(0, MAX_USES);
}

/** @param origin where the variable was given what is followed, when it is another name for it */
function follow(variable: Variable, depth: number, walk: Walk, origin: Reference | null): UseSummary[] {
  const uses: UseSummary[] = [];
  // What is followed may itself be the state, which a script makes longer as it loads: `list = list.concat(more)`.
  const copied = depth > 0 || variable.kind === "param" ? copiedFrom(variable) : Infinity;
  for (const reference of variable.references) {
    // More are not kept, and looking for them would have no end.
    if (uses.length >= MAX_USES) break;
    if (
      (reference.start > copied && isOfCopy(reference)) ||
      (origin && (isBefore(reference, origin, variable) || isOfAnother(reference, origin, variable)))
    )
      continue;
    uses.push(useBy(variable, reference, walk));
    if (depth >= MAX_DEPTH) continue;
    for (const use of indirect(reference, depth, walk)) uses.push(use);
  }
  return uses;
}

function useBy(variable: Variable, reference: Reference, { told }: Walk): UseSummary {
  const known = told.get(reference);
  if (known) return known;
  const use = useOf(reference, reference.value === null ? null : savedShape(reference, variable));
  const isOut = reference.action === "store" && isHandedOut(variable, reference.start);
  const full = isOut ? { ...use, flags: use.flags | HANDED_OUT } : use;
  told.set(reference, full);
  return full;
}

/**
 * `copy = name; name = table[name]`, `name = table[name] || (table[name] = make(name))`: what a local was until it was
 * given the value is something else.
 */
function isBefore(mention: Reference, origin: Reference, { name, scope }: Variable): boolean {
  if (mention.frame !== origin.frame || scope.frame !== origin.frame) return false;
  // The turn before may have given it, where both stand in a loop.
  if ((origin.flags & mention.flags & IN_LOOP) !== 0) return false;
  const since = origin.targets?.find((target) => target.name === name)?.since ?? origin.start;
  return mention.end < since;
}

/**
 * `logger = make(); logger.level = 1`: in the branch in which a local is given another value, what follows there is
 * done to that one, whatever the local may stand for elsewhere.
 */
function isOfAnother(mention: Reference, origin: Reference, { scope, references }: Variable): boolean {
  if (mention.path.length === 0 || !/^(write|update|delete)$/.test(mention.action)) return false;
  const { frame } = mention;
  if (frame !== origin.frame || scope.frame !== frame) return false;
  const given = references.findLast((other) => other.end < mention.start && isGiven(other));
  if (!given || given.start < origin.start || !isInOneGo(given, mention)) return false;
  // Mentioned in between, it may be in what the local is given: `logger = wrap(logger)`.
  return references.every(
    (other) => other.start <= given.start || other.start >= mention.start || isPut(other),
  );
}

/** In the same block and branch: a `try`, or a loop, may leave out what stands in it. */
function isInOneGo(given: Reference, { frame, branch, scope }: Reference): boolean {
  const isThere = given.frame === frame && given.branch === branch && given.scope === scope;
  return isThere && (given.flags & IN_LOOP) === 0;
}

function isGiven({ action, path }: Reference): boolean {
  return action === "write" && path.length === 0;
}

function isPut({ action, path }: Reference): boolean {
  return action === "write" && path.length > 0;
}

/** A mention as plain data. */
export function useOf(reference: Reference, value: string | null = reference.value): UseSummary {
  const { start, end, memberEnd, path, action, method, key, branch, pass } = reference;
  const told = (isHandedToCallers(reference) ? TO_CALLERS : 0) | (isWiredUp(reference) ? WIRED_UP : 0);
  const flags = reference.flags | told;
  const via = reference.via ? reference.via.kind : null;
  const frame = reference.frame.index;
  return {
    start,
    end,
    memberEnd,
    frame,
    during: runningFrame(reference.frame).index,
    path,
    action,
    method,
    value,
    key,
    flags,
    branch,
    pass,
    via,
    origin: null,
  };
}

/** `plugin(options, host)`, `plugin.install(host)`: the function is one that the function around it was given. */
function isHandedToCallers({ pass, scope }: Reference): boolean {
  return pass !== null && pass.callee !== null && scope.lookup(pass.callee)?.kind === "param";
}

/** The mention of something that has no name in the file, as a write. */
export function useOfNode(
  start: number,
  end: number,
  { index }: Frame,
  value: string | null = null,
): UseSummary {
  return {
    start,
    end,
    memberEnd: end,
    frame: index,
    during: index,
    path: ["*"],
    action: "write",
    method: null,
    value,
    key: null,
    flags: 0,
    branch: 0,
    pass: null,
    via: null,
    origin: null,
  };
}

/** What happens under another name to what this mention hands out. */
function indirect(reference: Reference, depth: number, walk: Walk): UseSummary[] {
  const uses: UseSummary[] = [];
  if ((reference.flags & STANDS_IN) !== 0) return uses;
  for (const target of reference.targets ?? []) {
    const alias = target.scope.lookup(target.name);
    if (alias && !isStateOfItsOwn(alias, reference))
      uses.push(...through(alias, [...reference.path, ...target.path], "alias", reference, depth, walk));
  }
  if (reference.pass?.callee && reference.pass.calleePath.length === 0) {
    const callee = reference.scope.lookup(reference.pass.callee);
    const param = callee?.frame?.params[reference.pass.index];
    if (param) uses.push(...through(param, reference.path, "param", reference, depth, walk));
  }
  if (reference.action === "return") uses.push(...returned(reference, depth, walk));
  return uses;
}

/** A module variable that is assigned the value on some occasion is a slot to be judged by itself. */
function isStateOfItsOwn(alias: Variable, reference: Reference): boolean {
  if (alias.kind !== "let" && alias.kind !== "var") return false;
  const { declarator } = alias;
  const isDeclaration =
    declarator !== null && startOf(declarator) <= reference.start && endOf(declarator) >= reference.end;
  return alias.scope.frame.index === 0 && !isDeclaration;
}

function through(
  other: Variable,
  path: readonly string[],
  via: "alias" | "param",
  origin: Reference,
  depth: number,
  walk: Walk,
): UseSummary[] {
  const { seen } = walk;
  if (seen.has(other) || path.length > MAX_PATH) return [];
  seen.add(other);
  const uses: UseSummary[] = [];
  const callee = via === "param" ? other.scope.frame.index : -1;
  // `const self = this` is the receiver still, whoever that is.
  const kind = origin.via?.kind === "this" ? "this" : via;
  for (const use of follow(other, depth + 1, walk, via === "alias" ? origin : null)) {
    // A local name that is assigned anew changes what the name holds, not the state.
    if (use.path.length === 0 && (use.action === "write" || use.action === "update")) continue;
    // `c ? EMPTY : made`: what functions further on do to it, they do to the other one.
    if (use.via === "param" && (origin.flags & CHOSEN) !== 0) continue;
    // `const proto = Reader.prototype; proto.skip = function () { this.at++ }` runs on an instance.
    if (use.via === "this" && path.at(-1) === "prototype") continue;
    const during = use.during === callee ? origin.frame.index : use.during;
    uses.push(reached(use, during, [...path, ...use.path], kind, origin));
  }
  seen.delete(other);
  return uses;
}

/**
 * The same mention as one of what is reached by that name. Spelt out: chains of names have more of these than all
 * else.
 */
function reached(
  { start, end, memberEnd, frame, action, method, value, key, flags, branch, pass }: UseSummary,
  during: number,
  path: readonly string[],
  via: UseSummary["via"],
  origin: Reference,
): UseSummary {
  return {
    start,
    end,
    memberEnd,
    frame,
    during,
    path,
    action,
    method,
    value,
    key,
    flags,
    branch,
    pass,
    via,
    origin: origin.start,
  };
}

/** `function all() { return items }`: what callers do to `all()` they do to `items`. */
function returned(reference: Reference, depth: number, walk: Walk): UseSummary[] {
  const { seen } = walk;
  const getter = reference.frame.variable;
  if (!getter || seen.has(getter)) return [];
  seen.add(getter);
  const uses: UseSummary[] = [];
  for (const use of follow(getter, depth + 1, walk, null)) {
    if (use.path[0] !== "()") continue;
    const path = [...reference.path, ...use.path.slice(1)];
    uses.push(reached(use, use.during, path, "alias", reference));
  }
  seen.delete(getter);
  return uses;
}
