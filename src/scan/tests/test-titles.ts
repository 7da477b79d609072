import type { CallSite } from "../scopes/scope-analysis.ts";
import { isFunction } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";

/** Where a test case stands, by its titles and those of the groups around it: `agents/tells-listeners`, by its function. */
export function testTitles(calls: readonly CallSite[]): ReadonlyMap<Ast, string> {
  const titles = new Map<Ast, string>();
  for (const { node, stack } of calls) {
    const callback = node.arguments.find((argument: Ast) => isFunction(argument));
    const title = titleOf(node);
    if (!callback || title === null) continue;
    const groups = stack.filter((outer) => outer.type === "CallExpression").map(titleOf);
    titles.set(callback, [...groups.filter((group) => group !== null), title].map(slug).join("/"));
  }
  return titles;
}

function titleOf(call: Ast): string | null {
  const [first] = call.arguments as (Ast | undefined)[];
  if (first?.type === "Literal") return typeof first.value === "string" ? first.value : null;
  if (first?.type !== "TemplateLiteral") return null;
  return first.quasis.map((part: Ast) => part.value.raw).join("*");
}

/** Letters and digits, so that an id needs no quotes. */
function slug(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
