import type { Reference } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { caseOf, isHook, ownerOf } from "./test-frames.ts";

/**
 * What is handed a function that runs in the place of another: a mock's implementation, or a server of the tests'
 * own.
 */
const PUT_IN_PLACE =
  /(^|\.)(mockImplementation(Once)?|callsFake|mock\.(method|fn|func)|(jest|vi|vitest|sinon|td)\.(fn|mock|doMock|stub|fake|replace)|createServer|createSecureServer)$/;

/** A mock, a spy or a stub, which notes by itself what it is asked for: the tests are given it to work with. */
const DOUBLE = /^call:(.*\.)?(fn|spyOn|spy|stub|mock|method|mockImplementation)$/;

/**
 * A function that stands, for several tests, in the place of one that what they test calls:
 * `fetch.mockImplementation((url) => { asked.push(url) })` of a file, a group or a hook. What it notes down is what
 * it was asked for, whatever that is.
 */
export function isOfStandIn(write: Reference): boolean {
  if (DOUBLE.test(write.value ?? "")) return false;
  for (let frame: Frame | null = ownerOf(write.frame); frame; frame = frame.parent) {
    if (isHook(frame) || caseOf(frame) === frame) return false;
    if (PUT_IN_PLACE.test(frame.argumentOf) || isOnlyHandedOver(frame)) return true;
  }
  return false;
}

/** `const handler = (event) => { seen = event }`, which tests hand to what they test and never call by its name. */
function isOnlyHandedOver({ variable }: Frame): boolean {
  const uses = variable?.references.filter(({ action }) => action !== "type") ?? [];
  return (
    uses.length > 0 &&
    uses.every(({ action, path, frame }) => action === "pass" && path.length === 0 && caseOf(frame) !== null)
  );
}

/**
 * Of a module's stand-in, which the runner puts above all imports: what loads then may be told to a `var` that has no
 * value yet, and could not be told to what takes the value's place.
 */
export function mayComeBefore(write: Reference, { kind }: Variable): boolean {
  if (kind !== "var") return false;
  for (let frame: Frame | null = ownerOf(write.frame); frame; frame = frame.parent)
    if (HOISTED.test(frame.argumentOf)) return true;
  return false;
}

const HOISTED = /^(jest|vi|vitest)\.(mock|unmock)$/;
