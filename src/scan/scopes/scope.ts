import type { Ast } from "./ast.ts";
import type { WorkEvent } from "./work-event.ts";
import { addReferences } from "./mention.ts";
import type { Mention } from "./mention.ts";
import type { Reference } from "./reference.ts";

export type VariableKind =
  | "let"
  | "var"
  | "const"
  | "function"
  | "class"
  | "import"
  | "param"
  | "catch"
  | "enum"
  | "namespace"
  | "this";

/** A function (or the module's top level), as far as the question "when does it run" goes. */
export interface Frame {
  readonly index: number;
  readonly parent: Frame | null;
  readonly node: Ast | null;
  /** Invoked on the spot: an IIFE, a static block, or a callback that its receiver calls synchronously. */
  immediate: boolean;
  /** Runs at most once whenever its parent runs: its locals are as ambient as the parent's. */
  readonly once: boolean;
  readonly params: (Variable | null)[];
  /** The binding by which it is called, when there is one. */
  variable: Variable | null;
  /** The class of which it is the constructor. */
  makes: Variable | null;
  /** For `Foo.bar = function` and methods: the name it can be told by. */
  name: string;
  readonly suspends: boolean;
  /** Dotted name of the call that the function is an argument of, or "". */
  readonly argumentOf: string;
  /** At which place of that call's arguments, or -1. */
  readonly argumentIndex: number;
  /** The scope in which it stands. */
  readonly outer: Scope;
  /** Compiled code calls it: one of the imports of a WebAssembly module. */
  readonly isNative: boolean;
  /** The engine calls it for each piece of work there is, see isInWorkHooks. */
  readonly isOfWork: boolean;
  /** Called when a response is over that a function was handed, see isAtResponseEnd. */
  readonly isAtEnd: boolean;
  /** What it is told of where it listens to an event, see workEventOf. */
  readonly event: WorkEvent | null;
  /** A test that is not declared as one: the module of a test file, or a function that it hands out, see markTests. */
  isTest: boolean;
  /** Where its own `await`s begin and end. */
  readonly awaitsAt: { readonly start: number; readonly end: number }[];
  readonly facts: FrameFacts;
}

/** What a function's own body does, apart from touching variables. */
export interface FrameFacts {
  /** Calls console.*, a logger or something named warn. */
  logs: boolean;
  /** Where the branches begin in which it does so; 0 outside of any. */
  logBranches: number[];
  /** Asks a clock. */
  clock: boolean;
  /** Arms a timer or waits for a tick. */
  timer: boolean;
  /** What the timer runs is not to be found here: `setTimeout(callback)`, `setInterval(this.turn)`. */
  timesOther: boolean;
  awaits: boolean;
  /** Calls anything. */
  acts: boolean;
  /** Adds a listener to the page or the process, or takes one away. */
  listens: boolean;
}

export class Variable {
  readonly mentions: Mention[] = [];
  private classified: Reference[] | null = null;
  private binding: readonly Reference[] | null = null;
  private given: readonly Reference[] | null = null;
  initial: Ast | null = null;
  /** The function it names. */
  frame: Frame | null = null;
  /** Fields of a class, when it names one. */
  classNode: Ast | null = null;
  /** The pseudo-variable for `this` inside its instances. */
  instance: Variable | null = null;
  /** Start and end of the whole declaration statement's declarator. */
  declarator: Ast | null = null;
  readonly name: string;
  readonly kind: VariableKind;
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;

  constructor(name: string, kind: VariableKind, start: number, end: number, scope: Scope) {
    this.name = name;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.scope = scope;
  }

  /** Its mentions with what is done at each; worked out on first use, once all mentions are known. */
  get references(): Reference[] {
    if (this.classified) return this.classified;
    const references: Reference[] = [];
    for (const mention of this.mentions) addReferences(mention, references);
    return (this.classified = references);
  }

  /** Those by which other names get it. */
  get bindings(): readonly Reference[] {
    return (this.binding ??= this.references.filter(({ targets }) => targets !== null));
  }

  /** Those that give it another value. */
  get writes(): readonly Reference[] {
    return (this.given ??= this.references.filter(
      ({ action, path }) => action === "write" && path.length === 0,
    ));
  }
}

export class Scope {
  readonly variables = new Map<string, Variable>();
  readonly parent: Scope | null;
  readonly frame: Frame;
  /** `var` and function declarations of nested blocks land here. */
  readonly isFunctionScope: boolean;
  /** Dotted name of enclosing namespaces and functions, "" at the top. */
  readonly path: string;
  /** Body or head of a loop: its variables are made anew in each turn. */
  readonly repeats: boolean;

  constructor(parent: Scope | null, frame: Frame, isFunctionScope: boolean, path: string, repeats = false) {
    this.parent = parent;
    this.frame = frame;
    this.isFunctionScope = isFunctionScope;
    this.path = path;
    this.repeats = repeats || (!isFunctionScope && parent !== null && parent.repeats);
  }

  lookup(name: string): Variable | null {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const variable = scope.variables.get(name);
      if (variable) return variable;
    }
    return null;
  }

  functionScope(): Scope {
    let scope: Scope = this;
    while (!scope.isFunctionScope && scope.parent) scope = scope.parent;
    return scope;
  }

  declare(name: string, kind: VariableKind, start: number, end: number): Variable {
    const old = this.variables.get(name);
    if (old) return old;
    const variable = new Variable(name, kind, start, end, this);
    this.variables.set(name, variable);
    return variable;
  }
}
