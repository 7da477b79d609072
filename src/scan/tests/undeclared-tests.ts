import { isAssertionCall } from "../scopes/assertion.ts";
import { isFunction } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite, ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { asserts, isOfSuiteObject, suiteObjects } from "./suite-objects.ts";
import { declaresTests } from "./test-frames.ts";
import { isTopic } from "./topic.ts";

/** What a test file hands out: the names of its exports, and whether there are any, with or without a name. */
export interface HandedOut {
  readonly names: ReadonlySet<string>;
  readonly any: boolean;
}

/**
 * Marks the functions of a test file that are tests without being declared as such; the module is one where it is a
 * script.
 * @param imported the local names of what the file imports
 */
export function markTests(
  { frames, calls }: Pick<ScopeAnalysis, "frames" | "calls">,
  imported: ReadonlySet<string>,
  out: HandedOut,
): void {
  const declares = declaresTests(frames);
  const suites = suiteObjects(calls);
  for (const frame of frames)
    frame.isTest =
      frame.parent === null
        ? !out.any && isScript(frames, calls, imported)
        : isTopic(frame) ||
          isRunWithContext(frame, out.names) ||
          (suites.length > 0 && isOfSuiteObject(frame, suites, calls)) ||
          (out.any && !declares && isOfTitle(frame, calls));
}

/**
 * A file which hands nothing out, declares no test and asserts something is run as it is, and one test as a whole.
 * Node's own are written so: `let called = 0; server.on("request", () => { called++ }); process.on("exit", () =>
 * assert.equal(called, 2))`.
 */
function isScript(
  frames: readonly Frame[],
  calls: readonly CallSite[],
  imported: ReadonlySet<string>,
): boolean {
  return (
    !declaresTests(frames) &&
    calls.some((call) => isAssertionCall(call.name) && isTakenIn(call, imported)) &&
    !calls.some(declaresByOwnRunner)
  );
}

/**
 * `const assert = require("assert")`, `const assert = common.assert`: what a program of another kind calls so is its
 * own.
 */
function isTakenIn({ name, scope }: CallSite, imported: ReadonlySet<string>): boolean {
  const [root = ""] = name.split(".");
  const initial = scope.lookup(root)?.initial;
  const holder = initial?.type === "MemberExpression" ? dottedName(initial).split(".")[0] : undefined;
  return imported.has(root) || (holder !== undefined && imported.has(holder));
}

/**
 * `scenario("adds one to another", async (page) => { … })`: a test of a runner that is not known; what listens has
 * more to be told.
 */
function declaresByOwnRunner({ name, node, frame }: CallSite): boolean {
  if (frame.parent !== null || !/^\w+$/.test(name)) return false;
  const [title, ...others] = node["arguments"] as readonly Ast[];
  const isTitle = typeof title?.["value"] === "string" && title["value"].includes(" ");
  return isTitle && others.some((each) => isFunction(each) && each["params"].length < 2);
}

/**
 * `export const adds = async (t) => { … t.is(sum, 2) }`, `exports.adds = (test) => { … }`: a function at the top of
 * the file, handed out and called by nothing here, that asserts by what it is handed. A runner which loads the file
 * hands it over.
 */
function isRunWithContext(
  { parent, argumentOf, variable, params }: Frame,
  exported: ReadonlySet<string>,
): boolean {
  const [context] = params;
  if (!context || parent?.parent !== null || argumentOf !== "" || !CONTEXT.test(context.name)) return false;
  if (variable !== null && !exported.has(variable.name)) return false;
  if (variable?.references.some(({ action }) => action === "call" || action === "pass") === true)
    return false;
  return context.references.some(({ action, method }) => action === "call" && ASSERTS.test(method ?? ""));
}

/**
 * `module.exports = { "adds one to another": (done) => { … assert.equal(sum, 2); done() } }`: a function that asserts
 * something, at the top of a file that hands out what it says, and goes by a title. nodeunit's tests, those of Mocha's
 * interface for exports and others are written so; some are made for what they are to test: `module.exports = (driver)
 * => ({ "adds one to another"(done, connection) { … } })`.
 */
function isOfTitle({ parent, name, params, node }: Frame, calls: readonly CallSite[]): boolean {
  if (node === null || !name.includes(" ") || !(parent?.parent === null || isMaker(parent))) return false;
  const [first] = params;
  if (first ? !ENDS.test(first.name) : params.length > 0) return false;
  return asserts(node, calls);
}

/** A function at the top that nothing is handed, as what a file hands out is. */
function isMaker(frame: Frame | null): boolean {
  return frame !== null && frame.parent?.parent === null && frame.argumentOf === "";
}

const ENDS = /^(done|next|end|finish|cb|callback|t|test|assert|beforeExit)$/;

const CONTEXT = /^(t|test|assert)$/;
const ASSERTS =
  /^(is|isNot|not|ok|notOk|true|false|eq|equals?|notEquals?|same|notSame|(not)?(deep|strict|loose)Equals?|truthy|falsy|throws|rejects|doesNotThrow|ifError|fail|pass)$/i;
