import { endOf, isFunction, startOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { noFacts } from "./frame-facts.ts";
import { givenBack } from "./given-back.ts";
import { identifiersOf } from "./identifiers-of.ts";
import type { Invocation } from "./invocation.ts";
import type { Mention, Trail } from "./mention.ts";
import { MetCall } from "./met-call.ts";
import type { CallSite, ChildKeys, NamedCall, RequireSite } from "./scope-analysis.ts";
import { Scope, Variable } from "./scope.ts";
import type { Frame, VariableKind } from "./scope.ts";

export interface WalkOptions {
  readonly childKeys: ChildKeys;
  readonly isTest: boolean;
  /** What is done at a node; it goes on below by way of the walk. */
  readonly visit: (walk: Walk, node: Ast) => void;
}

/** Where a reading of a program stands, and what it has met so far. */
export class Walk {
  readonly stack: Ast[] = [];
  readonly frames: Frame[] = [];
  readonly variables: Variable[] = [];
  readonly mentions: Mention[] = [];
  readonly calls: CallSite[] = [];
  readonly requires: RequireSite[] = [];
  readonly namedCalls: NamedCall[] = [];
  /** The variable that functions directly inside an object, class or function know as their `this` or name. */
  readonly owners = new Map<Ast, Variable>();
  readonly moduleScope: Scope;
  readonly exports: Variable;
  readonly options: WalkOptions;
  scope: Scope;
  frame: Frame;
  /** What `this` stands for where the walk is. */
  self: Variable | null;
  private trail: Trail | null = null;

  constructor(options: WalkOptions) {
    this.options = options;
    this.frame = this.openFrame(null, PROGRAM);
    this.scope = this.moduleScope = new Scope(null, this.frame, true, "");
    this.exports = new Variable("exports", "this", 0, 0, this.moduleScope);
    this.self = this.exports;
  }

  enter(node: Ast): void {
    this.stack.push(node);
    this.trail = { node, up: this.trail };
  }

  leave(): void {
    this.stack.pop();
    this.trail = this.trail?.up ?? null;
  }

  visit(node: Ast): void {
    this.options.visit(this, node);
  }

  within(node: Ast, inside: () => void): void {
    this.enter(node);
    inside();
    this.leave();
  }

  visitChildren(node: Ast): void {
    this.enter(node);
    const { visit } = this.options;
    const keys = this.options.childKeys(node);
    // By index: an iterator makes an object at each step, for a million nodes, until V8 has compiled the loop for
    // speed.
    for (let at = 0; at < keys.length; at++) {
      const child = node[keys[at] as string];
      if (Array.isArray(child)) {
        for (let index = 0; index < child.length; index++) if (child[index]) visit(this, child[index]);
      } else if (child) visit(this, child);
    }
    this.leave();
  }

  inScope(isFunctionScope: boolean, name: string, inside: () => void, repeats = false): void {
    const outer = this.scope;
    const path = name === "" ? outer.path : outer.path === "" ? name : `${outer.path}.${name}`;
    this.scope = new Scope(outer, this.frame, isFunctionScope, path, repeats);
    inside();
    this.scope = outer;
  }

  /** @param name what the function is known by */
  openFrame(node: Ast | null, how: Invocation, name = how.name): Frame {
    const parent = this.frames.length === 0 ? null : this.frame;
    const { immediate, once, suspends, argumentOf, argumentIndex, isNative, isOfWork, isAtEnd, event } = how;
    // Spelt out, as all that is made by the thousand: what is spread is copied one property at a time.
    const frame: Frame = {
      index: this.frames.length,
      parent,
      node,
      name,
      immediate,
      once,
      suspends,
      argumentOf,
      argumentIndex,
      isNative,
      isOfWork,
      isAtEnd,
      event,
      params: [],
      outer: this.scope,
      variable: null,
      makes: null,
      isTest: false,
      awaitsAt: [],
      facts: noFacts(),
    };
    this.frames.push(frame);
    return frame;
  }

  declare(name: string, kind: VariableKind, node: Ast, scope = this.scope): Variable {
    const end = node.type === "Identifier" ? startOf(node) + name.length : endOf(node);
    const variable = scope.declare(name, kind, startOf(node), end);
    if (variable.start === startOf(node)) this.variables.push(variable);
    return variable;
  }

  declarePattern(pattern: Ast, kind: VariableKind): void {
    const scope = kind === "var" ? this.scope.functionScope() : this.scope;
    for (const id of identifiersOf(pattern)) this.declare(id["name"], kind, id, scope);
  }

  refer(node: Ast, name: string, self: Variable | null, isType = false): void {
    const { trail, scope, frame, options } = this;
    this.mentions.push({ name, node, trail, scope, frame, self, isType, isTest: options.isTest });
  }

  callSite(node: Ast, name: string): CallSite {
    return new MetCall(node, name, this.frame, this.scope, this.trail);
  }

  /** The functions directly inside the object, class or function know `variable` as their `this` or their name. */
  own(value: Ast, variable: Variable): void {
    let inner = unwrap(value);
    while (inner.type === "AssignmentExpression") inner = unwrap(inner["right"]);
    inner = givenBack(inner) ?? inner;
    // `new (class { … })()`: the class is known by what holds its one instance.
    if (inner.type === "NewExpression" && unwrap(inner["callee"]).type === "ClassExpression")
      inner = unwrap(inner["callee"]);
    if (inner.type === "ObjectExpression" || inner.type === "ClassExpression" || isFunction(inner)) {
      if (!this.owners.has(inner)) this.owners.set(inner, variable);
    }
  }
}

const PROGRAM: Invocation = {
  immediate: true,
  once: true,
  suspends: false,
  name: "",
  argumentOf: "",
  argumentIndex: -1,
  isNative: false,
  isOfWork: false,
  isAtEnd: false,
  event: null,
};
