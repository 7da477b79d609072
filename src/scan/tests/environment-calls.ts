import { keyOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";
import { groupOf, isAmong, isInCleanup, isInHook } from "./test-frames.ts";

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
  const replacing = calls.filter(replacesEnvironment).map(({ frame }) => groupOf(frame));
  if (replacing.length === 0) return false;
  const groups = new Set(replacing);
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

/**
 * `afterEach(() => { unstubEnv("PORT", "HOST") })` of the runtime, which puts back what `stubEnv` set, and nothing that
 * was assigned.
 */
export function isUnstubbed(name: string, calls: readonly CallSite[]): boolean {
  return calls.some(({ name: called, node, frame }) => {
    if (!UNSTUBBING.test(called) || !isInCleanup(frame)) return false;
    return (node["arguments"] as readonly Ast[]).some((each) => each["value"] === name);
  });
}

const UNSTUBBING = /(^|\.)unstub(Env|Global)\w*$/;

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
