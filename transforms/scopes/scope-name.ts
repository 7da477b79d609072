import { importedNames } from "../../src/edit/insert-import.ts";
import type { RuntimeImport } from "../../src/model/stage.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Where each of the runtime's openers is exported, and what it is called where its name is taken. */
const OPENERS = {
  http: { name: "withRequestScope", other: "inRequestScope" },
  express: { name: "requestScope", other: "expressScope" },
  koa: { name: "requestScope", other: "koaScope" },
  fastify: { name: "requestScopeHook", other: "fastifyScope" },
  handler: { name: "scopedHandler", other: "inHandlerScope" },
} as const;

export type Opener = keyof typeof OPENERS;

/** An opener under a name that nothing else in the file has. */
export function openerImport(tree: SourceTree, opener: Opener): RuntimeImport {
  const { name, other } = OPENERS[opener];
  const from = `@unambient/runtime/${opener}`;
  const known = importedNames(tree.syntax, from).find((imported) => imported.name === name);
  if (known) return { path: tree.path, from, ...known };
  const taken = new Set([...tree.variables().map((variable) => variable.name), ...tree.unresolvedNames()]);
  const local = [name, other, `${other}2`].find((candidate) => !taken.has(candidate));
  return { path: tree.path, from, name, local: local ?? `$${name}` };
}

/** True for a call of one of the openers, from whichever module it comes: a scope is opened there already. */
export function opensScope(node: SyntaxNode | null): boolean {
  const name =
    node?.type === "CallExpression" ? identifierName(nodeIn(node, "callee")) : identifierName(node);
  return name !== null && OPENER_NAMES.has(name);
}

const OPENER_NAMES: ReadonlySet<string> = new Set(
  Object.values(OPENERS).flatMap(({ name, other }) => [name, other]),
);

/** `{ flag: "…" }` and what else there is, after a comma or alone; "" for no options. */
export function optionsText(flag: string | null, quote: string, more: readonly string[] = []): string {
  const options = [...(flag === null ? [] : [`flag: ${quote}${flag}${quote}`]), ...more];
  return options.length === 0 ? "" : `{ ${options.join(", ")} }`;
}
