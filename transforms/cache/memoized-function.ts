import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt } from "../../src/edit/line-start.ts";
import { nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { givenCache, takesItsCache } from "./given-cache.ts";
import { memoLimits } from "./memo-limits.ts";
import { stage } from "./stage.ts";

/**
 * `const area = memoize(f);` stays, and `area.cache = cache("area", { …, legacy: new Map() });` stands below it: the
 * function keeps its answers there from its first call on. Null for a declaration of another kind.
 */
export function memoizedFacade(declaration: Declaration): Rewrite | Refused | null {
  const { tree, name, init, statement } = declaration;
  const made = unwrapped(init);
  if (made?.type !== "CallExpression") return null;
  if (takesItsCache(tree, made)) return givenCache(declaration, made);
  const { text } = tree;
  const style = fileStyleOf(tree.syntax);
  const end = endOf(declaration);
  const indent = indentAt(text, statement.start);
  const imported = runtimeName(tree, "cache");
  const target = `${name}.cache = `;
  const options = memoLimits(declaration, nodesIn(made, "arguments")[0] ?? null);
  const call = { callee: imported.local, typeArguments: "", name, flag: stage.flag, options };
  const around = { indent, length: indent.length + target.length + ";".length };
  const { open, close } = wrapInitialiser(tree, call, "new Map()", around);
  const restOfLine = BLANK_OR_COMMENT.exec(text.slice(end))?.[0];
  const offset = end + (restOfLine?.length ?? 0);
  const gap = restOfLine === undefined ? " " : style.eol + indent;
  const ending = style.semicolons || restOfLine === undefined || isContinued(text, offset) ? ";" : "";
  const edit = { path: tree.path, start: offset, end: offset };
  return {
    kind: "rewrite",
    edits: [{ ...edit, text: `${gap}${target}${open}new Map()${close}${ending}` }],
    imports: [{ path: tree.path, ...imported }],
    notes: [],
  };
}

const BLANK_OR_COMMENT = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*)?(?=[\r\n]|$)/;

/** Where the statement ends; a semicolon that stands before what follows on another line belongs to that. */
function endOf({ tree, statement }: Declaration): number {
  const last = nodesIn(statement, "declarations").at(-1)?.end ?? statement.end;
  return /[\r\n]/.test(tree.text.slice(last, statement.end)) ? last : statement.end;
}

/** Without a semicolon the next line would be taken for the rest of this one. */
function isContinued(text: string, offset: number): boolean {
  return /^\s*[([`/+*-]/.test(text.slice(offset)) && !/^\s*\/[/*]/.test(text.slice(offset));
}
