import type { CallSite } from "../scopes/scope-analysis.ts";
import { isFunction } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame } from "../scopes/scope.ts";
import { caseOf } from "./test-frames.ts";

/** The titles of a file's tests, put together when somebody asks: in most files nothing is found. */
export class TestTitles {
  private readonly calls: readonly CallSite[];
  private made: ReadonlyMap<Ast, string> | null = null;

  constructor(calls: readonly CallSite[]) {
    this.calls = calls;
  }

  /** Of the test case around a function. */
  around(frame: Frame): string | undefined {
    const node = caseOf(frame)?.node;
    return node ? (this.made ??= titlesOf(this.calls)).get(node) : undefined;
  }
}

/**
 * Where a test case stands, by its titles and those of the groups around it: `agents/tells-listeners`, by its
 * function.
 */
function titlesOf(calls: readonly CallSite[]): ReadonlyMap<Ast, string> {
  const titles = new Map<Ast, string>();
  const slugs = new Map<Ast, string | null>();
  for (const call of calls) {
    const callback = call.node.arguments.find((argument: Ast) => isFunction(argument));
    if (!callback || slugOf(call.node, slugs) === null) continue;
    const outer = call.stack.filter(({ type }) => type === "CallExpression");
    const path = [...outer, call.node].map((each) => slugOf(each, slugs));
    titles.set(callback, path.filter((slug) => slug !== null).join("/"));
  }
  return titles;
}

/** Once for each call: a group is asked for its title by every test in it. */
function slugOf(call: Ast, known: Map<Ast, string | null>): string | null {
  const old = known.get(call);
  if (old !== undefined) return old;
  const title = titleOf(call);
  const made = title === null ? null : slug(title);
  known.set(call, made);
  return made;
}

function titleOf(call: Ast): string | null {
  const [first] = call.arguments as (Ast | undefined)[];
  return first ? textOf(first) : null;
}

/** A text, in pieces or not; what is filled in is left out of it. */
function textOf(node: Ast): string | null {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node.type === "TemplateLiteral") return node.quasis.map((part: Ast) => part.value.raw).join("*");
  if (node.type !== "BinaryExpression" || node.operator !== "+") return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null && right === null ? null : `${left ?? "*"}${right ?? "*"}`;
}

/** Letters and digits, so that an id needs no quotes. */
function slug(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
