import type { SyntaxNode } from "./node.ts";
import { argumentsOf, around, attributeOf, callOf, isIn, localName, within } from "./nodes.ts";
import type { ElixirCall } from "./nodes.ts";
import { MODULES, functionOf, placeOf } from "./scopes.ts";
import type { ElixirFunction } from "./scopes.ts";
import type { ElixirSource } from "./source.ts";

/** The functions of a module and the calls between them; modules in it have their own. */
export class ModuleIndex {
  readonly functions: readonly ElixirFunction[];
  private readonly source: ElixirSource;
  private readonly calls: readonly ElixirCall[];
  private readonly compiled = new Map<string, boolean>();

  constructor(source: ElixirSource, module: SyntaxNode) {
    this.source = source;
    this.functions = functionsIn(source, module);
    this.calls = within(module, "call").flatMap((node) => {
      const call = callOf(source, node);
      return call && !isShape(source, node) && isOwn(source, call.receiver, module) ? [call] : [];
    });
  }

  /** Where a function is called in its module, recursion left out. */
  callsOf({ name, arity, node }: ElixirFunction): readonly ElixirCall[] {
    return this.calls.filter(
      (call) => call.name === name && call.args.length === arity && !isIn(call.node, node),
    );
  }

  /** Whether a function runs while modules are compiled, and never after: a macro, or what only macros call. */
  isCompiled(fn: ElixirFunction): boolean {
    if (fn.isMacro) return true;
    if (!fn.isPrivate) return false;
    const name = `${fn.name}/${fn.arity}`;
    const known = this.compiled.get(name);
    if (known !== undefined) return known;
    this.compiled.set(name, false);
    const callers = this.callsOf(fn).map(({ node }) => placeOf(this.source, node).function);
    const isCompiled =
      callers.length > 0 && callers.every((caller) => caller === null || this.isCompiled(caller));
    this.compiled.set(name, isCompiled);
    return isCompiled;
  }
}

/** Called by its bare name, or by that of the module. */
function isOwn(source: ElixirSource, receiver: SyntaxNode | null, module: SyntaxNode): boolean {
  if (receiver === null) return true;
  const [name] = argumentsOf(module);
  return ["__MODULE__", name && source.textOf(name)].includes(source.textOf(receiver));
}

function functionsIn(source: ElixirSource, module: SyntaxNode): readonly ElixirFunction[] {
  const found: ElixirFunction[] = [];
  const visit = (node: SyntaxNode): void => {
    for (const child of node.children) {
      const name = localName(source, child);
      if (name !== null && MODULES.has(name)) continue;
      const fn = functionOf(source, child);
      if (fn) found.push(fn);
      else visit(child);
    }
  };
  visit(module);
  return found;
}

/** What stands for a function's name and parameters where it is defined, or where `@spec` tells its types. */
function isShape(source: ElixirSource, node: SyntaxNode): boolean {
  if ([...around(node)].some((outer) => attributeOf(outer) !== null)) return true;
  const outer = node.parent?.operator === "when" ? node.parent.parent : node.parent;
  const definition = outer?.name === "arguments" ? outer.parent : null;
  return definition !== null && /^def(macro)?p?$/.test(localName(source, definition) ?? "");
}
