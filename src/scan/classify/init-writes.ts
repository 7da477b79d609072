import type { LinkedProject } from "../link/link-project.ts";
import type { FileSummary, OutsideUse, UseSummary } from "../summary/file-summary.ts";
import { BUILTINS, WRAPPED_WITHIN } from "../summary/outside-uses.ts";
import { CONDITIONAL, DENIED, IF_MISSING } from "../scopes/reference.ts";
import { isOutsideWrite } from "./outside-writes.ts";

/**
 * What a module adds to a builtin, sets in the environment or assigns to a name of the page, while it loads, and
 * never after: `if (!Date.now) Date.now = …`, `APP = window.APP || {}; APP.tools = {}`. It is there before anything
 * runs, and stays. A part that is kept before it is replaced is a patch, whenever that is done, and a value that is
 * put on the global object is for other copies of the module: `window.start = () => …`, or a function or class of the
 * file, is for the page, by whichever of its names: `if (isNode) global.Page = Page; else window.Page = Page`.
 * @param uses those of one name
 */
export function isSetUp(
  uses: readonly OutsideUse[],
  file: FileSummary,
  project: Pick<LinkedProject, "phaseOf">,
): boolean {
  const writes = uses.filter(isOutsideWrite);
  const isAtLoad = ({ use }: OutsideUse): boolean => project.phaseOf(file, use.frame) === "load";
  if (!writes.every((write) => isSetUpBy(write, uses, file) && isAtLoad(write))) return false;
  return !uses.some((each) => isKept(each, writes));
}

function isSetUpBy(
  { kind, root, name, use }: OutsideUse,
  uses: readonly OutsideUse[],
  file: FileSummary,
): boolean {
  if (kind === "global")
    return (
      use.path.length > 1 ||
      (uses.every((other) => other.use.value === use.value) && isCode(name, use.value ?? "", file)) ||
      (isOfPlatform(name) && (isStandIn(use, file) || isWhereNone(use, uses)))
    );
  if (kind === "env") return true;
  return (
    kind === "implicit" || kind === "part" || kind === "handed" || (kind === "builtin" && BUILTINS.test(root))
  );
}

/**
 * `globalThis.crypto ??= crypto`, `if (!globalThis.fetch) globalThis.fetch = fetch`: what is imported stands in where
 * the engine has none.
 */
function isStandIn({ value, flags }: UseSummary, { variables }: FileSummary): boolean {
  if ((flags & (IF_MISSING | CONDITIONAL)) === 0) return false;
  return variables.some(({ name, role }) => role === "import" && value === `id:${name}`);
}

/** `if (!window.fetch) window.fetch = function …`: asked for in the same function, and put where there is none. */
function isWhereNone({ start, frame, flags }: UseSummary, uses: readonly OutsideUse[]): boolean {
  if ((flags & CONDITIONAL) === 0) return false;
  return uses.some(
    ({ use }) => use.value === DENIED && use.path.length === 1 && use.frame === frame && use.start < start,
  );
}

/**
 * Of the engine, or of other engines and later versions of it; any other name is the program's own, for copies of it
 * to share.
 */
function isOfPlatform(name: string): boolean {
  return BUILTINS.test(name) || SINCE.test(name);
}

/** What engines have come to have, one after the other. */
const SINCE =
  /^(navigator|Headers|Request|Response|FormData|Blob|File(Reader)?|EventSource|(Custom)?Event|CSSStyleSheet|Abort(Controller|Signal)|Text(En|De)coder(Stream)?|(Readable|Writable|Transform)Stream|URL(SearchParams|Pattern)|structuredClone|queueMicrotask|clearImmediate|(request|cancel)(AnimationFrame|IdleCallback)|AudioContext|devicePixelRatio|WeakRef|Temporal|Proxy|BigInt|DOMException|MessageChannel|BroadcastChannel|(Resize|Intersection|Mutation)Observer)$/;

/**
 * A function, or the name of a function or class that the file declares, unless it takes the place of what every page
 * has.
 */
function isCode(given: string, value: string, { variables }: FileSummary): boolean {
  if (value === "function") return true;
  if (OF_EVERY_PAGE.test(given)) return false;
  return variables.some(
    ({ name, role, initial }) => value === `id:${name}` && (CODE.test(role) || CODE.test(initial)),
  );
}

const CODE = /^(function|class)$/;
const OF_EVERY_PAGE =
  /^((set|clear)(Timeout|Interval|Immediate)|(request|cancel)AnimationFrame|queueMicrotask|fetch|XMLHttpRequest|WebSocket|Promise|on[a-z]+)$/;

/** `const log = console.log; console.log = …`, `console.log = tagged(console.log)` */
function isKept({ root, use }: OutsideUse, writes: readonly OutsideUse[]): boolean {
  return writes.some(
    (write) =>
      write.root === root &&
      write.use.path.join() === use.path.join() &&
      (KEPT.test(use.action)
        ? use.start < write.use.start
        : use.action === "pass" && isMadeFrom(write.use, use)),
  );
}

const KEPT = /^(bind|store)$/;

function isMadeFrom({ value, end }: UseSummary, { start }: UseSummary): boolean {
  return /^(call|new):/.test(value ?? "") && start > end && start < end + WRAPPED_WITHIN;
}
