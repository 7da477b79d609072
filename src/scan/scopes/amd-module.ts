import { isFunction, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";

/** What a file hands to the AMD loader: `define(["./jobs"], function (jobs) { … return { put: put } })`. */
export interface AmdModule {
  /** The modules that it names, in the order of the factory's parameters. */
  readonly sources: readonly string[];
  readonly factory: Ast;
  /** What the factory returns at its end, which is what the module hands out. */
  readonly whole: Ast | null;
}

/** What a name begins with that leads to a file below a folder above the one that names it. */
export const BELOW = "amd:";

/** The module of a file that is one for AMD; a file with several of them is a bundle. */
export function amdModule(program: Ast): AmdModule | null {
  const calls = (program["body"] as readonly Ast[]).flatMap(({ expression }) => definition(expression));
  const [call] = calls;
  const given = (call?.["arguments"] ?? []) as readonly Ast[];
  const factory = given.at(-1);
  if (calls.length !== 1 || !factory || !isFunction(factory)) return null;
  const names = given.find(({ type }) => type === "ArrayExpression");
  return { sources: (names?.["elements"] ?? []).map(textOf), factory, whole: returned(factory) };
}

function definition(expression: Ast | undefined): readonly Ast[] {
  return expression?.type === "CallExpression" && expression["callee"].name === "define" ? [expression] : [];
}

function textOf(element: Ast | null): string {
  return typeof element?.["value"] === "string" ? element["value"] : "";
}

function returned({ body }: Ast): Ast | null {
  if (body["type"] !== "BlockStatement") return unwrap(body);
  const statement = (body["body"] as readonly Ast[]).find(({ type }) => type === "ReturnStatement");
  return statement?.["argument"] ? unwrap(statement["argument"]) : null;
}
