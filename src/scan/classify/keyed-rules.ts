import { COUNTED_ON, FIXED_KEY, IN_LOOP } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { isMutatorCall } from "./class-instances.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { countedReports } from "./counted-reports.ts";
import { isLivelyInside } from "./collected-entries.ts";
import { frameKey, framesOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `if (isLegacy) parts = ["stats"]; else parts.push(prefix)`, `rows = []; for (…) rows[i] = row`: one function makes up
 * the whole list from what it is set up with. What a caller gives is put to the others.
 */
export const setUpWhole: Rule = ({ container, puts, writes, removes }) => {
  if (container !== "array" || puts.length === 0 || removes.length > 0) return null;
  const makers = framesOf(writes.filter(({ use }) => /^((empty-)?array|new:Array)$/.test(use.value ?? "")));
  const isMadeUp = (put: PlacedUse): boolean =>
    makers.has(frameKey(put)) &&
    (put.use.method === "push" || (put.use.flags & IN_LOOP) !== 0) &&
    !/^param:/.test(put.use.value ?? "");
  if (!puts.every(isMadeUp)) return null;
  const because = "one function makes up the whole list, which others read";
  return classified("state", "config", 0.65, because, fact("reassigned", "replaced here", writes[0]));
};

/**
 * `labels[KEYS.zone] = zone; labels[KEYS.name] = name`: fields whose names stand in constants, where nobody asks for
 * an entry by a key that varies.
 */
export const fieldsOfConstants: Rule = ({ state, container, puts, gets, removes }) => {
  if (container !== "object" || puts.length === 0 || removes.length > 0) return null;
  // `makers[name]()` calls one of them.
  if (![...puts, ...gets].every(isOfFixedKey) || state.uses.some(({ use }) => use.method === "*"))
    return null;
  const because = "functions set fields of it whose names stand in constants";
  return classified("state", "config", 0.65, because, fact("field-write", "set here", puts[0]));
};

export const keyedCollection: Rule = ({ state, container, puts, removes, fieldWrites }) => {
  if (puts.length + removes.length === 0) return null;
  if (container === "unknown" && removes.length === 0 && puts.every(isOfFixedKey)) return null;
  // What was there from the start is forgotten, and nothing comes after it.
  const isFull = !/^(empty-array|new:)/.test(state.initial);
  if (isFull && puts.length === 0 && removes.every(isEmptied)) return null;
  // A record whose fields are written by name is no table, though a reset may walk over its keys.
  if (fieldWrites.length > puts.length + removes.length) return null;
  const because = `entries are put in${removes.length > 0 ? " and taken out" : ""} by separate calls`;
  const evidence = [fact("keyed-put", "put here", puts[0] ?? removes[0])];
  if (removes[0]) evidence.push(fact("removal", "taken out here", removes[0]));
  return classified("registry", "keyed-collection", 0.75, because, ...evidence);
};

/** `part[MARK] = true`: of what a call has made, a property whose name stands in a constant. */
function isOfFixedKey({ use: { flags } }: PlacedUse): boolean {
  return (flags & FIXED_KEY) !== 0;
}

/** `names.length = 0` */
function isEmptied({ use: { action, path, value } }: PlacedUse): boolean {
  return action === "write" && path[0] === "length" && value === "number";
}

export const changedEntries: Rule = ({ container, changes, fieldWrites }) => {
  const isMark = (each: PlacedUse): boolean => container === "unknown" && isOfFixedKey(each);
  const change = changes.find((each) => each.use.path[0] === "*" && !isMark(each));
  if (!change || fieldWrites.length > changes.length / 2) return null;
  if (container === "array" && changes.every(isFieldOfEntry)) return null;
  return classified(
    "registry",
    "keyed-collection",
    0.6,
    "functions change its entries",
    fact("keyed-put", "changed here", change),
  );
};

/** `for (const job of jobs) job.timer = start(job)`: the list stays what it was written as. */
function isFieldOfEntry({ use: { action, path } }: PlacedUse): boolean {
  const [entry, field] = path;
  return /^(write|update|delete)$/.test(action) && entry === "*" && field !== undefined && field !== "*";
}

export const changedFields: Rule = ({ fieldWrites, changes }) => {
  const write = fieldWrites[0];
  if (!write) return null;
  if (changes.some(({ use }) => isTablePut(use)) && fieldWrites.every(({ use }) => isTableChange(use))) {
    const because = "functions put entries into the tables that it holds";
    return classified("registry", "keyed-collection", 0.6, because, fact("keyed-put", "put here", write));
  }
  return classified(
    "state",
    "config",
    0.7,
    "functions change its properties after load",
    fact("field-write", "changed here", write),
  );
};

/** `Object.assign(settings, given)`: whatever properties callers name. */
export const copiedInto: Rule = ({ container, changes }) => {
  const copy = container === "object" ? changes.find(({ use }) => use.action === "pass") : undefined;
  if (!copy) return null;
  const because = "functions copy properties that they are given into it after load";
  return classified("state", "config", 0.6, because, fact("field-write", "copied here", copy));
};

/** An object with methods that keep something in named fields is no table, whatever else they do. */
export const methodObject: Rule = (profile) => {
  const { container, fieldWrites } = profile;
  const isHeld = fieldWrites.some(({ use }) => use.via === "this");
  if (container !== "object" || !isHeld || hasKeyedPuts(profile)) return null;
  return fieldTable(profile) ?? changedFields(profile);
};

/** `{ handlers: {}, add(h) { this.handlers[h.name] = h } }`: all that its methods do is fill a table in a field. */
function fieldTable({ fieldWrites }: UsageProfile): Classification | null {
  const put = fieldWrites.find(({ use }) => isTablePut(use));
  if (!put || !fieldWrites.every(({ use }) => use.path[0] === put.use.path[0])) return null;
  const because = "its methods put entries into a table that it holds";
  return classified("registry", "instance-fields", 0.65, because, fact("keyed-put", "put here", put));
}

function isTablePut({ action, method, path }: UseSummary): boolean {
  if (action === "call") return path.length === 1 && /^(set|add|push)$/.test(method ?? "");
  return action === "write" && path.length === 2 && path[1] === "*";
}

/**
 * `hall.rooms[name] = room`, `hall.rooms[name].push(user)`, `delete hall.rooms[name]`, `hall.queue.length = 0`: in a
 * table.
 */
function isTableChange({ action, path }: UseSummary): boolean {
  if (action === "call") return true;
  if (action === "delete") return path.length === 2 && path[1] === "*";
  return action === "write" && path.length === 2 && /^(\*|length)$/.test(path[1] ?? "");
}

function hasKeyedPuts({ puts }: UsageProfile): boolean {
  return puts.some(({ use }) => use.path[0] === "*");
}

/** An instance of a class of the project: its fields are the storage. */
export const instanceFields: Rule = ({ effects, changes }) => {
  if (!effects || !changes.every((change) => isMutatorCall(change, effects))) return null;
  const put = effects.uses.find(
    ({ use: { action, method, path } }) =>
      (action === "call" && /^(set|push|add)$/.test(method ?? "")) || (action === "write" && path[1] === "*"),
  );
  // What is put into its tables by methods that are called as a collection's are, the rules for those tell.
  if (changes.length > 0 && (put || effects.isMemo || effects.uses.length === 0)) return null;
  const because = "it is one instance for all, and its methods change its fields";
  const stage = effects.isMemo ? "cache" : put && !effects.isCounter ? "registry" : "state";
  const change = put ?? effects.uses[0];
  const evidence = change ? [fact("field-change", "a field is changed here", change)] : [];
  return classified(stage, "instance-fields", 0.65, because, ...evidence);
};

/** `ids.set(kind, (ids.get(kind) ?? 0) + 1)`: a number counted up by key; see also countedByName. */
export const keyedCounter: Rule = (profile) => {
  const { state, puts, gets, removes } = profile;
  const asked = framesOf(gets);
  const updated = framesOf(puts.filter(({ use }) => use.action === "update"));
  const isCounted = (each: PlacedUse): boolean =>
    each.use.action === "update" ||
    each.use.value === "counted" ||
    (each.use.value === "compute" && asked.has(frameKey(each))) ||
    (each.use.value === "number" && updated.has(frameKey(each)));
  const put = puts[0];
  if (!put || !areKept(removes, state.uses) || !puts.every((each) => isCounted(each))) return null;
  return state.uses.some(isFieldSet) ? null : (countedReports(profile) ?? countedUp(put));
};

/** `metas.get(it).state = ENDED`, `bucket.tokens--`: an entry with fields is no number. */
function isFieldSet({ use: { action, path } }: PlacedUse): boolean {
  return /^(write|update)$/.test(action) && path.length > 1 && path[0] === "*" && path[1] !== "*";
}

/** No entry goes by itself; with all the others it may: `for (const key in ids) delete ids[key]`, `ids.clear()`. */
function areKept(removes: readonly PlacedUse[], uses: readonly PlacedUse[]): boolean {
  return removes.every(
    (remove) =>
      remove.use.method === "clear" ||
      uses.some((other) => other.use.action === "iterate" && frameKey(other) === frameKey(remove)),
  );
}

/** `const id = (ids.get(kind) ?? 0) + 1; ids.set(kind, id)`: asked for before any memo, which puts a name as well. */
export const countedByName: Rule = (profile) => {
  const { state, puts, gets, removes } = profile;
  const counted = framesOf(gets.filter(({ use }) => (use.flags & COUNTED_ON) !== 0));
  const [put] = puts;
  if (
    !put ||
    isLivelyInside(state.uses) ||
    !areKept(removes, state.uses) ||
    !puts.every((each) => counted.has(frameKey(each)))
  )
    return null;
  return countedReports(profile) ?? countedUp(put);
};

function countedUp(put: PlacedUse): Classification {
  const because = "functions count its entries up";
  return classified("state", "counter", 0.7, because, fact("counter", "counted up", put));
}
