import type { Reference } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { valueShape } from "../scopes/value-shape.ts";
import { isAnswer } from "./returned-restorer.ts";

const CASE =
  /^(it|test|specify|tape|ava|Deno\.test|QUnit\.test|tap\.test|t\.test|bench)(\.\w+)*(\(\))?$|\.(test|it|testAsync)$/;
/** `test.throws(() => shop.open())` of nodeunit's tests, which are handed what they assert by as `test`. */
const RUN_BY_ASSERTION = /\.(throws|doesNotThrow|notThrows|rejects|doesNotReject)(Async)?$/;
const HOOK =
  /^(before|after|setup|teardown|suiteSetup|suiteTeardown)$|(^|\.)(before|after)((All|Each)(\.\w+)?|\.each)$|(^|\.)(before|after|beforeEach|afterEach|teardown|tearDown|setUp)$/;
const CLEANUP =
  /(^|\.)(after(\.each)?|afterEach|afterAll|teardown|tearDown|suiteTeardown|onTestFinished|onTestFailed|addCleanup|cleanup)$/;

/**
 * A project's own way to declare a test: `promisedTest("adds", async () => …)`, `itIf(isUnix)("adds", () => …)`,
 * `helper.itUnix("adds", () => …)`.
 */
const OWN_CASE =
  /^(\w*[a-z]Test|(test|it)[A-Z]\w*|\w+\.(it[A-Z]|test(If|On|Only|Skip|Unless|When)(?![a-z]))\w*)(\(\))?$/;
const NO_CASE = /^(before|after|set|tear|skip|prepare|init|create|make|build|mock|end|finish|clean)/;

/** `When("the shop opens", (done) => { … })`: a step, of which Cucumber puts its tests together. */
const STEP = /^(Given|When|Then|And|But|defineStep)$/;

function isCase(frame: Frame): boolean {
  const { argumentOf, argumentIndex } = frame;
  if (RUN_BY_ASSERTION.test(argumentOf) || isOfWhatIsTested(frame)) return false;
  if (CASE.test(argumentOf) || (frame.isTest && frame.parent !== null)) return true;
  if (argumentIndex < 1) return false;
  return (
    STEP.test(argumentOf) || (OWN_CASE.test(argumentOf) && !NO_CASE.test(argumentOf)) || isOfSuite(frame)
  );
}

/**
 * `it("is valid", () => { form.test("name", async () => …) })`: within a test of the runner's, a method of the file's
 * own name is what is tested; further tests are declared by what a test is handed (`t.test`), or by the same runner.
 */
function isOfWhatIsTested(frame: Frame): boolean {
  const [, root] = /^(\w+)\.(?:test|it)$/.exec(frame.argumentOf) ?? [];
  if (root === undefined || frame.outer.lookup(root)?.kind === "param") return false;
  for (let around = frame.parent; around; around = around.parent)
    if (RUNNERS_OWN.test(around.argumentOf)) return true;
  return false;
}

const RUNNERS_OWN = /^(it|test|specify)(\.\w+)*(\(\))?$/;

/** `const cookies = suite("cookies")`, by which uvu's tests are declared: `cookies("are read", () => { … })`. */
function isOfSuite({ argumentOf, outer }: Frame): boolean {
  const [, suite] = /^(\w+)(?:\.(?:only|skip))?$/.exec(argumentOf) ?? [];
  const initial = suite === undefined ? null : (outer.lookup(suite)?.initial ?? null);
  return valueShape(initial) === "call:suite";
}

/** The test case (`it(…)`) that a function is or stands in, or null. */
export function caseOf(frame: Frame): Frame | null {
  return outward(frame, isCase);
}

/** Whether a file declares tests, or what runs around them; one that does neither is loaded by those that do. */
export function declaresTests(frames: readonly Frame[]): boolean {
  return frames.some((frame) => isCase(frame) || isHook(frame));
}

/**
 * The test that a function is or stands in, or the function that tests hand what they assert and end by, `check(t,
 * "http")`, or wait for: `await expectNoLeak(() => new Pool())`; or what is a test without being declared as one, see
 * markTests.
 */
export function testOf(frame: Frame): Frame | null {
  return (
    caseOf(frame) ??
    outward(frame, isHandedContext) ??
    outward(frame, isWaitedForByTests) ??
    outward(frame, ({ isTest }) => isTest)
  );
}

/** An async function that does part of what several tests are for, none of which stands around it. */
function isWaitedForByTests({ variable, suspends }: Frame): boolean {
  return (
    variable !== null &&
    suspends &&
    variable.references.some(({ action, frame: caller }) => action === "call" && caseOf(caller) !== null)
  );
}

function isHandedContext({ variable, params }: Frame): boolean {
  if (!variable) return false;
  const isTaken = ({ pass }: Reference): boolean =>
    pass?.callee === variable.name && (pass.index === 0 || isCalled(params[pass.index]));
  return variable.references.some(({ frame: caller }) => {
    const [context] = caseOf(caller)?.params ?? [];
    return context?.references.some(isTaken) === true;
  });
}

/** `done()`, `t.end()`: it is for that that a function is handed it, at whichever place. */
function isCalled(param: Variable | null | undefined): boolean {
  return param?.references.some(({ action }) => action === "call") === true;
}

export function isInHook(frame: Frame): boolean {
  return hookOf(frame) !== null;
}

/** The hook (`before(…)`) that a function is or stands in, or null. */
export function hookOf(frame: Frame): Frame | null {
  return outward(frame, isHook);
}

/** The group to which the hook that a function is, or stands in, belongs; null for a hook of the file. */
export function groupOf(frame: Frame): Frame | null {
  const around = hookOf(frame)?.parent;
  return around?.parent ? around : null;
}

/** Whether a function is one of these, or stands in one. */
export function isAmong(frames: ReadonlySet<Frame | null>, frame: Frame): boolean {
  return outward(frame, (each) => frames.has(each)) !== null;
}

/**
 * In a function that tests or hooks of the file call by its name, `before(() => startServer())`,
 * `before(startServer)`.
 */
export function isCalledByTests(frame: Frame): boolean {
  const helper = outward(frame, ({ variable }) => variable !== null);
  return (helper?.variable?.references ?? []).some(({ action, pass, frame: caller }) =>
    action === "pass"
      ? HOOK.test(pass?.callee ?? "")
      : action === "call" && (caseOf(caller) !== null || isInHook(caller)),
  );
}

/**
 * In a hook, or in a function that nothing but hooks of the file call: `beforeEach(clear)`, `beforeEach(() =>
 * clear())`.
 */
export function isRunByHooksAlone(frame: Frame): boolean {
  if (isInHook(frame)) return true;
  const references = outward(frame, ({ variable }) => variable !== null)?.variable?.references ?? [];
  // What a hook's own answer is made of stands beside the call.
  const uses = references.filter(({ path }) => !path.includes("()"));
  return (
    uses.length > 0 &&
    uses.every(({ action, pass, frame: caller }) =>
      action === "pass" ? HOOK.test(pass?.callee ?? "") : action === "call" && isInHook(caller),
    )
  );
}

/** `beforeEach(…)` and its like, not what stands in it. */
export function isHook(frame: Frame): boolean {
  return HOOK.test(frame.argumentOf) && !isHookOfTested(frame);
}

/**
 * `build.before(async () => { … })` in a test: what is tested has hooks as well. The context of a test, `t.after(…)`,
 * is handed to it.
 */
function isHookOfTested({ argumentOf, parent, outer }: Frame): boolean {
  const [root, ...rest] = argumentOf.split(".") as [string, ...string[]];
  if (rest.length === 0 || parent === null || caseOf(parent) === null) return false;
  return !/^(t|test|it|tap|ava|QUnit)$/.test(root) && outer.lookup(root)?.kind !== "param";
}

/** Runs after the tests: the place where things are put back. */
export function isInCleanup(frame: Frame): boolean {
  const isCleanup = (each: Frame): boolean =>
    CLEANUP.test(each.argumentOf) || isCleanupOfHook(each) || isCleanupByName(each);
  return outward(frame, isCleanup) !== null;
}

/** `defineTest({ after() { … } })`, `module.exports = { afterEach: () => { … } }`: a runner finds it by its name. */
function isCleanupByName({ argumentOf, variable, name }: Frame): boolean {
  return (
    argumentOf === "" && variable === null && /^(after|afterEach|afterAll|teardown|tearDown)$/.test(name)
  );
}

/** The same for a function that such a hook is given, or calls: `afterEach(clear)`, `afterEach(() => clear())`. */
export function isRunInCleanup(frame: Frame): boolean {
  if (isInCleanup(frame)) return true;
  const uses = outward(frame, ({ variable }) => variable !== null)?.variable?.references ?? [];
  return uses.some(({ action, pass, frame: caller }) =>
    action === "pass" ? CLEANUP.test(pass?.callee ?? "") : action === "call" && isInCleanup(caller),
  );
}

/** `beforeEach(() => { …; return () => { globalThis.fetch = saved } })`, as Vitest has it. */
function isCleanupOfHook(frame: Frame): boolean {
  return frame.parent !== null && isHook(frame.parent) && isAnswer(frame);
}

/** Whether a function is the outer one, or stands in it. */
export function isWithin(inner: Frame, outer: Frame): boolean {
  return outward(inner, (each) => each === outer) !== null;
}

/** The nearest function that is not merely invoked on the spot. */
export function ownerOf(frame: Frame): Frame {
  let owner = frame;
  while (owner.immediate && owner.parent) owner = owner.parent;
  return owner;
}

function outward(frame: Frame, fits: (frame: Frame) => boolean): Frame | null {
  for (let candidate: Frame | null = frame; candidate; candidate = candidate.parent) {
    if (fits(candidate)) return candidate;
  }
  return null;
}
