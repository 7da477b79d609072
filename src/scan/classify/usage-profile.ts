import { CONDITIONAL, IN_FINALLY } from "../scopes/reference.ts";
import type { LinkedProject, PlacedUse } from "../link/link-project.ts";
import { containerOf } from "./container.ts";
import type { Container } from "./container.ts";
import { changeOf } from "./enumerate-states.ts";
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
}

const PUT = new Set(["set", "add", "push", "unshift", "getOrInsert", "getOrInsertComputed"]);
const GET = new Set(["get", "has", "includes", "indexOf", "at"]);
const REMOVE = new Set(["delete", "clear", "pop", "shift", "splice"]);

export function profileOf(state: State, project: LinkedProject): UsageProfile {
  const container = containerOf(
    state.initial,
    state.member === null ? (state.linked?.variable.typeName ?? "") : "",
  );
  const run = state.uses.filter(isRunPhase);
  const changes = run.filter((placed) => changeOf(placed, container, project) !== "none");
  return {
    state,
    container,
    writes: run.filter(
      ({ use }) => use.path.length === 0 && (use.action === "write" || use.action === "update"),
    ),
    puts: run.filter(isPut),
    gets: run.filter(isGet),
    removes: run.filter(isRemove),
    reads: run.filter(
      (placed) => !changes.includes(placed) && placed.use.action !== "type" && placed.use.action !== "export",
    ),
    fieldWrites: changes.filter(({ use }) => use.path.length > 0 && use.path[0] !== "*"),
    changes,
  };
}

function isPut({ use }: PlacedUse): boolean {
  if (use.action === "call") return use.path.length === 0 && PUT.has(use.method ?? "");
  return use.path.length === 1 && use.path[0] === "*" && (use.action === "write" || use.action === "update");
}

function isGet({ use }: PlacedUse): boolean {
  if (use.action === "in") return use.path.length === 0;
  if (use.action === "call" && use.path.length === 0)
    return GET.has(use.method ?? "") || use.method === "hasOwnProperty";
  return use.path[0] === "*" && use.action !== "write" && use.action !== "delete";
}

function isRemove({ use }: PlacedUse): boolean {
  if (use.action === "delete") return use.path.length === 1;
  if (use.action === "call") return use.path.length === 0 && REMOVE.has(use.method ?? "");
  return use.path[0] === "length" && use.action === "write";
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

export function isConditional(placed: PlacedUse): boolean {
  return (placed.use.flags & CONDITIONAL) !== 0;
}
