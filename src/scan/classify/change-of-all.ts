import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { AWAITED, HANDED_OUT } from "../scopes/reference.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { changeOf } from "./change-of.ts";
import { classEffects, isHarmlessCall, isMutatorCall, isMutatorTaken } from "./class-instances.ts";
import type { ClassEffects } from "./class-instances.ts";
import type { Container } from "./container.ts";
import { isForeignObject } from "./foreign-object.ts";
import { MUTATORS, strongest } from "./mutation.ts";
import { fillsItself, isForeignCache } from "./read-through.ts";
import { isRunPhase } from "./state.ts";
import { isStoreGiven, isSvelteStore } from "./svelte-stores.ts";
import type { MutationKind } from "./state.ts";

/** How far the code that runs after load goes in changing what these mentions name. */
export function changeOfAll(
  uses: readonly PlacedUse[],
  container: Container,
  initial: string,
  file: FileSummary,
  project: LinkedProject,
  exported: "public" | "inside" | "no",
): MutationKind {
  const isForeign = isForeignMake(container);
  // Nothing but the store of an async context is entered so, whoever makes it.
  if (isForeign && uses.some(isEntered)) return "mutate";
  if (isSvelteStore(initial, file) && uses.some(isStoreGiven)) return "mutate";
  if (container === "emitter" && uses.some(isListeningBound)) return "mutate";
  if (container === "instance" && fillsItself(uses) && isForeignCache(initial, file, project))
    return rebound(uses) === "write" ? "write" : "mutate";
  if (isForeign && isForeignObject(initial, file, project)) return rebound(uses);
  const given = isForeign ? functionsGiven(uses) : NO_NAMES;
  const effects = container === "instance" ? classEffects(initial, file, project) : null;
  const run = uses.filter(
    (placed) =>
      isRunPhase(placed) &&
      !isMethodOfItsOwn(placed, isForeign, given) &&
      !(effects?.isWhole && isHarmlessCall(placed, effects)),
  );
  const change = strongest(run.map((placed) => changeOf(placed, container, project)));
  const isTelling =
    !isForeignMake(container) || actsAsCollection(uses, run, container, project, initial, effects);
  if (change === "write" || (change === "mutate" && isTelling)) return change;
  return effects && isChanged(uses, run, effects, exported) ? "mutate" : "none";
}

/**
 * By a method that somebody calls, or that whoever imports the instance can call: exported, it is one for all. A
 * method that is handed out by itself, `export const put = store.put`, is called by others as well.
 */
function isChanged(
  uses: readonly PlacedUse[],
  run: readonly PlacedUse[],
  effects: ClassEffects,
  exported: "public" | "inside" | "no",
): boolean {
  const isOpen = exported === "public" || (exported === "inside" && !isFilledAtLoad(uses, effects));
  return (
    (isOpen && effects.mutators.size > 0) ||
    run.some((placed) => isMutatorCall(placed, effects)) ||
    uses.some((placed) => placed.file.testMark === null && isMutatorTaken(placed, effects))
  );
}

/**
 * What modules of the project put into it as they load, `OPCODES.add(…)`, is all that is put: nobody hands it on to
 * others.
 */
function isFilledAtLoad(uses: readonly PlacedUse[], effects: ClassEffects): boolean {
  const own = uses.filter(({ file }) => file.testMark === null);
  const isHandedOn = ({ use }: PlacedUse): boolean =>
    use.path.length === 0 &&
    /^(pass|store|return|spread)$/.test(use.action) &&
    (use.flags & HANDED_OUT) === 0;
  return own.some((placed) => !isRunPhase(placed) && isMutatorCall(placed, effects)) && !own.some(isHandedOn);
}

function isEntered(placed: PlacedUse): boolean {
  const { action, method, path } = placed.use;
  return isRunPhase(placed) && action === "call" && method === "enterWith" && path.length === 0;
}

/** `export const on = bus.on.bind(bus)`: whoever gets hold of that puts listeners in. */
function isListeningBound({ file, use: { action, method, path } }: PlacedUse): boolean {
  const isBound = action === "call" && method === "bind";
  return isBound && file.testMark === null && MUTATORS.emitter.has(path[0] as string);
}

function isForeignMake(container: Container): boolean {
  return container === "unknown" || container === "instance";
}

const COLLECTION_METHODS =
  /^(get|has|set|add|delete|clear|push|pop|shift|unshift|splice|values|keys|entries|forEach|size|length)$/;

/**
 * Of something that was made elsewhere one `add(…)` tells little: it may count, or log. Two methods of a collection,
 * or a property that is assigned, tell enough.
 */
function actsAsCollection(
  uses: readonly PlacedUse[],
  run: readonly PlacedUse[],
  container: Container,
  project: LinkedProject,
  initial: string,
  effects: ClassEffects | null,
): boolean {
  const isAssigned = run.some(
    (placed) => placed.use.action !== "call" && changeOf(placed, container, project) !== "none",
  );
  const methods = uses
    .filter(({ file }) => file.testMark === null)
    .map(({ use }) => use.method ?? use.path[0] ?? "")
    .filter((name) => COLLECTION_METHODS.test(name));
  const isHere = effects !== null || HELD_HERE.test(initial) || !run.some(isWaitedFor);
  return isAssigned || (isHere && new Set(methods).size > 1);
}

/**
 * Entries that it takes a promise to put or to take out are kept by somebody outside: a client of a database holds
 * none of them.
 */
function isWaitedFor({ file, use }: PlacedUse): boolean {
  const isPut = use.action === "call" && /^(set|add|delete|clear|push)$/.test(use.method ?? "");
  return isPut && file.testMark === null && (use.flags & AWAITED) !== 0;
}

/** What says by its name that it keeps entries itself, whenever it answers. */
const HELD_HERE = /cache|lru|memo|keyv|registry|map\b/i;

const NO_NAMES: ReadonlySet<string> = Object.freeze(new Set<string>());

/** Methods that the project itself puts on what a call made: `api.delete = () => …`. */
function functionsGiven(uses: readonly PlacedUse[]): ReadonlySet<string> {
  const given = uses.filter(
    ({ use }) => use.action === "write" && use.path.length === 1 && use.value === "function",
  );
  return new Set(given.map(({ use }) => use.path[0] as string));
}

/** What is called `get` and `delete` on an object made elsewhere is no collection's when it is its own method. */
function isMethodOfItsOwn({ use }: PlacedUse, isForeign: boolean, given: ReadonlySet<string>): boolean {
  if (!isForeign || use.action !== "call" || use.path.length > 0) return false;
  return use.via === "this" || given.has(use.method ?? "");
}

/** Only the name's own new values count. */
function rebound(uses: readonly PlacedUse[]): MutationKind {
  const isRebound = uses
    .filter(isRunPhase)
    .some(({ use }) => use.path.length === 0 && (use.action === "write" || use.action === "update"));
  return isRebound ? "write" : "none";
}
