import { keyOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { referencesOf } from "../scopes/mention.ts";
import type { Mention } from "../scopes/mention.ts";
import type { Reference } from "../scopes/reference.ts";
import type { OutsideUse } from "./file-summary.ts";
import { useOf } from "./gather-uses.ts";
import { BUILTINS, GLOBAL_OBJECTS } from "./outside-uses.ts";

/**
 * `APP = window.APP || {}`, and later on `APP.isReady = true`: properties of a name that the file itself makes a global. Every
 * script of the page finds them there.
 * @param unresolved mentions of names that the file does not declare
 */
export function pageGlobalParts(unresolved: readonly Mention[]): OutsideUse[] {
  const made = new Set(unresolved.flatMap((mention) => madeGlobal(mention) ?? []));
  if (made.size === 0) return [];
  return unresolved.filter((mention) => made.has(mention.name) && isOwner(mention)).flatMap(partsSet);
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
  return referencesOf(mention)
    .filter((reference) => isPartSet(reference) && !isFunctionSet(reference))
    .map((reference) => useOf(reference))
    .map((use) => ({ kind: "part", root: mention.name, name: use.path[0] as string, use }));
}

function isPartSet({ action, path }: Reference): boolean {
  const isSet = action === "write" || action === "update" || action === "delete";
  return isSet && path.length === 1 && path[0] !== "*" && path[0] !== "prototype";
}

function isFunctionSet({ value, scope }: Reference): boolean {
  const [, name] = /^id:([\w$]+)$/.exec(value ?? "") ?? [];
  return value === "function" || (name !== undefined && (scope.lookup(name)?.frame ?? null) !== null);
}
