import type { Edit } from "../model/edit.ts";
import type { Finding, ImportSite } from "../model/finding.ts";
import type { Refused, Rewrite } from "../model/stage.ts";
import { isInside } from "../scan/sources/node-fields.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import type { Facts } from "../scan/sources/sources.ts";
import { childrenOf } from "../scan/syntax/tree.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";
import { planRefusal } from "./plan-refusals.ts";

/**
 * The rewrite, with what is left of its alternatives, where it keeps every type of Flow and none asks for the type of
 * what it rewrites. No compiler is asked about these: stages see the code without them.
 */
export function keepingFlowTypes(
  { path, start, name, importers = [] }: Finding,
  facts: Facts,
  outcome: Rewrite | Refused | null,
): Rewrite | Refused | null {
  if (outcome === null) return null;
  const tree = facts.tree(path);
  if (tree === null) return { kind: "refused", refusal: planRefusal("flow-types") };
  if (outcome.kind === "refused") return outcome;
  const isAsked = [{ path, local: name }, ...importers].some((site) => asksForType(facts, site));
  const ways = isAsked ? [] : [outcome, ...(outcome.alternatives ?? [])];
  // The type behind its own name is the stage's to replace.
  const isOwn = (edit: Edit) => edit.path === path && edit.start === start + name.length;
  const [first, ...alternatives] = ways.filter(({ edits }) => !takesTypesAway(facts, edits, isOwn));
  if (!first) return { kind: "refused", refusal: planRefusal("flow-types") };
  return { ...first, ...(outcome.alternatives ? { alternatives } : {}) };
}

/** `typeof dish` in a type, where it is declared or by the name that another file has it by. */
function asksForType(facts: Facts, { path, local }: Pick<ImportSite, "path" | "local">): boolean {
  const { text, untyped } = facts.tree(path)?.syntax ?? {};
  if (text === undefined || untyped === undefined) return false;
  const queries = text.matchAll(/\btypeof\s+([\w$]+)/g);
  return [...queries].some(
    ({ 0: query, 1: asked, index }) =>
      asked === local && untyped.slice(index, index + query.length).trim() === "",
  );
}

function takesTypesAway(facts: Facts, edits: readonly Edit[], isOwn: (edit: Edit) => boolean): boolean {
  return edits.some((edit) => {
    const tree = isOwn(edit) ? null : facts.tree(edit.path);
    if (tree?.syntax.untyped === undefined) return false;
    if (isCast(tree, tree.syntax.untyped, edit)) return true;
    const written = edits.filter(({ path }) => path === edit.path).map(({ text }) => text);
    const isKept = (type: string) => written.some((text) => text.includes(type));
    return typesIn(tree, tree.syntax.untyped, edit).some(
      ({ at, type }) => !isKept(type) && !isInside(innermostAt(tree, at), edit),
    );
  });
}

/** `[] as Array<Dish>`, `([]: Array<Dish>)`: whether the type of what goes stands behind it. */
function isCast({ text }: SourceTree, untyped: string, { start, end, text: replacement }: Edit): boolean {
  const [blank = ""] = /^\s*/.exec(untyped.slice(end)) ?? [];
  const isTyped = /^\s*(?:as\b|:)/.test(text.slice(end, end + blank.length));
  return isTyped && !replacement.includes(text.slice(start, end));
}

/** What of a range is types alone, and blank in the untyped text. */
function typesIn(
  { text }: SourceTree,
  untyped: string,
  { start, end }: Edit,
): readonly { readonly at: number; readonly type: string }[] {
  return [...untyped.slice(start, end).matchAll(/\s+/g)].flatMap(({ 0: blank, index }) => {
    const at = start + index;
    const type = text.slice(at, at + blank.length).trim();
    return type === "" ? [] : [{ at, type }];
  });
}

/** The declaration or function whose type stands there: types go with that. */
function innermostAt(tree: SourceTree, offset: number): SyntaxNode {
  let node = tree.program;
  const inner = () => childrenOf(node).find(({ start, end }) => start <= offset && offset < end);
  for (let next = inner(); next; next = inner()) node = next;
  return node;
}
