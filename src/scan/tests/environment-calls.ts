import { keyOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";
import { caseOf, groupOf, isAmong, isInCleanup, isInHook } from "./test-frames.ts";

/**
 * Whether calls of the file, not assignments, put the entry `name` of the environment back: a hook that lets its tests
 * have another environment (`sinon.stub(process, "env")`, `t.intercept(process, "env", …)`,
 * `jest.replaceProperty(process, "env", …)`), or `Object.assign(process.env, saved)` in a cleanup.
 * @param writers the functions that set the entry
 */
export function isPutBackByCall(
  name: string,
  writers: readonly Frame[],
  calls: readonly CallSite[],
): boolean {
  if (calls.some((call) => assignsBack(name, call, isEnvironment))) return true;
  return standAround(calls.filter(replacesEnvironment), writers);
}

/** Whether hooks are for all tests of the file, or for the groups that all of some functions stand in. */
function standAround(hooks: readonly CallSite[], writers: readonly Frame[]): boolean {
  if (hooks.length === 0) return false;
  const groups = new Set(hooks.map(({ frame }) => groupOf(frame)));
  return groups.has(null) || writers.every((frame) => isAmong(groups, frame));
}

/** Functions that are called to put something back, wherever they stand. */
const PUTTING_BACK = /(^|\.)(restore|reset|revert|unset)\w*$/i;

/**
 * `restoreEnv("PORT", saved)` in a cleanup: by a function that is named for it, or by one of the file that writes the
 * entry that it is told.
 * @param setters functions that write `process.env[name]`
 */
export function isPutBackByName(
  name: string,
  calls: readonly CallSite[],
  setters: ReadonlySet<Frame>,
): boolean {
  return calls.some((call) => {
    const [entry] = call.node["arguments"] as readonly (Ast | undefined)[];
    if (entry?.["value"] !== name || !(isInCleanup(call.frame) || isInFinally(call))) return false;
    const callee = call.scope.lookup(call.name)?.frame;
    return PUTTING_BACK.test(call.name) || (callee !== undefined && callee !== null && setters.has(callee));
  });
}

/** `restoreEnv()`, `env.restore()`: functions of somebody else that put back what was there when they were made. */
const PUTTING_ALL_BACK =
  /(^|\.)(restore|reset|revert)\w*env(ironment)?$|(^|\.)\w*env(ironment)?\.(restore|reset|revert)$/i;

/**
 * Whether the environment as a whole is put back by a function that is named for it: in a cleanup around the tests, or
 * further down in each test that writes it.
 * @param writers the functions that set the entry
 * @param last where the last of them sets it
 */
export function isPutBackWhole(writers: readonly Frame[], last: number, calls: readonly CallSite[]): boolean {
  const backs = calls.filter(({ name, node }) => PUTTING_ALL_BACK.test(name) && !namesOne(node));
  const isAfter = ({ frame }: CallSite): boolean => isInCleanup(frame);
  if (standAround(backs.filter(isAfter), writers)) return true;
  const below = backs.filter(({ node }) => startOf(node) > last);
  const cases = new Set(below.map(({ frame }) => caseOf(frame)));
  return writers.every((frame) => cases.has(caseOf(frame)));
}

function namesOne(call: Ast): boolean {
  const [first] = call["arguments"] as readonly (Ast | undefined)[];
  return first?.type === "Literal";
}

/**
 * `afterEach(() => { unstubEnv("PORT", "HOST") })` of the runtime, which puts back what `stubEnv("PORT", "80")` set,
 * and nothing that was assigned or deleted; vitest's `vi.unstubAllEnvs()` does so for all.
 */
export function isUnstubbed(name: string, calls: readonly CallSite[]): boolean {
  const namesIt = ({ node }: CallSite): boolean =>
    (node["arguments"] as readonly Ast[]).some((each) => each["value"] === name);
  const putsBack = (call: CallSite): boolean => UNSTUBBING.test(call.name) && namesIt(call);
  return (
    calls.some((call) => isInCleanup(call.frame) && (putsAllBack(call) || putsBack(call))) &&
    calls.some((call) => STUBBING.test(call.name) && namesIt(call))
  );
}

const UNSTUBBING = /(^|\.)unstub(Env|Global)\w*$/;
const STUBBED_BY_VITEST = /^vi(test)?\.unstubAll(Env|Global)s$/;
const STUBBING = /(^|\.)stub(Env|Global)\w*$/;

function putsAllBack({ name }: CallSite): boolean {
  return STUBBED_BY_VITEST.test(name);
}

function isInFinally({ stack }: CallSite): boolean {
  return stack.some((node, i) => node.type === "TryStatement" && node["finalizer"] === stack[i + 1]);
}

/** What is done to `process` under the name `env` before each test: the writes of tests go to what stands in for it. */
function replacesEnvironment({ node, frame }: CallSite): boolean {
  const [object, property] = node["arguments"] as readonly (Ast | undefined)[];
  return isProcess(object) && property?.["value"] === "env" && isInHook(frame);
}

/** `Object.assign(globalThis, saved)` in a cleanup: the global `name` as it was. */
export function isGlobalAssignedBack(name: string, calls: readonly CallSite[]): boolean {
  return calls.some((call) => assignsBack(name, call, isGlobalObject));
}

function assignsBack(
  name: string,
  { node, name: called, frame }: CallSite,
  isMeant: (target: Ast | undefined) => boolean,
): boolean {
  if (called !== "Object.assign" || !isInCleanup(frame)) return false;
  const [target, ...sources] = node["arguments"] as readonly Ast[];
  return isMeant(target) && sources.some((source) => mayHold(name, source));
}

/** An object written out tells which entries it has; any other may have been taken before. */
function mayHold(name: string, { type, properties }: Ast): boolean {
  if (type !== "ObjectExpression") return true;
  return (properties as readonly Ast[]).some((each) => each.type !== "Property" || keyOf(each) === name);
}

function isGlobalObject(node: Ast | undefined): boolean {
  return node?.type === "Identifier" && /^(?:globalThis|global|window|self)$/.test(String(node["name"]));
}

function isProcess(node: Ast | undefined): boolean {
  return node?.type === "Identifier" && node["name"] === "process";
}

function isEnvironment(node: Ast | undefined): boolean {
  return (
    node?.type === "MemberExpression" &&
    isProcess(node["object"]) &&
    node["computed"] !== true &&
    node["property"]?.name === "env"
  );
}
