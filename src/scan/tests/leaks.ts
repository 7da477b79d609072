import { keyOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { IN_FINALLY } from "../scopes/reference.ts";
import type { CallSite, ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";
import type { OutsideUse, TestFact } from "../summary/file-summary.ts";
import {
  isGlobalAssignedBack,
  isPutBackByCall,
  isPutBackByName,
  isPutBackWhole,
  isUnstubbed,
} from "./environment-calls.ts";
import { isToReplacement, namesEnvironment } from "./environment-name.ts";
import { isPutBackByAnswer } from "./returned-restorer.ts";
import { isCopyPutBack } from "./saved-copy.ts";
import { caseOf, declaresTests, isHook, isRunByHooksAlone, isRunInCleanup, ownerOf } from "./test-frames.ts";
import { isForAllTests } from "./undeclared-names.ts";

/**
 * Writes of tests to the environment and to globals that nothing puts back. A file that declares no test and hands
 * nothing out is a program that a test runs, or text that it gives to what it tests: none of its writes is a test's.
 */
export function leakFacts(
  outside: readonly OutsideUse[],
  { frames, calls, variables }: Pick<ScopeAnalysis, "frames" | "calls" | "variables">,
  handsOut: boolean,
): TestFact[] {
  const isSetUp = !declaresTests(frames);
  if (isSetUp && !handsOut) return [];
  const surroundings = { frames, calls, variables, around: putBackAround(calls) };
  const groups = new Map<string, OutsideUse[]>();
  for (const each of outside) {
    if (!isWrite(each) || isOfRunner(each, frames) || isForAllTests(each, outside, frames)) continue;
    const key = `${each.kind}:${each.root}.${nameAmong(each, outside)}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const facts: TestFact[] = [];
  for (const writes of groups.values()) {
    // `globalThis.fetch = fetch` in what is loaded before all tests is there for all of them.
    if (isSetUp && writes.every(({ use }) => ownerOf(frames[use.frame] as Frame).parent === null)) continue;
    if (isRestored(writes, outside, surroundings)) continue;
    facts.push(leakFact(writes));
  }
  return facts;
}

/** `delete process.stdin.isTTY` takes away what is set elsewhere, and goes by its name then. */
function nameAmong({ root, name, use }: OutsideUse, outside: readonly OutsideUse[]): string {
  if (use.action !== "delete") return name;
  const isSet = (other: OutsideUse): boolean =>
    other.root === root && other.use.action === "write" && other.use.path.join() === use.path.join();
  return outside.find(isSet)?.name ?? name;
}

function isWrite({ use, name }: OutsideUse): boolean {
  return (
    name !== "*" &&
    name !== "()" &&
    (use.action === "write" || use.action === "update" || use.action === "delete")
  );
}

/**
 * `if (!done.called) { done.called = true; done() }`: what the runner hands to a test or a hook is made for that one.
 */
function isOfRunner({ kind, root, use }: OutsideUse, frames: readonly Frame[]): boolean {
  if (kind !== "mark") return false;
  for (let frame = frames[use.frame] ?? null; frame; frame = frame.parent)
    if (frame.params.some((param) => param?.name === root)) return caseOf(frame) === frame || isHook(frame);
  return false;
}

/** Put back around the function of the runtime that the write stands in. */
function isPutBackAround({ root, name, use }: OutsideUse, { frames, around }: Surroundings): boolean {
  for (let frame = frames[use.frame] ?? null; frame; frame = frame.parent) {
    const names = around.get(frame.node as Ast);
    if (names?.has(name) || names?.has(`${root}.${name}`)) return true;
  }
  return false;
}

/**
 * What the runtime's functions are called that put back what they set, also where the file has a name of its own like
 * theirs.
 */
export const PUTS_BACK = /^(?:withEnv(?:ironment)?|withGlobal(?:s|Values))2?$/;

/** `withEnv({ PORT: "8080" }, () => { … })` and `withGlobals`: what they put back, by the function that they run. */
function putBackAround(calls: readonly CallSite[]): ReadonlyMap<Ast, ReadonlySet<string>> {
  const wrappers = calls.filter(({ name }) => PUTS_BACK.test(name));
  return new Map(
    wrappers.flatMap(({ node }) => {
      const [changes, fn] = node["arguments"] as readonly (Ast | undefined)[];
      return changes && fn ? [[fn, new Set(keysOf(changes))] as const] : [];
    }),
  );
}

function keysOf({ type, properties }: Ast): readonly string[] {
  if (type !== "ObjectExpression") return [];
  return (properties as readonly Ast[]).filter((each) => each.type === "Property").map(keyOf);
}

interface Surroundings {
  readonly frames: readonly Frame[];
  readonly calls: readonly CallSite[];
  readonly variables: ScopeAnalysis["variables"];
  readonly around: ReadonlyMap<Ast, ReadonlySet<string>>;
}

/** Put back in a cleanup hook or a `finally`, by name or with the whole environment, or at the end of the same case. */
function isRestored(
  writes: readonly OutsideUse[],
  outside: readonly OutsideUse[],
  surroundings: Surroundings,
): boolean {
  const { frames, calls } = surroundings;
  if (writes.some(({ use }) => isCleanupUse(use.frame, use.flags, frames))) return true;
  if (isPutBackByAnswer(writes, frames)) return true;
  if (writes.every((write) => isCodeTakenBack(write) || isCodeToldAtEnd(write, frames))) return true;
  const lasting = writes.filter((write) => !isPutBackAround(write, surroundings));
  if (lasting.every((write) => takesAwayForTests(write, surroundings))) return true;
  const [{ kind, name }] = writes as [OutsideUse];
  if (kind === "env" && isEnvironmentPutBack(writes, outside, surroundings)) return true;
  if (kind === "env" && isTakenAwayByList(name, outside, surroundings)) return true;
  if (kind === "env" && isPutBackByCall(name, framesOfWrites(writes, frames), calls)) return true;
  const last = Math.max(...writes.map(({ use }) => use.start));
  if (kind === "env" && isPutBackWhole(framesOfWrites(writes, frames), last, calls)) return true;
  if (kind === "env" && isPutBackByName(name, calls, settersByName(outside, frames))) return true;
  if (kind === "global" && isGlobalAssignedBack(name, calls)) return true;
  return (
    writes.some((write) => putsBack(write, surroundings)) &&
    writes.length > 1 &&
    endsRestored(writes, surroundings)
  );
}

/**
 * `assert.equal(process.exitCode, 1); process.exitCode = undefined`: a program starts without one, and what is tested
 * has set it.
 */
function isCodeTakenBack({ root, name, use }: OutsideUse): boolean {
  return root === "process" && name === "exitCode" && use.value === "nullish";
}

/** `process.on("exit", () => { if (open.size > 0) process.exitCode = 1 })`: how the run itself has gone. */
function isCodeToldAtEnd({ root, name, use }: OutsideUse, frames: readonly Frame[]): boolean {
  const frame = frames[use.frame];
  return root === "process" && name === "exitCode" && frame !== undefined && isOfProcess(frame);
}

function isOfProcess({ argumentOf, parent }: Frame): boolean {
  return /^process\.(on|once)$/.test(argumentOf) || (parent !== null && isOfProcess(parent));
}

/** Functions that write whichever entry of the environment they are told. */
function settersByName(outside: readonly OutsideUse[], frames: readonly Frame[]): ReadonlySet<Frame> {
  const entries = outside.filter(
    ({ kind, name, use }) => kind === "env" && name === "*" && use.action === "write",
  );
  return new Set(framesOfWrites(entries, frames));
}

function framesOfWrites(writes: readonly OutsideUse[], frames: readonly Frame[]): Frame[] {
  return writes.map(({ use }) => frames[use.frame] as Frame);
}

function isEnvironmentPutBack(
  writes: readonly OutsideUse[],
  outside: readonly OutsideUse[],
  { frames, variables }: Surroundings,
): boolean {
  const back = outside.filter(putsEnvironmentBack(frames));
  return (
    back.some(({ use }) => !namesEnvironment(use.value, variables)) ||
    (back.length > 0 && isToReplacement(writes, outside, frames, variables))
  );
}

/** `process.env = saved`, or entry by entry: `for (const key of KEYS) process.env[key] = saved[key]`. */
function putsEnvironmentBack(frames: readonly Frame[]): (each: OutsideUse) => boolean {
  return ({ kind, root, name, use }) => {
    const isWhole = root === "process" && name === "env";
    const isEntry = kind === "env" && name === "*";
    return (isWhole || isEntry) && use.action === "write" && isCleanupUse(use.frame, use.flags, frames);
  };
}

/**
 * `afterEach(() => { for (const key of KEYS) delete process.env[key] })`, where the file has a list that it stands
 * in.
 */
function isTakenAwayByList(
  name: string,
  outside: readonly OutsideUse[],
  { frames, variables }: Surroundings,
): boolean {
  const isTakenAway = ({ kind, name: entry, use }: OutsideUse): boolean =>
    kind === "env" && entry === "*" && use.action === "delete" && isCleanupUse(use.frame, use.flags, frames);
  return outside.some(isTakenAway) && variables.some(({ initial }) => isListed(name, initial));
}

function isListed(name: string, list: Ast | null): boolean {
  const node = list && unwrap(list);
  if (node?.type !== "ArrayExpression") return false;
  return (node["elements"] as readonly (Ast | null)[]).some((each) => each?.["value"] === name);
}

/** A hook that takes away what the tests set, and put back, only makes sure that they begin without it. */
function takesAwayForTests({ name, use }: OutsideUse, { frames, around, calls }: Surroundings): boolean {
  const frame = frames[use.frame];
  if (use.action !== "delete" || frame === undefined || !isRunByHooksAlone(frame)) return false;
  return [...around.values()].some((names) => names.has(name)) || isUnstubbed(name, calls);
}

function isCleanupUse(index: number, flags: number, frames: readonly Frame[]): boolean {
  const frame = frames[index];
  return (flags & IN_FINALLY) !== 0 || (frame !== undefined && isRunInCleanup(frame));
}

function putsBack(write: OutsideUse, { variables }: Surroundings): boolean {
  const { action, value } = write.use;
  return (
    action === "delete" ||
    value?.startsWith("saved:") === true ||
    isSavedName(value) ||
    isCopyPutBack(write, variables)
  );
}

function isSavedName(value: string | null): boolean {
  return value !== null && /^(id|member):.*(orig|original|saved|old|prev|previous|backup|real)/i.test(value);
}

/** Every case that writes also writes last what was there before. */
function endsRestored(writes: readonly OutsideUse[], surroundings: Surroundings): boolean {
  const lastByCase = new Map<Frame | null, OutsideUse>();
  for (const write of writes) lastByCase.set(caseOf(surroundings.frames[write.use.frame] as Frame), write);
  return [...lastByCase.values()].every((write) => putsBack(write, surroundings));
}

function leakFact(writes: readonly OutsideUse[]): TestFact {
  const ordered = [...writes].sort((a, b) => a.use.start - b.use.start);
  const first = ordered.find(({ use }) => use.action !== "delete") ?? (ordered[0] as OutsideUse);
  const { kind, name, use } = first;
  const isEnv = kind === "env";
  const isReplaced = kind !== "implicit" && use.action !== "delete";
  return {
    form: isEnv ? "env-write" : "global-write",
    name,
    kind: isEnv ? "env-unrestored" : "global-write-unrestored",
    start: use.start,
    end: use.memberEnd,
    scope: "",
    disposition: isEnv ? "auto" : isReplaced ? "assist" : "manual",
    reason: REASONS[kind] ?? "is replaced and not put back after the test",
    uses: writes.map((each) => each.use),
    helper: null,
  };
}

const REASONS: Partial<Record<OutsideUse["kind"], string>> = {
  env: "is set in the environment and not put back after the test",
  implicit: "is assigned without a declaration, and so a global for all tests that come after",
};
