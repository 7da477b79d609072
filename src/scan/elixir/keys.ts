import { Aliases } from "./aliases.ts";
import { importsOf } from "./imports.ts";
import type { Import } from "./imports.ts";
import type { SyntaxNode } from "./node.ts";
import {
  argumentsOf,
  attributeOf,
  bindingOf,
  callOf,
  childOf,
  fieldOf,
  keywordOf,
  localName,
  within,
} from "./nodes.ts";
import { placeOf } from "./scopes.ts";
import type { ElixirFunction } from "./scopes.ts";
import type { ElixirSource } from "./source.ts";

/** What a value of the process dictionary is kept under. */
export interface DictionaryKey {
  /**
   * `literal`: the same wherever it is written; `family`: one part is, and another is worked out; `dynamic`: known
   * at run time alone.
   */
  readonly shape: "literal" | "family" | "dynamic";
  /** The same for all spellings of a key: aliases, attributes, variables and functions are looked through. */
  readonly text: string;
}

/** A part that is worked out, in the text of a key. */
const OPEN = "_";

/** So many names are looked through on the way to a key. */
const DEEPEST = 6;

/** So many keys are told apart at one place. */
const MOST_WAYS = 20;

const LITERALS = new Set(["boolean", "nil", "integer", "float", "char"]);

/** Reads what keys are written as in one file. */
export class KeyReader {
  private readonly source: ElixirSource;
  private readonly aliases: Aliases;
  private readonly imports: readonly Import[];

  constructor(source: ElixirSource) {
    this.source = source;
    this.aliases = new Aliases(source);
    this.imports = importsOf(source);
  }

  /** Several, where a private function is handed the key by those that call it. */
  keysOf(node: SyntaxNode): readonly DictionaryKey[] {
    return this.read(node, 0);
  }

  /** Whether a function of a module is called by its bare name: `put/2`, after `import Process, only: [put: 2]`. */
  isImported(module: string, fn: string): boolean {
    return this.imports.some((imported) => imported.module === module && imported.has(fn));
  }

  /** Whether a module's name is that of the standard library's. */
  isModule(node: SyntaxNode, name: string): boolean {
    return node.name === "alias" && this.aliases.fullName(node) === name;
  }

  private read(node: SyntaxNode, depth: number): readonly DictionaryKey[] {
    const text = this.source.textOf(node);
    if (depth > DEEPEST) return [this.dynamic(node)];
    if (LITERALS.has(node.name)) return [literal(text)];
    switch (node.name) {
      case "atom":
        return [literal(text)];
      case "quoted_atom":
        return [literal(plainAtom(text))];
      case "alias":
        return [literal(this.aliases.fullName(node))];
      case "dot":
        return [this.nestedModule(node)];
      case "string":
      case "charlist":
        return [childOf(node, "interpolation") ? this.textWithParts(node) : literal(text)];
      case "block":
        return this.inside(node, depth);
      case "tuple":
      case "list":
        return this.joined(node, depth);
      case "unary_operator":
        return this.attribute(node, depth);
      case "identifier":
        return text === "__MODULE__" ? [this.moduleItself(node)] : this.named(node, depth);
      default:
        return this.called(node, depth);
    }
  }

  private dynamic(node: SyntaxNode): DictionaryKey {
    return { shape: "dynamic", text: this.source.textOf(node).replaceAll(/\s+/g, " ") };
  }

  /** In quoted code it is the module of who uses the macro. */
  private moduleItself(node: SyntaxNode): DictionaryKey {
    const { module, isQuoted } = placeOf(this.source, node);
    return literal(isQuoted || module === "" ? "__MODULE__" : module);
  }

  private nestedModule(node: SyntaxNode): DictionaryKey {
    const [of, last] = [fieldOf(node, "left"), fieldOf(node, "right")];
    const isItself = of && this.source.textOf(of) === "__MODULE__";
    if (!isItself || last?.name !== "alias") return this.dynamic(node);
    return literal(`${this.moduleItself(of).text}.${this.source.textOf(last)}`);
  }

  private textWithParts(node: SyntaxNode): DictionaryKey {
    const written = node.children.map((part) =>
      part.name === "interpolation" ? OPEN : this.source.textOf(part),
    );
    return written.some((part) => part !== OPEN)
      ? { shape: "family", text: `"${written.join("")}"` }
      : this.dynamic(node);
  }

  private inside(node: SyntaxNode, depth: number): readonly DictionaryKey[] {
    const [only, ...more] = node.children;
    return only && more.length === 0 ? this.read(only, depth + 1) : [this.dynamic(node)];
  }

  /** Of each way to choose the parts one. */
  private joined(node: SyntaxNode, depth: number): readonly DictionaryKey[] {
    const [open, close] = node.name === "tuple" ? ["{", "}"] : ["[", "]"];
    const ways = node.children.reduce<readonly (readonly DictionaryKey[])[]>(
      (begun, part) => {
        const keys = this.read(part, depth + 1);
        return begun.flatMap((parts) => keys.map((key) => [...parts, key]));
      },
      [[]],
    );
    const made = ways.slice(0, MOST_WAYS).map((parts): DictionaryKey => {
      if (parts.every(({ shape }) => shape === "dynamic")) return this.dynamic(node);
      const texts = parts.map(({ shape, text }) => (shape === "dynamic" ? OPEN : text));
      const isLiteral = parts.every(({ shape }) => shape === "literal");
      return { shape: isLiteral ? "literal" : "family", text: `${open}${texts.join(", ")}${close}` };
    });
    return uniqueKeys(made);
  }

  /** `@key` is what the module, or one around it, has set it to. */
  private attribute(node: SyntaxNode, depth: number): readonly DictionaryKey[] {
    const name = attributeOf(node);
    const set = name?.name === "identifier" && this.attributeSetting(node, this.source.textOf(name));
    return set ? this.read(set, depth + 1) : [this.dynamic(node)];
  }

  private attributeSetting(node: SyntaxNode, name: string): SyntaxNode | null {
    const { moduleNode } = placeOf(this.source, node);
    for (const each of within(moduleNode ?? this.source.top, "unary_operator")) {
      const setting = attributeOf(each);
      if (setting && localName(this.source, setting) === name) return argumentsOf(setting)[0] ?? null;
    }
    return null;
  }

  /** A variable, a parameter, or a function without any. */
  private named(node: SyntaxNode, depth: number): readonly DictionaryKey[] {
    const name = this.source.textOf(node);
    const { function: fn, moduleNode } = placeOf(this.source, node);
    const bound = fn && this.boundTo(name, node, fn);
    if (bound) return this.read(bound, depth + 1);
    const at = fn ? fn.parameters.findIndex((each) => this.isParameter(each, name)) : -1;
    if (fn && moduleNode && at >= 0) return this.handedIn(node, fn, moduleNode, at, depth);
    return this.answered(node, name, 0, depth);
  }

  private boundTo(name: string, node: SyntaxNode, fn: ElixirFunction): SyntaxNode | null {
    const bindings = within(fn.node, "binary_operator").flatMap((each) => {
      const binding = each.to <= node.from ? bindingOf(this.source, each) : null;
      return binding?.name === name ? [binding.value] : [];
    });
    return bindings.at(-1) ?? null;
  }

  private isParameter(parameter: SyntaxNode, name: string): boolean {
    const plain = parameter.operator === "\\\\" ? fieldOf(parameter, "left") : parameter;
    return plain?.name === "identifier" && this.source.textOf(plain) === name;
  }

  /** Nobody but its module calls a private function: there the key is known. */
  private handedIn(
    node: SyntaxNode,
    fn: ElixirFunction,
    moduleNode: SyntaxNode,
    at: number,
    depth: number,
  ): readonly DictionaryKey[] {
    if (!fn.isPrivate) return [this.dynamic(node)];
    const calls = this.source.moduleAt(moduleNode).callsOf(fn);
    const handed = calls.map(({ args }) => args[at] as SyntaxNode);
    const keys = handed.flatMap((each) => this.read(each, depth + 1));
    return keys.length > 0 ? uniqueKeys(keys) : [this.dynamic(node)];
  }

  private called(node: SyntaxNode, depth: number): readonly DictionaryKey[] {
    const call = callOf(this.source, node);
    if (!call || call.receiver !== null) return [this.dynamic(node)];
    return this.answered(node, call.name, call.args.length, depth);
  }

  /** What a function of the same module answers, where it does nothing else. */
  private answered(node: SyntaxNode, name: string, arity: number, depth: number): readonly DictionaryKey[] {
    const { moduleNode } = placeOf(this.source, node);
    const named = moduleNode ? this.source.moduleAt(moduleNode).functions : [];
    const [fn, ...others] = named.filter((each) => each.name === name && each.arity === arity);
    const answer = fn && others.length === 0 ? this.onlyExpression(fn) : null;
    return answer ? this.read(answer, depth + 1) : [this.dynamic(node)];
  }

  private onlyExpression({ node }: ElixirFunction): SyntaxNode | null {
    const said = keywordOf(this.source, node, "do:");
    if (said) return said;
    const [only, ...more] = childOf(node, "do_block")?.children ?? [];
    return only && more.length === 0 ? only : null;
  }
}

function literal(text: string): DictionaryKey {
  return { shape: "literal", text };
}

/** `:"name"` is `:name`. */
function plainAtom(text: string): string {
  return text.replace(/^:(["'])([A-Za-z_]\w*[?!]?)\1$/, ":$2");
}

function uniqueKeys(keys: readonly DictionaryKey[]): readonly DictionaryKey[] {
  return [...new Map(keys.map((key) => [`${key.shape} ${key.text}`, key])).values()];
}
