import { functionOf } from "../../src/scan/sources/function-of.ts";
import { isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { answersWithAll } from "./answered-whole.ts";
import { changesEntries } from "./changed-entries.ts";
import { areClosed } from "./closed-entries.ts";
import { foundEntry } from "./found-entry.ts";
import { goesOnByItself } from "./goes-on-by-itself.ts";
import { areGiven } from "./given-entries.ts";
import { isHandedIn } from "./handed-in.ts";
import { isKeptElsewhere } from "./kept-elsewhere.ts";
import { isLikeNoOther } from "./like-no-other.ts";
import { isLive, isTakenOutAtEnd } from "./live-entries.ts";
import { isMadeByPackage } from "./made-by-package.ts";
import { isNotedForCurrent } from "./noted-for-current.ts";
import { hasOwnIdentity } from "./own-identity.ts";
import { arePutByTheWay } from "./put-by-the-way.ts";
import { standsForItsKey } from "./stands-for-its-key.ts";
import { staysInPage } from "./stays-in-page.ts";
import { isTakenForGranted } from "./taken-for-granted.ts";
import { isToldToOthers } from "./told-to-others.ts";
import { formsOf } from "./value-forms.ts";
import { valuePut } from "./value-put.ts";
import { isWalked } from "./walked-entries.ts";

/** The mentions of a table in one file. */
export interface TableMentions {
  readonly tree: SourceTree;
  readonly name: string;
  readonly tables: readonly SyntaxNode[];
}

/**
 * Whether what the table keeps has to be the same for good: what is made for a key again would not stand for what was
 * there.
 */
export function keepsLastingEntries({ tree, name, tables }: TableMentions): boolean {
  if (tables.some((table) => isTakenOutAtEnd(tree, table) || isHandedOn(tree, table))) return true;
  if (tables.some((table) => isWalked(tree, table) || answersWithAll(tree, table))) return true;
  if (tables.some((table) => leavesSomething(tree, table) || standsForItsKey(tree, table))) return true;
  if (tables.some((table) => isNotedForCurrent(tree, table) || isTakenForGranted(tree, table))) return true;
  if (changesEntries(tree, tables) || areGiven(tree, tables) || areClosed(tree, tables)) return true;
  if (isToldToOthers(tree, tables) || arePutByTheWay(tree, tables)) return true;
  if (tables.some((table) => isHandedIn(tree, table))) return true;
  const values = tables.flatMap((table) => valuesPut(tree, table));
  return values.some(
    (value) =>
      isLive(tree, value) ||
      isLikeNoOther(tree, value, name) ||
      hasOwnIdentity(tree, value) ||
      isKeptElsewhere(tree, value, name) ||
      isMadeByPackage(tree, name, value) ||
      isBeginning(tree, value),
  );
}

/** What is put for a key, and what is put into an entry for a second one: `table[region][app] = open(app)`. */
function valuesPut(tree: SourceTree, table: SyntaxNode): readonly SyntaxNode[] {
  const inner = foundEntry(tree, table)?.mentions ?? [];
  return [table, ...inner].flatMap((each) => valuePut(tree, each) ?? []);
}

/** `{ step: "idle", tries: 0 }`, the same for each key: what is worth keeping comes later. */
function isBeginning(tree: SourceTree, value: SyntaxNode): boolean {
  return formsOf(tree, value).some((form) => {
    const properties = form.type === "ObjectExpression" ? nodesIn(form, "properties") : [];
    return (
      properties.length > 0 && properties.every((property) => nodeIn(property, "value")?.type === "Literal")
    );
  });
}

/**
 * `document.head.append(style); styles[id] = style`, in one function or in that which is called for it; or a timer
 * that it starts, which goes on.
 */
function leavesSomething(tree: SourceTree, table: SyntaxNode): boolean {
  const value = valuePut(tree, table);
  if (value === null) return false;
  const calls = formsOf(tree, value).filter(({ type }) => type === "CallExpression");
  const made = calls.flatMap((call) => functionOf(tree, nodeIn(call, "callee")));
  const work = [...tree.ancestorsOf(table)].find(isFunction);
  return [...made, ...(work ? [work] : [])].some((each) => staysInPage(each) || goesOnByItself(each));
}

/** `track(trackers, name)`: what others put into it is not seen. What the platform is handed it reads. */
function isHandedOn(tree: SourceTree, table: SyntaxNode): boolean {
  const call = tree.parentOf(table);
  if (call?.type !== "CallExpression" || !nodesIn(call, "arguments").includes(table)) return false;
  return !READING.test(tree.textOf(nodeIn(call, "callee") as SyntaxNode));
}

/** Functions of the platform that ask what is in a table, and `hasOwnProperty` by whatever name. */
const READING =
  /^(Array|JSON|Object|Reflect|String|console)\b|^\w*hasOwn(Property)?(\.call)?$|\.hasOwnProperty\.call$/i;
