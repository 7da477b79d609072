import type { Edit } from "../../src/model/edit.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import { keepingOf } from "../../src/scan/classify/memoizer.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { refuse } from "../refusal/refuse.ts";
import { memoLimits } from "./memo-limits.ts";
import { refusals } from "./refusals.ts";
import { stage } from "./stage.ts";

/** Whether the function that is called keeps its answers in the Map that its options name. */
export function takesItsCache(tree: SourceTree, call: SyntaxNode): boolean {
  const variable = tree.moduleBinding(identifierName(nodeIn(call, "callee")) ?? "");
  const definition = variable?.defs[0];
  const source = definition ? sourceOf(tree, nodeOf(definition.name as never)) : null;
  return source !== null && keepingOf(source, "default") === "option";
}

/** The module that an imported or required name comes from. */
function sourceOf(tree: SourceTree, name: SyntaxNode): string | null {
  for (const around of tree.ancestorsOf(name)) {
    if (around.type === "ImportDeclaration") return textIn(nodeIn(around, "source"));
    if (around.type === "TSImportEqualsDeclaration")
      return textIn(nodeIn(nodeIn(around, "moduleReference"), "expression"));
    if (around.type === "VariableDeclarator") return textIn(nodesIn(nodeIn(around, "init"), "arguments")[0]);
  }
  return null;
}

function textIn(node: SyntaxNode | null | undefined): string | null {
  return typeof node?.value === "string" ? node.value : null;
}

/** `mem(f)` to `mem(f, { cache: cache("area", { …, legacy: new Map() }) })`, beside the options that it has. */
export function givenCache(declaration: Declaration, call: SyntaxNode): Rewrite | Refused {
  const { tree } = declaration;
  const [work, options, ...more] = nodesIn(call, "arguments");
  if (!work || work.type === "SpreadElement" || more.length > 0) return refuse(refusals, "memoizer-options");
  if (options !== undefined && !isUnderstood(options)) return refuse(refusals, "memoizer-options");
  const imported = runtimeName(tree, "cache");
  const edit = { path: tree.path, ...placeOf(declaration, work, options, imported.local) };
  return { kind: "rewrite", edits: [edit], imports: [{ path: tree.path, ...imported }], notes: [] };
}

/** What these packages' options say that has nothing to do with where the answers are kept. */
const BESIDE: readonly (string | null)[] = ["cacheKey", "cachePromiseRejection", "shouldCache"];

function isUnderstood(options: SyntaxNode): boolean {
  if (options.type !== "ObjectExpression") return false;
  return nodesIn(options, "properties").every(
    (each) =>
      each.type === "Property" &&
      each.computed !== true &&
      BESIDE.includes(identifierName(nodeIn(each, "key"))),
  );
}

function placeOf(
  declaration: Declaration,
  work: SyntaxNode,
  options: SyntaxNode | undefined,
  callee: string,
): Omit<Edit, "path"> {
  const { tree } = declaration;
  const { spacedBraces, eol } = fileStyleOf(tree.syntax);
  const space = spacedBraces ? " " : "";
  const last = nodesIn(options ?? null, "properties").at(-1);
  const before = last ?? work;
  const indent = indentAt(tree.text, before.start);
  const isBroken = last !== undefined && /[\r\n]/.test(tree.text.slice(last.end, options?.end));
  const length = isBroken ? indent.length : before.end - lineStart(tree.text, before.end);
  const made = cacheOf(declaration, { callee, options: memoLimits(declaration, work) }, indent, length);
  if (last)
    return { start: last.end, end: last.end, text: `,${isBroken ? eol + indent : " "}cache: ${made}` };
  const text = `{${space}cache: ${made}${space}}`;
  return options
    ? { start: options.start, end: options.end, text }
    : { start: work.end, end: work.end, text: `, ${text}` };
}

function cacheOf(
  { tree, name }: Declaration,
  made: { readonly callee: string; readonly options: readonly string[] },
  indent: string,
  length: number,
): string {
  const call = { ...made, typeArguments: "", name, flag: stage.flag };
  const around = { indent, length: length + ", { cache:  });".length };
  const { open, close } = wrapInitialiser(tree, call, "new Map()", around);
  return `${open}new Map()${close}`;
}
