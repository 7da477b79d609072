import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Frame } from "../scopes/scope.ts";
import { isLater } from "./callback-timing.ts";
import { isOfStandIn } from "./stand-ins.ts";
import { caseOf, hookOf, isCalledByTests, isHook, isWithin, ownerOf, testOf } from "./test-frames.ts";

const LISTENS = /(^|\.)(on|once|add(?:[A-Z]\w*)?(?:Listener|Handler|Observer)|subscribe|setInterval)$/;

/**
 * What a listener notes down that a hook registers, for tests to ask about: `before(() => { server.on("open", () => {
 * opened++ }) })`; and what a part lists that stands in the place of another. What a hook is ended with is there when
 * the tests begin, and a value that comes in is what they are given to work with.
 */
export function isNotedForTests(write: Reference, calls: readonly CallSite[]): boolean {
  const handler = ownerOf(write.frame);
  if (isHook(handler) || caseOf(handler)) return false;
  if (isOfStandIn(write)) return true;
  if (!isNoted(write)) return false;
  if (hookOf(handler) === null)
    return (
      (isMethod(handler) && (isNotedByFake(handler) || isListenerByName(handler))) ||
      (isCallback(handler) && isCalledByTests(handler))
    );
  return (LISTENS.test(handler.argumentOf) || isNotedByFake(handler)) && !endsIts(handler, calls);
}

/**
 * `client.use({ send(mail) { sent.push(mail) } })`: a part that is put in the place of another notes what it is asked
 * for.
 */
function isNotedByFake({ argumentOf, variable, name }: Frame): boolean {
  return argumentOf === "" && variable === null && name !== "";
}

/**
 * `lock.request().then(() => { isHeld = true })`, in what tests call to have something begin: it is told whenever
 * that is.
 */
function isCallback({ argumentOf }: Frame): boolean {
  return LISTENS.test(argumentOf) || /(^|\.)(then|finally)$/.test(argumentOf);
}

/**
 * Of a part that the suite makes: `const logger = { log(line) { lines.push(line) } }`, `class Sink { write(line) {
 * lines.push(line) } }`.
 */
function isMethod({ node, name }: Frame): boolean {
  return name !== "constructor" && /Function/.test(node?.type ?? "");
}

/**
 * `server.on("open", note)`, or a part of how the suite is set up that does so, not a test: `note` is told whatever
 * happens in them.
 */
function isListenerByName({ variable }: Frame): boolean {
  return (variable?.references ?? []).some(
    ({ action, pass, frame }) =>
      action === "pass" &&
      pass !== null &&
      LISTENS.test([pass.callee ?? "", ...pass.calleePath].join(".")) &&
      frame.parent !== null &&
      caseOf(frame) === null,
  );
}

/** Counted, listed or raised. */
function isNoted({ action, value }: Reference): boolean {
  return action !== "write" || value === "true" || value === "false";
}

/** It calls what one of the functions around it was handed: `done`, `resolve`. */
function endsIts(handler: Frame, calls: readonly CallSite[]): boolean {
  return calls.some(({ frame, name, scope }) => {
    if (!isWithin(frame, handler) || !/^[\w$]+$/.test(name)) return false;
    const called = scope.lookup(name);
    return called !== null && paramsAround(handler).includes(called);
  });
}

function paramsAround(handler: Frame): readonly Frame["params"][number][] {
  const around: Frame["params"][number][] = [];
  for (let frame = handler.parent; frame; frame = frame.parent) around.push(...frame.params);
  return around;
}

/**
 * Some test asserts it once time has passed: in the hook, which waits for something, or in the test itself, which
 * waits, or asserts it in what runs later, or in a handler that ends it.
 */
export function isAskedLater(
  noted: readonly Reference[],
  asserted: readonly Reference[],
  ending: ReadonlySet<Frame>,
): boolean {
  if (noted.length === 0) return false;
  const waits = noted.some((write) => !isOfStandIn(write) && isWaitedForByHook(write));
  return asserted.some(({ frame, start }) => {
    const owner = ownerOf(frame);
    if (testOf(owner) === null) return false;
    return (
      waits || ending.has(owner) || isLater(owner) || owner.awaitsAt.some((awaited) => awaited.start < start)
    );
  });
}

/** What stands in for another is asked by the tests, once the hook is over. */
function isWaitedForByHook({ frame }: Reference): boolean {
  const hook = hookOf(frame);
  return hook !== null && (hook.awaitsAt.length > 0 || hook.params.length > 0);
}
