import { keyOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { Mention } from "../scopes/mention.ts";
import type { OutsideUse, UseSummary } from "./file-summary.ts";
import type { ImportRecord } from "./import-records.ts";
import { isDefining } from "../scopes/defining-call.ts";
import { isOfNode } from "../scopes/node-globals.ts";
import { FIXED_KEY, NAMED_KEY } from "../scopes/reference.ts";
import type { PassTarget, Reference } from "../scopes/reference.ts";
import { gatherUses, useOf } from "./gather-uses.ts";
import { handedGlobals } from "./handed-globals.ts";
import { isNamedFunction } from "./named-function.ts";
import { runsInPage } from "./page-functions.ts";
import { Variable } from "../scopes/scope.ts";

export const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(["globalThis", "global", "window", "self"]);
/** What every program finds there, and many look at together. */
export const BUILTINS =
  /^(process|console|Object|Array|String|Number|Boolean|Symbol|Function|Date|Math|JSON|Promise|Map|Set|WeakMap|RegExp|Error|Reflect|Intl|URL|Buffer|performance|fetch|setTimeout|setInterval|setImmediate|clearTimeout|crypto|XMLHttpRequest|WebSocket|EventTarget|Element|HTML\w*Element|Node|WebAssembly)$/;

export interface OutsideAnalysis {
  readonly uses: readonly OutsideUse[];
  /** Functions that return the global object, by index. */
  readonly globalGetters: ReadonlySet<number>;
}

/** What the file does to names it does not declare: globals, the environment, builtins. */
export function outsideUses(analysis: ScopeAnalysis, imports: readonly ImportRecord[]): OutsideAnalysis {
  const byName = new Map<string, Variable>();
  for (const mention of analysis.unresolved) {
    if (/^(module|exports|arguments)$/.test(mention.name) || !isTelling(mention)) continue;
    placeholder(byName, mention, analysis).mentions.push(mention);
  }
  const uses = imports.flatMap(usesOfProcess);
  const globalGetters = new Set<number>();
  for (const [root, variable] of byName) {
    const isObject = GLOBAL_OBJECTS.has(root) || BUILTINS.test(root) || root === "require";
    const direct = isObject
      ? gatherUses(variable).filter(
          (use) => use.via !== "param" || root === "Promise" || GLOBAL_OBJECTS.has(root),
        )
      : unknownUses(variable);
    for (const use of direct) {
      if (runsInPage(analysis.frames[use.frame])) continue;
      if (GLOBAL_OBJECTS.has(root) && use.action === "return" && use.path.length === 0)
        globalGetters.add(use.frame);
      const outside = outsideOf(root, use);
      if (outside) uses.push(outside);
    }
  }
  uses.push(...handedUses(byName, analysis), ...patchesOfModules(analysis));
  return { uses: uses.filter(isFirstOf(uses)), globalGetters };
}

/** `const home = typeof process === "undefined" ? globalThis : process`: one place, whichever of the two has it. */
function isFirstOf(uses: readonly OutsideUse[]): (each: OutsideUse) => boolean {
  const onGlobal = new Set(uses.flatMap(({ kind, use }) => (kind === "global" ? [use.start] : [])));
  return ({ kind, use }) => kind !== "builtin" || !onGlobal.has(use.start);
}

/**
 * `module.__proto__.require = function …`, `module.constructor._load = …`: what all modules have, by way of this one.
 */
function patchesOfModules({ unresolved, moduleScope }: ScopeAnalysis): OutsideUse[] {
  const own = new Variable("module", "var", 0, 0, moduleScope);
  own.mentions.push(
    ...unresolved.filter(({ name, trail }) => name === "module" && isOfAllModules(trail?.node)),
  );
  return gatherUses(own).map((use) => ({
    kind: "builtin",
    root: "module",
    name: use.path.at(-1) as string,
    use,
  }));
}

function isOfAllModules(member: Ast | undefined): boolean {
  if (member?.type !== "MemberExpression" || member["computed"]) return false;
  return /^(__proto__|constructor)$/.test(keyOf(member));
}

/**
 * What a function does to the global object that it is handed on the spot: it is there for the page, as its own names
 * are.
 */
function handedUses(byName: ReadonlyMap<string, Variable>, analysis: ScopeAnalysis): OutsideUse[] {
  const named = [...byName].flatMap(([root, { mentions }]) => (GLOBAL_OBJECTS.has(root) ? mentions : []));
  return handedGlobals(named, analysis).flatMap((param) =>
    gatherUses(param).flatMap((use): readonly OutsideUse[] => {
      const outside = use.path.length === 0 ? null : outsideOf("window", use);
      if (outside === null) return [];
      return [outside.kind === "global" ? { ...outside, root: param.name, kind: "handed" } : outside];
    }),
  );
}

/** `import process from "node:process"`, `import { env } from "node:process"`: the global by another way. */
function usesOfProcess({ source, imported, variable }: ImportRecord): OutsideUse[] {
  if (!/^(node:)?process$/.test(source)) return [];
  const steps = imported === "default" || imported === "*" ? NO_STEPS : [imported];
  return gatherUses(variable)
    .filter(({ via }) => via !== "param")
    .flatMap((use) => outsideOf("process", { ...use, path: [...steps, ...use.path] }) ?? []);
}

const NO_STEPS: readonly string[] = Object.freeze([]);

const ASSIGNING =
  /^(AssignmentExpression|UpdateExpression|For(In|Of)Statement|ArrayPattern|AssignmentPattern|RestElement|Property)$/;

/** Of names that are no known global only an assignment is of interest. */
function isTelling({ name, trail }: Mention): boolean {
  if (GLOBAL_OBJECTS.has(name) || BUILTINS.test(name)) return true;
  const parent = trail?.node;
  if (name === "require") return parent?.type === "MemberExpression" && keyOf(parent) === "extensions";
  if (HOSTS.test(name) && parent?.type === "MemberExpression") return true;
  return ASSIGNING.test(parent?.type ?? "") || (parent !== undefined && isPrototypeOf(parent));
}

/** Objects of an engine whose functions libraries replace: `history.pushState = wrapped(history.pushState)`. */
const HOSTS = /^(document|history|navigator|customElements|localStorage|sessionStorage|Bun|Deno)$/;

/** What every page has, whatever its scripts declare. */
export function isOfEveryPage(name: string): boolean {
  return isOfNode(name) || GLOBAL_OBJECTS.has(name) || BUILTINS.test(name) || HOSTS.test(name);
}

function isPrototypeOf(member: Ast): boolean {
  return member.type === "MemberExpression" && !member["computed"] && keyOf(member) === "prototype";
}

/** Assignments of the name itself, and functions of a class of the engine that are kept, then replaced. */
function unknownUses(variable: Variable): UseSummary[] {
  const uses = variable.references.map((reference) => useOf(reference));
  const isHost = HOSTS.test(variable.name);
  const isCode = ({ value }: UseSummary, at: number): boolean =>
    value === "function" || isNamedFunction(value, (variable.references[at] as Reference).scope);
  return uses.filter(
    (use, at) =>
      use.path.length === 0 ||
      (isCode(use, at) && isMethodPatch(use, uses)) ||
      (isHost && (isHostPatch(use, uses) || isHostStub(use))),
  );
}

/** `const send = Sheet.prototype.insertRule; Sheet.prototype.insertRule = function … { return send.apply(…) }` */
function isMethodPatch({ action, path, start }: UseSummary, all: readonly UseSummary[]): boolean {
  const key = path.join(".");
  return (
    action === "write" &&
    path.length === 2 &&
    all.some(
      (other) => /^(bind|store)$/.test(other.action) && other.start < start && other.path.join(".") === key,
    )
  );
}

/** A function of a host that is kept or wrapped, and replaced. */
function isHostPatch({ action, path, value, start, end }: UseSummary, all: readonly UseSummary[]): boolean {
  return (
    action === "write" &&
    path.length === 1 &&
    /^(function|call:|new:)/.test(value ?? "") &&
    all.some(
      (other) =>
        /^(bind|store|pass)$/.test(other.action) &&
        other.path.join() === path.join() &&
        other.start !== start &&
        other.start < end + WRAPPED_WITHIN,
    )
  );
}

/**
 * `document.elementFromPoint = () => null`, `navigator.share = vi.fn()` once it runs: whoever asks the page is answered
 * by that from then on. What a page calls back has a name for it.
 */
function isHostStub({ action, path, value, during }: UseSummary): boolean {
  const isAnswer = /^(function$|call:([\w$]+\.)?(fn|stub|spy)$)/.test(value ?? "");
  return action === "write" && path.length === 1 && during !== 0 && isAnswer && !/^on/.test(path[0] ?? "");
}

/** The longest function around a host's own between where it is replaced and where it is named. */
export const WRAPPED_WITHIN = 2000;

function placeholder(byName: Map<string, Variable>, mention: Mention, analysis: ScopeAnalysis): Variable {
  const old = byName.get(mention.name);
  if (old) return old;
  const variable = new Variable(mention.name, "var", 0, 0, analysis.moduleScope);
  byName.set(mention.name, variable);
  return variable;
}

/** What is done to a name that the file does not declare, as far as it may concern others; null where it does not. */
export function outsideOf(root: string, given: UseSummary): OutsideUse | null {
  const use = isDefinition(given) ? defined(given) : given;
  const [first, ...rest] = use.path;
  // `window.console.warn` is the builtin, not a name of the program's own, and `global.window.open` the page's `open`.
  if (
    GLOBAL_OBJECTS.has(root) &&
    first &&
    rest.length > 0 &&
    (GLOBAL_OBJECTS.has(first) || BUILTINS.test(first) || isOfHost(first, rest, use))
  ) {
    return outsideOf(first, { ...use, path: rest });
  }
  if (root === "process" && first === "env" && rest.length > 0)
    return { kind: "env", root, name: globalName(rest[0] as string, use), use };
  if (GLOBAL_OBJECTS.has(root))
    return first ? { kind: "global", root, name: globalName(first, use), use } : null;
  // What loads files of a kind: `require.extensions[".ts"] = compiled`.
  if (root === "require")
    return rest.length === 0 ? null : { kind: "builtin", root, name: loaderName(use), use };
  const isAssigned = use.path.length === 0 && (use.action === "write" || use.action === "update");
  // `Date = class extends Date { … }`: whoever names it from then on has the new one.
  if (isAssigned && BUILTINS.test(root)) return { kind: "builtin", root, name: root, use };
  if (BUILTINS.test(root) || HOSTS.test(root) || first === "prototype")
    return first && (first !== "*" || isToldByKey(root, use)) && !use.path.includes("()")
      ? { kind: "builtin", root, name: builtinName(root, use), use }
      : null;
  return isAssigned ? { kind: "implicit", root, name: root, use } : null;
}

/** The kind of files, or the table where that varies. */
function loaderName(use: UseSummary): string {
  const name = globalName(use.path[1] as string, use);
  return name === "*" ? "extensions" : name;
}

/**
 * `window.history.pushState = function …`, `window.Sheet.prototype.insertRule = …`: a function of the browser's is
 * replaced.
 */
function isOfHost(first: string, rest: readonly string[], { action, value }: UseSummary): boolean {
  if (action !== "write") return false;
  if (rest[0] === "prototype") return rest.length === 2;
  if (rest.length !== 1 || !HOSTS.test(first)) return false;
  // What is put back has a name; the history has nothing but functions to set.
  return first === "history" || /^(function|call:|new:)/.test(value ?? "");
}

/** `Object.defineProperty(globalThis, "name", …)` writes `globalThis.name`. */
export function isDefinition({ action, pass, key }: UseSummary): boolean {
  return action === "pass" && key !== null && pass?.index === 0 && isDefining(calleeOf(pass));
}

function calleeOf({ callee, calleePath }: PassTarget): string {
  return [callee ?? "", ...calleePath].join(".");
}

/** A defining call as the write that it is; a key that has a name is in brackets, as in `globalThis[KEY] = …`. */
export function defined(use: UseSummary): UseSummary {
  const step = (use.flags & NAMED_KEY) === 0 ? (use.key ?? "*") : "*";
  const value = use.pass && /\.set$/.test(calleeOf(use.pass)) ? "other" : "function";
  return { ...use, action: "write", value, path: [...use.path, step] };
}

/** `globalThis[STORE_KEY]` goes by the name of a key that the module holds; a key that varies has none. */
export function globalName(first: string, { key, flags }: UseSummary): string {
  const isNamed = first === "*" && key !== null && (flags & FIXED_KEY) !== 0;
  return isNamed ? (key.split(".").at(-1) as string) : first;
}

/** The part that is replaced: `then` of `Promise.prototype.then`; the table when an entry is taken out. */
function builtinName(root: string, use: UseSummary): string {
  const { path, action } = use;
  const named = path.filter((step) => step !== "*" && step !== "prototype");
  if (action === "delete" && path.length > 1) return named[0] ?? "*";
  if (path.at(-1) !== "*") return named.at(-1) ?? "*";
  if ((use.flags & NAMED_KEY) !== 0) return globalName("*", use);
  if (isPatchedInARow(root, use)) return root;
  return root === "process" ? (named.at(-1) ?? globalName("*", use)) : globalName("*", use);
}

/**
 * A place of its own, although its name stands in brackets: `process[STORE_KEY] ??= new Map()`, as copies of a library
 * share it.
 */
function isToldByKey(root: string, use: UseSummary): boolean {
  return isPatchedInARow(root, use) || globalName("*", use) !== "*";
}

/** `for (const level of levels) console[level] = tagged(console[level])` */
function isPatchedInARow(root: string, { path, action }: UseSummary): boolean {
  return /^(console|history)$/.test(root) && action === "write" && path.join() === "*";
}
