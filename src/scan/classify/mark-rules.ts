import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { AMONG_MANY, DENIED, IN_CATCH, IN_FINALLY, IN_LOOP, LEAVES, WIRED_UP } from "../scopes/reference.ts";
import { isClockReading } from "./clock-reading.ts";
import { frameKey, frameOf, framesOf, isLoggedBeside } from "./usage-profile.ts";

/** Put in before work and taken out after it, in one function: what is being worked on right now. */
export const inProgressSet: Rule = ({ gets, puts, removes }) => {
  const asked = framesOf(gets);
  const put = puts.find(
    (candidate) =>
      (isMark(candidate)
        ? asked.has(frameKey(candidate)) || isHeldWhile(candidate, gets, removes)
        : isOpened(candidate) && gets.length > 0) && isLetGo(candidate, removes),
  );
  if (!put) return null;
  const because = "it holds what is being worked on, and lets go of it when the work ends";
  return classified("error-context", "in-progress", 0.8, because, fact("in-progress", "taken up here", put));
};

/**
 * Taken out again on the way that it was put in, or on more than one of the ways out: `if (…) { open.delete(it);
 * return } …; open.delete(it)`.
 */
function isLetGo(put: PlacedUse, removes: readonly PlacedUse[]): boolean {
  const below = removes.filter(
    (remove) =>
      frameKey(remove) === frameKey(put) && remove.use.start > put.use.start && isOfSameEntry(remove, put),
  );
  const ways = new Set(below.map(({ use }) => use.branch));
  return below.some((remove) => isOnSameWay(remove, put)) || (ways.size > 1 && below.every(isByKey));
}

function isByKey({ use: { key } }: PlacedUse): boolean {
  return key !== null;
}

/** `silent.add(page); build(page); silent.delete(page)`, with no await between: those further in find it there. */
function isHeldWhile(put: PlacedUse, gets: readonly PlacedUse[], removes: readonly PlacedUse[]): boolean {
  if (put.use.method !== "add" || put.use.key === null || frameOf(put)?.isAsync === true) return false;
  return (
    gets.some(({ use }) => use.method === "has") &&
    removes.some(
      ({ file, use }) =>
        file === put.file &&
        use.frame === put.use.frame &&
        use.branch === put.use.branch &&
        use.key === put.use.key &&
        use.start > put.use.start,
    )
  );
}

/**
 * `if (kind === "die") dead[id] = true; else if (dead[id]) delete dead[id]`: one branch sets the mark, another takes
 * it away in a later turn.
 */
function isOnSameWay({ use }: PlacedUse, { use: put }: PlacedUse): boolean {
  return put.branch === 0 || use.branch < put.start || (use.flags & (IN_FINALLY | IN_CATCH)) !== 0;
}

/** `open.add(it); if (open.size > max) open.delete(oldest)`: what goes for want of room is no work that ends. */
function isOfSameEntry({ use: { key: removed } }: PlacedUse, { use: { key } }: PlacedUse): boolean {
  return key === null || removed === null || key === removed;
}

/**
 * `visited.push(path); …; visited = []`: what was met on the way down is asked about further in, and forgotten at the
 * end.
 */
export const visitedList: Rule = ({ gets, puts, writes }) => {
  const isAsked = gets.some(({ use }) => /^(includes|indexOf|has)$/.test(use.method ?? ""));
  const put = puts.find(
    (candidate) =>
      /^(push|add)$/.test(candidate.use.method ?? "") &&
      writes.some(
        (write) =>
          /^(empty-array|new:Set)$/.test(write.use.value ?? "") &&
          frameKey(write) === frameKey(candidate) &&
          write.use.start > candidate.use.start,
      ),
  );
  if (!isAsked || !put) return null;
  const because = "it holds what was met on the way down, and is emptied when the work ends";
  return classified("error-context", "in-progress", 0.7, because, fact("in-progress", "taken up here", put));
};

/**
 * `walk(root, seen); seen.clear()`: the function that is handed it asks about what it met, and whoever hands it on
 * forgets all.
 */
export const handedDown: Rule = ({ state, gets, puts, removes }) => {
  const isInside = ({ use }: PlacedUse): boolean => use.via === "param";
  const asked = framesOf(gets.filter(isInside));
  const put = puts.find(
    (candidate) => isInside(candidate) && isMark(candidate) && asked.has(frameKey(candidate)),
  );
  const cleared = removes.find(
    (remove) =>
      remove.use.method === "clear" &&
      state.uses.some(
        (other) =>
          frameKey(other) === frameKey(remove) &&
          other.use.action === "pass" &&
          other.use.path.length === 0 &&
          other.use.via === null &&
          other.use.start < remove.use.start,
      ),
  );
  if (!put || !cleared) return null;
  const because = "it holds what was met on the way down, and is emptied when the work ends";
  return classified(
    "error-context",
    "in-progress",
    0.7,
    because,
    fact("in-progress", "emptied here", cleared),
  );
};

/** `running.set(node, this)`: the one that works is what those further in find. */
function isOpened({ use }: PlacedUse): boolean {
  return use.method === "set" && use.value === "this";
}

/** Asked whether it was reported; if not, marked and reported. */
export const dedupSet: Rule = ({ state, gets, puts, removes, changes, reads }) => {
  const asked = framesOf(gets);
  const searched = framesOf(gets.filter(isQuestion));
  if (isStatus(puts) || removes.some(({ use }) => use.method === "pop")) return null;
  if (changes.some(isCountedDown) || reads.some(isTakenTogether)) return null;
  const innerMarks = changes.some(isInnerRemoval) ? [] : changes.filter(isInnerMark);
  const put =
    [...puts, ...innerMarks].find(
      (candidate) =>
        isAskedBefore(candidate, gets) &&
        (isLoggedBeside(candidate) || isMarkOfReporter(candidate)) &&
        !gets.some((get) => isReportedWhenIn(get, candidate)) &&
        (isMark(candidate) ||
          (isDated(candidate) && gets.every(isWhetherThere)) ||
          (isListed(candidate) && searched.has(frameKey(candidate)) && !gets.some(isLookedInto))),
    ) ??
    puts
      .flatMap((candidate) => siteOf(candidate, state.uses))
      .find((site) => asked.has(frameKey(site)) && isLoggedBeside(site) && gets.every(isWhether));
  if (!put) return null;
  const because = "it remembers what was reported, so that each is reported once";
  return classified("telemetry", "warn-once", 0.85, because, fact("dedup", "marked as reported", put));
};

/** `users[key]--`: how many there are of each, which are let go again. */
function isCountedDown({ use: { action, value } }: PlacedUse): boolean {
  return action === "update" && value === "--";
}

/** `putBounded(told, text, true)`: where it is handed to the function that puts, of the same file or another one. */
function siteOf({ file, originFile, use }: PlacedUse, uses: readonly PlacedUse[]): readonly PlacedUse[] {
  if (use.via !== "param" || use.origin === null) return [];
  return uses.filter(
    (other) =>
      other.use.start === use.origin && other.file === (originFile ?? file) && other.use.via === null,
  );
}

/** `told[message] = new Date()`: when it was is there to be seen by people, where the code asks only whether it was. */
function isDated(placed: PlacedUse): boolean {
  return placed.use.value === "new:Date" || isClockReading(placed);
}

function isWhetherThere(get: PlacedUse): boolean {
  return isWhether(get) || get.use.action === "test";
}

/** Nobody asks what is kept, only whether something is. */
function isWhether({ use }: PlacedUse): boolean {
  return use.method === "has" || use.action === "in";
}

/** `told[message][place] = true`: reported once for each place. */
function isInnerMark({ use: { action, path, value } }: PlacedUse): boolean {
  return action === "write" && value === "true" && path.length === 2 && path.every((step) => step === "*");
}

/** `delete pressed[key][place]`: the mark holds for as long as something is so. */
function isInnerRemoval({ use: { action, path } }: PlacedUse): boolean {
  return action === "delete" && path.length === 2 && path.every((step) => step === "*");
}

/** `failures[node] = 0` here, `failures[node]++` there: how it stands with each, not whether it was told. */
function isStatus(puts: readonly PlacedUse[]): boolean {
  const set = puts.filter(({ use }) => use.value === "number");
  const counted = framesOf(puts.filter(({ use }) => use.action === "update"));
  return counted.size > 0 && set.some((each) => !counted.has(frameKey(each)));
}

/** What is asked for after the mark is set, and reported otherwise then, was held back by nothing. */
function isAskedBefore(mark: PlacedUse, gets: readonly PlacedUse[]): boolean {
  return gets.some((get) => frameKey(get) === frameKey(mark) && get.use.start < mark.use.start);
}

/** The function marks the one thing that it is asked about, and reports; what it does to many is its work. */
function isMarkOfReporter(mark: PlacedUse): boolean {
  const frame = frameOf(mark);
  // `if (patched.has(app)) { debug("patched already"); return }`: what is done once is the patch.
  if ((mark.use.flags & WIRED_UP) !== 0) return false;
  // `if (isKnown(x)) { known[x] = true; return true }` before a warning is another outcome than the one that is told.
  if ((mark.use.flags & LEAVES) !== 0) return false;
  // `if (done[path]) return; done[path] = true; …; console.log("compiling", path); …`: of what is done once the
  // report is the least.
  if ((mark.use.flags & AMONG_MANY) !== 0) return false;
  const reports = frame?.logs === true || REPORTER.test(frame?.name ?? "");
  return mark.use.method !== "push" && reports && (mark.use.flags & IN_LOOP) === 0;
}

/**
 * `if (used.has(token)) { log("used already"); return deny() } used.add(token)`: what is reported is that it was in
 * already.
 */
function isReportedWhenIn(get: PlacedUse, mark: PlacedUse): boolean {
  const branches = frameOf(mark)?.logBranches ?? [];
  const { memberEnd, key, value } = get.use;
  if (value === DENIED) return false;
  const last = memberEnd + (key?.length ?? 0) + LEADS_WITHIN;
  const isOfQuestion = (branch: number): boolean =>
    branch > memberEnd && branch <= last && branch !== mark.use.branch;
  return frameKey(get) === frameKey(mark) && branches.some(isOfQuestion);
}

/** The longest `()) {` around a key, between the question and the branch of what is in. */
const LEADS_WITHIN = 5;

/** `function warnOnce(tell) { if (!told.has(tell)) { told.add(tell); tell() } }` */
const REPORTER = /^_*(warn|log|deprecat|report)/i;

/** The message itself, or what it is about; a record of several things is kept for what is in it. */
function isListed({ use }: PlacedUse): boolean {
  return use.method === "push" && !/^(((empty|blank)-)?(object|array)|new:)/.test(use.value ?? "");
}

/** `done: [...done]`: all that is in it goes on to somebody, who was not told of one by one. */
function isTakenTogether({ use: { action, path, via } }: PlacedUse): boolean {
  return action === "spread" && path.length === 0 && via === null;
}

/** `const server = servers.find(isOnPort); if (server.isOpen) …`: kept for what it is, not for having been told. */
function isLookedInto({ use: { path } }: PlacedUse): boolean {
  return path[0] === "*" && path.length > 1;
}

/** Whether something is in it, not what stands at some place of it. */
function isQuestion({ use: { action, path } }: PlacedUse): boolean {
  return path.length === 0 || action === "test" || action === "compare";
}

function isMark({ use }: PlacedUse): boolean {
  const isCountedUp = use.action === "update" && !use.value?.startsWith("-");
  return use.method === "add" || isCountedUp || MARK.test(use.value ?? "");
}

/** `true`, a number, or what a report has answered: `told.set(key, console.warn(text))`. */
const MARK = /^(true|number|call:console\.\w+)$/;
