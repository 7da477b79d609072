import { DefinitionType } from "@typescript-eslint/scope-manager";
import {
  identifierName,
  isFunction,
  isInside,
  memberRoot,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { foundEntry } from "./found-entry.ts";
import { formsOf } from "./value-forms.ts";
import { keyPut, valuePut } from "./value-put.ts";

/**
 * Whether some function puts what it has got from its caller, or a part of what it has, without asking for it first,
 * into a table that another one fills with what it makes: `tokens.set(job, { key, secret })` beside `token = await
 * saved(user); tokens.set(job, token)`. What is made for such a key again is not what was put there.
 */
export function areGiven(tree: SourceTree, tables: readonly SyntaxNode[]): boolean {
  const asking = new Set(
    tables.filter((table) => isAskedFor(tree, table)).map((table) => around(tree, table)),
  );
  const puts = tables.flatMap((table) => {
    const value = valuePut(tree, table);
    return value === null ? [] : [{ table, value, isBlind: !asking.has(around(tree, table)) }];
  });
  const made = new Set(puts.filter(({ isBlind }) => !isBlind).flatMap(({ value }) => makersOf(tree, value)));
  return (
    made.size > 0 &&
    puts.some(
      ({ table, value, isBlind }) =>
        isBlind &&
        (isOfCaller(tree, value) || isPart(tree, value) || isMadeOfGiven(tree, table, value)) &&
        !isMadeBy(tree, value, made),
    )
  );
}

/** Read, or asked whether it is there, and no more than taken out. */
export function isAskedFor(tree: SourceTree, table: SyntaxNode): boolean {
  if (valuePut(tree, table) !== null) return false;
  const member = tree.parentOf(table);
  const isHas = identifierName(nodeIn(member, "property")) === "has" && nodeIn(member, "object") === table;
  return isHas || foundEntry(tree, table) !== null;
}

/** The function around, or null for the module. */
function around(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  return [...tree.ancestorsOf(node)].find((outer) => isFunction(outer)) ?? null;
}

/**
 * `contents` of `const contents = map.sourcesContent[i]`: a part of what was there before, that is asked for nowhere
 * else.
 */
function isPart(tree: SourceTree, value: SyntaxNode): boolean {
  return formsOf(tree, value).some(
    (form) => form.type === "MemberExpression" && !isCall(formsOf(tree, memberRoot(form))),
  );
}

function isCall(forms: readonly SyntaxNode[]): boolean {
  return forms.some(({ type }) => /^(?:Call|New|Import)Expression$/.test(type));
}

/** Names of the functions that make a value: `read` of `const text = await read(path)`. */
function makersOf(tree: SourceTree, value: SyntaxNode): readonly string[] {
  return formsOf(tree, value)
    .filter(({ type }) => type === "CallExpression" || type === "NewExpression")
    .map((made) => tree.textOf(nodeIn(made, "callee") as SyntaxNode));
}

function isMadeBy(tree: SourceTree, value: SyntaxNode, made: ReadonlySet<string>): boolean {
  return makersOf(tree, value).some((name) => made.has(name));
}

/**
 * A record of what the function has at hand: of texts alone it would be a default. Or a function, typed as one, that
 * is to answer instead.
 */
function isOfCaller(tree: SourceTree, value: SyntaxNode): boolean {
  const node = unwrapped(value);
  return (
    isFunctionOfCaller(tree, node) ||
    (node?.type === "ObjectExpression" &&
      /[\w$]\s*:\s*[A-Za-z_$]|[{,]\s*[\w$]+\s*[,}]/.test(tree.textOf(node)))
  );
}

/**
 * `(name, text) => { const page = compile(text); pages[name] = page }`, which does nothing else: made of what the
 * caller has, of which the key says nothing. What is saved as well (`await save(id, user)`) is there to be asked for
 * again.
 */
function isMadeOfGiven(tree: SourceTree, table: SyntaxNode, value: SyntaxNode): boolean {
  const work = around(tree, value);
  if (work === null || !doesNothingBut(work, value)) return false;
  const inKey = namesIn(tree, keyPut(tree, table));
  const isOther = (node: SyntaxNode): boolean =>
    isParameter(tree, node) && !inKey.includes(tree.textOf(node));
  return formsOf(tree, value).some((form) => nodesIn(form, "arguments").some(isOther));
}

function namesIn(tree: SourceTree, node: SyntaxNode | null): readonly string[] {
  return node === null ? [] : (tree.textOf(node).match(/[\w$]+/g) ?? []);
}

function doesNothingBut(work: SyntaxNode, put: SyntaxNode): boolean {
  const statements = nodesIn(nodeIn(work, "body"), "body");
  return statements.every(
    (statement) => statement.type === "VariableDeclaration" || isInside(put, statement),
  );
}

function isParameter(tree: SourceTree, node: SyntaxNode | null): boolean {
  return tree.bindingOf(node)?.defs[0]?.type === DefinitionType.Parameter;
}

/** `result` of `(key: string, result: () => Promise<User>) => { outcomes.set(key, result) }` */
function isFunctionOfCaller(tree: SourceTree, node: SyntaxNode | null): boolean {
  const definition = tree.bindingOf(node)?.defs[0];
  if (definition?.type !== DefinitionType.Parameter) return false;
  const annotation = nodeIn(nodeOf(definition.name as never), "typeAnnotation");
  return nodeIn(annotation, "typeAnnotation")?.type === "TSFunctionType";
}
