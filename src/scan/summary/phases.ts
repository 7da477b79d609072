import { unwrap } from "../scopes/ast.ts";
import { DECORATES, IN_LOOP } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import { isRunWhereHanded } from "../scopes/run-by-callee.ts";
import { isHandler } from "../scopes/handler.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame, Variable } from "../scopes/scope.ts";

/**
 * Which functions run only while the module loads: the module itself, functions invoked on the spot by it, and
 * private functions whose every mention is a call from such code.
 * @param isExported whether the function's binding leaves the module
 * @param makers functions that are taken to run as the module loads
 */
export function loadFrames(
  frames: readonly Frame[],
  isExported: (frame: Pick<Frame, "variable">) => boolean,
  makers: ReadonlySet<Frame> = NONE,
): ReadonlySet<Frame> {
  const load = new Set<Frame>(makers);
  let grew = true;
  while (grew) {
    grew = false;
    for (const frame of frames) {
      if (load.has(frame) || !runsAtLoad(frame, load, isExported)) continue;
      load.add(frame);
      grew = true;
    }
  }
  return load;
}

const NONE: ReadonlySet<Frame> = Object.freeze(new Set<Frame>());

function runsAtLoad(
  frame: Frame,
  load: ReadonlySet<Frame>,
  isExported: (frame: Pick<Frame, "variable">) => boolean,
): boolean {
  if (!frame.parent) return true;
  if (frame.makes) return !isExported({ variable: frame.makes }) && isMadeAtLoad(frame.makes, load);
  if (frame.suspends) return false;
  if (frame.immediate) return load.has(frame.parent);
  if (isDecorator(frame) && load.has(frame.parent)) return true;
  if (isExported(frame)) return false;
  const mentions = (frame.variable?.references ?? []).filter(
    (mention) => !mention.path.includes("()") && !isGivenAtLoad(mention, load),
  );
  if (mentions.length === 0) return false;
  const outside = mentions.filter((mention) => !isInside(mention.frame, frame));
  return (
    outside.length > 0 &&
    outside.every((mention) => isInvoked(mention) && load.has(mention.frame)) &&
    mentions.every(
      (mention) =>
        (isInvoked(mention) || mention.action === "call" || mention.action === "type") &&
        !isCalledAgain(mention.frame, frame),
    )
  );
}

/** `class Kind { static readonly HOT = new Kind("hot"); … }`: no instance is made when the module has loaded. */
function isMadeAtLoad({ classNode, references }: Variable, load: ReadonlySet<Frame>): boolean {
  const mentions = references.filter(({ action }) => action !== "type");
  const made = mentions.filter(({ action, path }) => action === "new" && path.length === 0);
  const isDecorated = ((classNode?.["decorators"] ?? []) as readonly Ast[]).length > 0;
  return (
    made.length > 0 &&
    !isDecorated &&
    mentions.every((mention) => (made.includes(mention) ? load.has(mention.frame) : isOfPart(mention)))
  );
}

/** `Kind.byId`, `Kind.of(id)`: who has nothing but a part of the class makes no other. */
function isOfPart({ action, path, method }: Reference): boolean {
  return path.length > 0 || (action === "call" && method !== null && !/^(call|apply|bind)$/.test(method));
}

/** `var make; make = function (name) { … }`: declared ahead, and given a function as the module loads. */
function isGivenAtLoad({ action, frame }: Reference, load: ReadonlySet<Frame>): boolean {
  return action === "write" && load.has(frame);
}

/** `stop.bind(null, "SIGINT")` makes a function of it that runs when somebody else says so. */
function isInvoked(mention: Reference): boolean {
  const { action, path, method } = mention;
  const isCalled = action === "call" && path.length === 0 && method !== "bind";
  return isCalled || decorates(mention) || isRunWhereHanded(mention);
}

/** `@route("/a")`, `@route` */
function decorates({ action, path, flags }: Reference): boolean {
  return (flags & DECORATES) !== 0 && path.length === 0 && (action === "call" || action === "read");
}

/** What a function gives back that is called in decorators alone: `const route = (path) => (target) => { … }`. */
function isDecorator({ parent, node, variable }: Frame): boolean {
  if (variable || !node || !parent?.node || !parent.variable) return false;
  const { body } = parent.node;
  const isBody = unwrap(body) === node;
  const isAnswer =
    isBody ||
    (body.type === "BlockStatement" &&
      body.body.some(
        (each: Ast) => each.type === "ReturnStatement" && each.argument && unwrap(each.argument) === node,
      ));
  const mentions = parent.variable.references.filter(({ action }) => action !== "type");
  return (
    isAnswer &&
    mentions.length > 0 &&
    mentions.every((mention) => decorates(mention) && mention.action === "call")
  );
}

/**
 * `function start() { child = spawn(); child.on("exit", () => start()) }`: by a handler of its own, at a later time.
 * What takes nothing goes through no tree: `function load() { config = files.read("a.ini", () => load()) }` begins
 * anew.
 */
function isCalledAgain(inner: Frame, outer: Frame): boolean {
  for (let frame: Frame | null = inner; frame && frame !== outer; frame = frame.parent) {
    const isHandedOver = outer.params.length === 0 && frame.argumentOf !== "" && !frame.immediate;
    if (isHandedOver || isHandler(frame)) return isInside(frame, outer);
  }
  return false;
}

/**
 * Functions whose one mention is a call as the module loads: what they declare lives as long as what they hand out.
 * @param load see loadFrames
 */
export function onceFrames(frames: readonly Frame[], load: ReadonlySet<Frame>): ReadonlySet<Frame> {
  return new Set(frames.filter((frame) => isCalledOnce(frame) && load.has(frame)));
}

/**
 * The program itself, where it waits for things: async functions that the module invokes once, as it loads, on the
 * spot or by name, what the module or these do when a promise settles, callbacks that these run on the spot, and
 * private functions that nobody else calls.
 * @param load see loadFrames
 * @param isExported whether the function's binding leaves the module
 */
export function mainFrames(
  frames: readonly Frame[],
  load: ReadonlySet<Frame>,
  isExported: (frame: Frame) => boolean,
): ReadonlySet<Frame> {
  const main = new Set<Frame>();
  // A function stands before those inside of it.
  for (const frame of frames) {
    const { parent, once, suspends, immediate } = frame;
    if (!parent) continue;
    const isMain = suspends && (once ? load.has(parent) : isCalledOnce(frame));
    const isGoingOn = SETTLED.test(frame.argumentOf) && (!parent.parent || main.has(parent));
    if (isMain || isGoingOn || (immediate && main.has(parent))) main.add(frame);
  }
  return withCalled(frames, main, load, isExported);
}

/** With the functions that only these call, and what those call in turn. */
function withCalled(
  frames: readonly Frame[],
  main: Set<Frame>,
  load: ReadonlySet<Frame>,
  isExported: (frame: Frame) => boolean,
): ReadonlySet<Frame> {
  if (main.size === 0) return main;
  let grew = true;
  while (grew) {
    grew = false;
    for (const frame of frames) {
      if (main.has(frame) || load.has(frame) || isExported(frame)) continue;
      const isCalled =
        (frame.immediate && frame.parent !== null && main.has(frame.parent)) || isCalledBy(frame, main, load);
      if (!isCalled) continue;
      main.add(frame);
      grew = true;
    }
  }
  return main;
}

function isCalledBy(frame: Frame, main: ReadonlySet<Frame>, load: ReadonlySet<Frame>): boolean {
  const mentions = (frame.variable?.references ?? []).filter(({ action }) => action !== "type");
  const outside = mentions.filter((mention) => !isInside(mention.frame, frame));
  return (
    outside.some((mention) => main.has(mention.frame)) &&
    mentions.every((mention) => isInvoked(mention)) &&
    outside.every((mention) => main.has(mention.frame) || load.has(mention.frame))
  );
}

/** Called once, if ever: a promise settles once. */
const SETTLED = /\.(?:then|catch|finally)$/;

function isCalledOnce({ variable, parent }: Frame): boolean {
  const [mention, ...others] = (variable?.references ?? []).filter(({ action }) => action !== "type");
  // Whoever is handed the function may call it again and again.
  if (mention?.action !== "call" || parent?.parent !== null) return false;
  // A call is two references where its result is used in turn.
  const isOnePlace = others.every(({ start }) => start === mention.start);
  return isOnePlace && mention.frame === parent && (mention.flags & IN_LOOP) === 0;
}

function isInside(inner: Frame, outer: Frame): boolean {
  for (let frame: Frame | null = inner; frame; frame = frame.parent) if (frame === outer) return true;
  return false;
}
