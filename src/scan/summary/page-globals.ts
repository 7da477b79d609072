import { keyOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { referencesOf } from "../scopes/mention.ts";
import type { Mention } from "../scopes/mention.ts";
import { isOfNode } from "../scopes/node-globals.ts";
import type { Reference } from "../scopes/reference.ts";
import type { OutsideUse, UseSummary } from "./file-summary.ts";
import { valueShape } from "../scopes/value-shape.ts";
import { useOf } from "./gather-uses.ts";
import { BUILTINS, GLOBAL_OBJECTS } from "./outside-uses.ts";

/** What a file does to names of the page. */
export interface PageGlobals {
  /** Names that it makes a global: every script of the page finds them there. */
  readonly made: readonly string[];
  /** Properties of such a name, its own or another script's; which of these there are, linking tells. */
  readonly parts: readonly OutsideUse[];
}

/**
 * `APP = window.APP || {}`, and later on `APP.isReady = true`, there or in another script; a module that names `APP`
 * and does not declare it can mean nothing else.
 * @param unresolved mentions of names that the file does not declare
 * @param handed what it does to the global object that a function of it is handed
 */
export function pageGlobals(unresolved: readonly Mention[], handed: readonly OutsideUse[]): PageGlobals {
  const byHand = handed.filter(({ kind, use }) => kind === "handed" && isGiven(use)).map(({ name }) => name);
  const made = new Set([...byHand, ...unresolved.flatMap((mention) => madeGlobal(mention) ?? [])]);
  const isOfPage = (name: string): boolean => made.has(name) || !isOfNode(name);
  const parts = unresolved.filter((mention) => isOfPage(mention.name) && isOwner(mention)).flatMap(partsSet);
  return { made: [...made], parts };
}

function isGiven({ action, path }: UseSummary): boolean {
  return action === "write" && path.length === 1;
}

/** The name that the mention makes a global: `APP = …`, `window.APP = …`. */
function madeGlobal({ name, node, trail }: Mention): string | null {
  const [parent, outer] = [trail?.node, trail?.up?.node];
  if (isTarget(parent, node)) return RESERVED.test(name) ? null : name;
  const isOnGlobal =
    GLOBAL_OBJECTS.has(name) && parent?.type === "MemberExpression" && isTarget(outer, parent);
  const key = isOnGlobal ? keyOf(parent) : "*";
  return key === "*" || RESERVED.test(key) || BUILTINS.test(key) ? null : key;
}

const RESERVED = /^(module|exports|require|define)$/;

function isTarget(assignment: Ast | undefined, left: Ast): boolean {
  return assignment?.type === "AssignmentExpression" && unwrap(assignment["left"]) === left;
}

function isOwner({ node, trail }: Mention): boolean {
  const parent = trail?.node;
  return parent?.type === "MemberExpression" && parent["object"] === node;
}

/** Functions that it is given are what it is made of, whenever that is done. */
function partsSet(mention: Mention): OutsideUse[] {
  return referencesOf(mention).flatMap((reference): readonly OutsideUse[] => {
    const name = isFunctionSet(reference) ? null : partSet(reference);
    return name === null
      ? []
      : [{ kind: "part", root: mention.name, name, use: withSaved(mention.name, reference) }];
  });
}

/** `const before = APP.user; …; APP.user = before` */
function withSaved(root: string, reference: Reference): UseSummary {
  const use = useOf(reference);
  const [, name] = /^id:([\w$]+)$/.exec(use.value ?? "") ?? [];
  const initial = name === undefined ? null : reference.scope.lookup(name)?.initial;
  const isSaved = initial && valueShape(initial) === `member:${root}.${use.path.join(".")}`;
  return isSaved ? { ...use, value: `saved:${name}` } : use;
}

/**
 * What is set of it, a step or two below: `APP.isReady`, `APP.tools.last`, the table `APP.views` for `APP.views[id]`.
 */
function partSet({ action, path, method }: Reference): string | null {
  const isFilled = action === "call" && /^(push|splice)$/.test(method ?? "");
  const isSet = action === "write" || action === "update" || action === "delete";
  const steps = path.at(-1) === "*" ? path.slice(0, -1) : path;
  if (!(isSet || isFilled) || steps.length === 0 || steps.length > MAX_STEPS) return null;
  return steps.some((step) => OTHERS.test(step)) ? null : (steps.at(-1) as string);
}

/** Further below it is some object that hangs there. */
const MAX_STEPS = 2;

const OTHERS = /^(\*|\(\)|prototype)$/;

/** `APP.Menu = APP.tools.createClass({ … })` */
const CLASS_MADE = /^call:([\w$]+\.)*((create|define|make)?[cC]lass|extend|inherit)$/;

function isFunctionSet({ value, scope }: Reference): boolean {
  const [, name] = /^id:([\w$]+)$/.exec(value ?? "") ?? [];
  return (
    value === "function" ||
    CLASS_MADE.test(value ?? "") ||
    (name !== undefined && (scope.lookup(name)?.frame ?? null) !== null)
  );
}
