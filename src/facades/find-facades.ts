import { nodeIn, nodesIn, unwrapped } from "../scan/sources/node-fields.ts";
import { parseSource, type SyntaxFile } from "../scan/syntax/parse.ts";
import { positionAt } from "../scan/syntax/lines.ts";
import { childrenOf, type SyntaxNode } from "../scan/syntax/tree.ts";
import { runtimeNames } from "./runtime-names.ts";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A call of the runtime that a flag gates: `registry("agents", { flag: "…", legacy: new Map() })`, or one that opens
 * a scope: `withRequestScope(handler, { flag: "…" })`.
 */
export interface FlaggedFacade extends Range {
  readonly path: string;
  readonly line: number;
  /** Exported name of the runtime. */
  readonly factory: string;
  /** What the flag file and the evidence call it: its first argument; an opener of scopes has its own name. */
  readonly site: string;
  readonly flag: string;
  /** It opens a scope: it holds no state, has no legacy path, and nothing to compare in shadow. */
  readonly isOpener: boolean;
  /** The object literal with the options. */
  readonly options: Range & { readonly properties: readonly FacadeOption[] };
}

export interface FacadeOption extends Range {
  readonly name: string;
  readonly key: Range;
  readonly value: Range;
}

/** Every flagged facade of a file, in order; none where the text does not so much as mention the runtime. */
export function findFacades(path: string, text: string): readonly FlaggedFacade[] {
  return text.includes("unambient") ? facadesIn(parseSource(path, text)) : [];
}

/** The same for a file that is parsed already. */
export function facadesIn(file: SyntaxFile): readonly FlaggedFacade[] {
  const names = runtimeNames(file.program as unknown as SyntaxNode);
  if (names.size === 0) return [];
  const found: FlaggedFacade[] = [];
  const pending = [file.program as unknown as SyntaxNode];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const facade = node.type === "CallExpression" ? facadeOf(file, node, names) : null;
    if (facade) found.push(facade);
    pending.push(...childrenOf(node));
  }
  return found.sort((a, b) => a.start - b.start);
}

function facadeOf(
  file: SyntaxFile,
  call: SyntaxNode,
  names: ReadonlyMap<string, string>,
): FlaggedFacade | null {
  const factory = names.get(file.text.slice(...span(nodeIn(call, "callee"))));
  const given = nodesIn(call, "arguments").map(unwrapped);
  const isOpener = factory !== undefined && SCOPE_OPENERS.has(factory);
  const [name, options] = isOpener ? [null, given.at(-1)] : given;
  if (factory === undefined || options?.type !== "ObjectExpression") return null;
  const properties = nodesIn(options, "properties").flatMap((property) => optionOf(file.text, property));
  const flag = properties.find((property) => property.name === "flag");
  const value = flag && textValue(file.text, flag.value);
  if (!value || (!isOpener && typeof name?.value !== "string")) return null;
  const { line } = positionAt(file.lineStarts, call.start);
  const range = { start: call.start, end: call.end };
  const site = isOpener ? factory : String(name?.value);
  return {
    ...range,
    path: file.path,
    line,
    factory,
    site,
    flag: value,
    isOpener,
    options: { start: options.start, end: options.end, properties },
  };
}

const SCOPE_OPENERS: ReadonlySet<string> = new Set([
  "withRequestScope",
  "requestScope",
  "requestScopeHook",
  "scopedHandler",
]);

function optionOf(text: string, property: SyntaxNode): readonly FacadeOption[] {
  const key = nodeIn(property, "key");
  const value = nodeIn(property, "value");
  if (property.type !== "Property" || key === null || value === null || property.computed === true) return [];
  const name = text.slice(key.start, key.end).replace(/^["']|["']$/g, "");
  return [
    {
      name,
      start: property.start,
      end: property.end,
      key: { start: key.start, end: key.end },
      value: { start: value.start, end: value.end },
    },
  ];
}

function textValue(text: string, { start, end }: Range): string | null {
  return /^(["'`])([^"'`\\$]+)\1$/.exec(text.slice(start, end))?.[2] ?? null;
}

function span(node: SyntaxNode | null): [number, number] {
  return node === null ? [0, 0] : [node.start, node.end];
}
