import { endOf, isFunction, keyOf, startOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { noteFrameFacts } from "./frame-facts.ts";
import { identifiersOf } from "./identifiers-of.ts";
import { invocationOf } from "./invocation.ts";
import type { Invocation } from "./invocation.ts";
import type { Mention, Trail } from "./mention.ts";
import type { CallSite, ChildKeys, NamedCall, RequireSite, ScopeAnalysis } from "./scope-analysis.ts";
import { Scope, Variable } from "./scope.ts";
import type { Frame, VariableKind } from "./scope.ts";
import { dottedName, moduleOf } from "./value-shape.ts";
import { wholeName } from "./whole-name.ts";

const NAMED = /(^|\.)((get|create)Namespace\(\)\.(set|enter)|perf(ormance)?\.(mark|measure))$/;

/** Reads a program once, from top to bottom, and says who mentions which name and what for. */
export function analyzeScopes(program: Ast, childKeys: ChildKeys, isTest: boolean): ScopeAnalysis {
  const walker = new Walker(childKeys, isTest);
  walker.walkProgram(program);
  return walker.finish();
}

class Walker {
  private readonly stack: Ast[] = [];
  private readonly frames: Frame[] = [];
  private readonly variables: Variable[] = [];
  private readonly mentions: Mention[] = [];
  private trail: Trail | null = null;
  private readonly calls: CallSite[] = [];
  private readonly requires: RequireSite[] = [];
  private readonly namedCalls: NamedCall[] = [];
  private readonly owners = new Map<Ast, Variable>();
  private readonly childKeys: ChildKeys;
  private readonly isTest: boolean;
  private readonly moduleScope: Scope;
  private readonly exports: Variable;
  private scope: Scope;
  private frame: Frame;
  /** What `this` stands for where the walk is. */
  private self: Variable | null = null;

  constructor(childKeys: ChildKeys, isTest: boolean) {
    this.childKeys = childKeys;
    this.isTest = isTest;
    this.frame = this.openFrame(null, {
      immediate: true,
      once: true,
      suspends: false,
      name: "",
      argumentOf: "",
    });
    this.scope = this.moduleScope = new Scope(null, this.frame, true, "");
    this.exports = new Variable("exports", "this", 0, 0, this.moduleScope);
  }

  walkProgram(program: Ast): void {
    this.self = this.exports;
    this.enter(program);
    for (const statement of program.body) this.visit(statement);
    this.leave();
  }

  finish(): ScopeAnalysis {
    const unresolved: Mention[] = [];
    for (const mention of this.mentions) {
      const variable = mention.self ?? mention.scope.lookup(mention.name);
      if (variable) variable.mentions.push(mention);
      else unresolved.push(mention);
    }
    const { moduleScope, frames, variables, exports, calls, requires, namedCalls } = this;
    return { moduleScope, frames, variables, unresolved, exports, calls, requires, namedCalls };
  }

  private enter(node: Ast): void {
    this.stack.push(node);
    this.trail = { node, up: this.trail };
  }

  private leave(): void {
    this.stack.pop();
    this.trail = this.trail?.up ?? null;
  }

  private visit(node: Ast): void {
    switch (node.type) {
      case "Identifier":
      case "JSXIdentifier":
        return this.mention(node);
      case "ThisExpression":
        return this.mentionThis(node);
      case "VariableDeclaration":
        return node.declare ? undefined : this.visitDeclaration(node);
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.visitFunction(node);
      case "ClassDeclaration":
      case "ClassExpression":
        return this.visitClass(node);
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
        return this.inScope(false, "", () => this.visitChildren(node), true);
      case "BlockStatement":
      case "SwitchStatement":
        return this.inScope(false, "", () => this.visitChildren(node));
      case "CatchClause":
        return this.inScope(false, "", () => {
          if (node.param) this.declarePattern(node.param, "catch");
          this.visitChildren(node);
        });
      case "MemberExpression":
        this.within(node, () => {
          this.visit(node.object);
          if (node.computed) this.visit(node.property);
        });
        return;
      case "Property":
        return this.visitProperty(node);
      case "CallExpression":
        this.noteCall(node);
        return this.visitChildren(node);
      case "AssignmentExpression":
        this.noteObjectOwner(node);
        return this.visitChildren(node);
      case "AwaitExpression":
        this.frame.facts.awaits = true;
        this.frame.awaitsAt.push(startOf(node));
        return this.visitChildren(node);
      case "ImportDeclaration":
        return this.declareImports(node);
      case "ExportDefaultDeclaration":
        this.noteDefaultExport(node);
        return this.visitChildren(node);
      case "ExportNamedDeclaration":
        return this.visitNamedExport(node);
      case "LabeledStatement":
        return this.within(node, () => this.visit(node.body));
      case "BreakStatement":
      case "ContinueStatement":
      case "ExportAllDeclaration":
      case "MetaProperty":
      case "JSXMemberExpression":
        return node.type === "JSXMemberExpression"
          ? this.within(node, () => this.visit(node.object))
          : undefined;
      case "JSXAttribute":
        return node.value ? this.within(node, () => this.visit(node.value)) : undefined;
      default:
        return node.type.startsWith("TS") ? this.visitTypeScript(node) : this.visitChildren(node);
    }
  }

  private within(node: Ast, inside: () => void): void {
    this.enter(node);
    inside();
    this.leave();
  }

  private visitChildren(node: Ast): void {
    this.enter(node);
    for (const key of this.childKeys(node)) {
      const child = node[key];
      if (Array.isArray(child)) {
        for (const item of child) if (item) this.visit(item);
      } else if (child) this.visit(child);
    }
    this.leave();
  }

  private inScope(isFunctionScope: boolean, name: string, inside: () => void, repeats = false): void {
    const outer = this.scope;
    const path = name === "" ? outer.path : outer.path === "" ? name : `${outer.path}.${name}`;
    this.scope = new Scope(outer, this.frame, isFunctionScope, path, repeats);
    inside();
    this.scope = outer;
  }

  private openFrame(node: Ast | null, how: Invocation): Frame {
    const facts = { logs: false, logBranches: [], clock: false, timer: false, awaits: false };
    const parent = this.frames.length === 0 ? null : this.frame;
    const frame: Frame = {
      ...how,
      index: this.frames.length,
      parent,
      node,
      params: [],
      variable: null,
      awaitsAt: [],
      facts,
    };
    this.frames.push(frame);
    return frame;
  }

  private declare(name: string, kind: VariableKind, node: Ast, scope = this.scope): Variable {
    const end = node.type === "Identifier" ? startOf(node) + name.length : endOf(node);
    const variable = scope.declare(name, kind, startOf(node), end);
    if (variable.start === startOf(node)) this.variables.push(variable);
    return variable;
  }

  private declarePattern(pattern: Ast, kind: VariableKind): void {
    const scope = kind === "var" ? this.scope.functionScope() : this.scope;
    for (const id of identifiersOf(pattern)) this.declare(id.name, kind, id, scope);
  }

  private visitDeclaration(declaration: Ast): void {
    this.enter(declaration);
    for (const declarator of declaration.declarations) {
      this.declarePattern(
        declarator.id,
        declaration.kind === "let" || declaration.kind === "var" ? declaration.kind : "const",
      );
      if (declarator.id.type === "Identifier") this.nameInitial(declarator);
      if (declarator.init && moduleOf(declarator.init)) this.requires.push({ declarator, scope: this.scope });
      this.within(declarator, () => {
        this.visitPattern(declarator.id);
        if (declarator.init) this.visit(declarator.init);
      });
    }
    this.leave();
  }

  private nameInitial(declarator: Ast): void {
    const variable = this.scope.lookup(declarator.id.name);
    if (!variable) return;
    if (variable.initial === null && declarator.init) {
      variable.initial = declarator.init;
      variable.declarator = declarator;
    }
    if (declarator.init) this.own(declarator.init, variable);
  }

  /** The functions directly inside the object, class or function know `variable` as their `this` or their name. */
  private own(value: Ast, variable: Variable): void {
    let inner = unwrap(value);
    while (inner.type === "AssignmentExpression") inner = unwrap(inner.right);
    if (inner.type === "CallExpression" && /^Object\.(freeze|seal|assign)$/.test(dottedName(inner.callee))) {
      inner = inner.arguments[0] ? unwrap(inner.arguments[0]) : inner;
    }
    if (inner.type === "ObjectExpression" || inner.type === "ClassExpression" || isFunction(inner)) {
      if (!this.owners.has(inner)) this.owners.set(inner, variable);
    }
  }

  /** Defaults and computed keys in a pattern are expressions; the bound names are no mentions. */
  private visitPattern(pattern: Ast | null): void {
    if (!pattern) return;
    if (pattern.typeAnnotation) this.visit(pattern.typeAnnotation);
    switch (pattern.type) {
      case "AssignmentPattern":
        this.visitPattern(pattern.left);
        return this.within(pattern, () => this.visit(pattern.right));
      case "ArrayPattern":
        for (const element of pattern.elements) this.visitPattern(element);
        return;
      case "ObjectPattern":
        for (const property of pattern.properties) {
          if (property.computed) this.within(property, () => this.visit(property.key));
          this.visitPattern(property.type === "Property" ? property.value : property.argument);
        }
        return;
      case "RestElement":
        return this.visitPattern(pattern.argument);
      case "TSParameterProperty":
        return this.visitPattern(pattern.parameter);
    }
  }

  private visitFunction(node: Ast): void {
    if (!node.body) return;
    const how = invocationOf(this.stack, node);
    const owner = this.owners.get(node) ?? null;
    const declared = node.type === "FunctionDeclaration" && node.id ? this.declareFunction(node) : owner;
    const frame = this.openFrame(node, { ...how, name: declared?.name ?? node.id?.name ?? how.name });
    if (declared && !declared.frame && declared.kind !== "this") {
      declared.frame = frame;
      frame.variable = declared;
    }
    const outerSelf = this.self;
    const outerFrame = this.frame;
    if (node.type !== "ArrowFunctionExpression") this.self = this.selfOf(node, declared);
    this.frame = frame;
    this.inScope(true, frame.name, () => {
      if (node.type === "FunctionExpression" && node.id && !owner) {
        const variable = this.declare(node.id.name, "function", node.id);
        variable.frame = frame;
      }
      this.visitParams(node, frame);
      this.within(node, () => this.visitBody(node));
    });
    this.frame = outerFrame;
    this.self = outerSelf;
  }

  private visitBody(node: Ast): void {
    if (node.body.type !== "BlockStatement" && node.body.type !== "FunctionBody")
      return this.visit(node.body);
    this.within(node.body, () => {
      for (const statement of node.body.body) this.visit(statement);
    });
  }

  private visitParams(node: Ast, frame: Frame): void {
    const params: Ast[] = Array.isArray(node.params) ? node.params : node.params.items;
    for (const param of params) {
      this.declarePattern(param, "param");
      let inner = param.type === "TSParameterProperty" ? param.parameter : param;
      if (inner.type === "AssignmentPattern") inner = inner.left;
      frame.params.push(inner.type === "Identifier" ? this.scope.lookup(inner.name) : null);
    }
    this.within(node, () => {
      for (const param of params) this.visitPattern(param);
      if (node.returnType) this.visit(node.returnType);
    });
  }

  private declareFunction(node: Ast): Variable {
    return this.declare(node.id.name, "function", node.id, this.scope);
  }

  /** What `this` means inside a non-arrow function, told from where it stands. */
  private selfOf(node: Ast, declared: Variable | null): Variable | null {
    const parent = this.stack.at(-1);
    if (parent?.type === "Property") return this.owners.get(this.stack.at(-2) as Ast) ?? null;
    if (parent?.type === "MethodDefinition") return this.classSelf(parent);
    if (parent?.type === "AssignmentExpression" && parent.right === node) {
      const left = unwrap(parent.left);
      if (left.type === "MemberExpression") return this.receiverSelf(left.object);
    }
    return declared ? this.instanceOf(declared) : null;
  }

  private classSelf(member: Ast): Variable | null {
    const body = this.stack.findLast((node) => node.type === "ClassBody");
    const variable = body ? (this.owners.get(body) ?? null) : null;
    if (!variable || member.static) return variable;
    return this.instanceOf(variable);
  }

  /** `A.m = function` runs with `this` as A; `A.prototype.m = function` with an instance of A. */
  private receiverSelf(object: Ast): Variable | null {
    const inner = unwrap(object);
    if (inner.type === "Identifier") {
      return inner.name === "exports" && !this.scope.lookup("exports")
        ? this.exports
        : this.scope.lookup(inner.name);
    }
    if (inner.type === "MemberExpression" && inner.object.type === "Identifier") {
      if (keyOf(inner) === "exports" && inner.object.name === "module") return this.exports;
      const owner = keyOf(inner) === "prototype" ? this.scope.lookup(inner.object.name) : null;
      return owner ? this.instanceOf(owner) : null;
    }
    return null;
  }

  private instanceOf(variable: Variable): Variable {
    return (variable.instance ??= new Variable("this", "this", variable.start, variable.end, variable.scope));
  }

  private visitClass(node: Ast): void {
    if (node.declare) return;
    const owner = this.owners.get(node) ?? null;
    const variable =
      node.type === "ClassDeclaration" && node.id ? this.declare(node.id.name, "class", node.id) : owner;
    if (variable && !variable.classNode) variable.classNode = node;
    if (variable) this.owners.set(node.body, variable);
    this.within(node, () => {
      for (const decorator of node.decorators ?? []) this.visit(decorator);
      if (node.superClass) this.visit(node.superClass);
    });
    this.enter(node);
    this.inScope(false, variable?.name ?? node.id?.name ?? "", () => {
      if (node.type === "ClassExpression" && node.id && variable?.name !== node.id.name) {
        const inner = this.declare(node.id.name, "class", node.id);
        inner.classNode = node;
      }
      this.within(node.body, () => {
        for (const member of node.body.body) this.visitClassMember(member);
      });
    });
    this.leave();
  }

  private visitClassMember(member: Ast): void {
    if (member.type === "StaticBlock") return this.visitStaticBlock(member);
    if (member.type === "MethodDefinition") return this.visitChildren(member);
    const isField = /^(PropertyDefinition|AccessorProperty|ClassProperty|ClassPrivateProperty)$/.test(
      member.type,
    );
    if (!isField) return;
    const outerSelf = this.self;
    const outerFrame = this.frame;
    this.self = this.classSelf(member);
    if (!member.static)
      this.frame = this.openFrame(member, {
        immediate: false,
        once: false,
        suspends: false,
        name: "field",
        argumentOf: "",
      });
    this.enter(member);
    if (member.computed) this.visit(member.key);
    if (member.value) this.visit(member.value);
    for (const decorator of member.decorators ?? []) this.visit(decorator);
    if (member.typeAnnotation) this.visit(member.typeAnnotation);
    this.leave();
    this.self = outerSelf;
    this.frame = outerFrame;
  }

  private visitStaticBlock(block: Ast): void {
    const outerSelf = this.self;
    this.self = this.classSelf({ type: "StaticBlock", static: true });
    this.inScope(true, "", () =>
      this.within(block, () => {
        for (const statement of block.body) this.visit(statement);
      }),
    );
    this.self = outerSelf;
  }

  private visitProperty(node: Ast): void {
    this.enter(node);
    if (node.computed) this.visit(node.key);
    this.visit(node.value);
    this.leave();
  }

  private mention(node: Ast): void {
    const parent = this.stack.at(-1);
    if (node.type === "JSXIdentifier" && !isComponentName(node, parent)) return;
    if (parent?.type === "MethodDefinition" || parent?.type === "TSEnumMember") return;
    if (node.typeAnnotation) this.visit(node.typeAnnotation);
    this.refer(node, node.name, null);
  }

  private mentionThis(node: Ast): void {
    if (this.self) this.refer(node, "this", this.self);
  }

  private refer(node: Ast, name: string, self: Variable | null, isType = false): void {
    const { trail, scope, frame, isTest } = this;
    this.mentions.push({ name, node, trail, scope, frame, self, isType, isTest });
  }

  private noteCall(node: Ast): void {
    const name = dottedName(node.callee);
    noteFrameFacts(this.frame, name, node, this.stack);
    if (NAMED.test(name)) this.namedCalls.push({ node, name, frame: this.frame, scope: this.scope });
    if (!this.isTest) return;
    this.calls.push({ node, name, frame: this.frame, scope: this.scope, stack: [...this.stack] });
  }

  /** `module.exports = {…}`, `exports.x = {…}`, `X = class …`: names and `this` for what stands on the right. */
  private noteObjectOwner(node: Ast): void {
    const left = unwrap(node.left);
    const isWhole =
      dottedName(left) === "module.exports" || (left.name === "exports" && !this.scope.lookup("exports"));
    if (isWhole) return this.own(node.right, this.wholeExport(node.right) ?? this.exports);
    if (left.type === "Identifier") {
      const variable = this.scope.lookup(left.name);
      if (variable) this.own(node.right, variable);
      return;
    }
    if (left.type !== "MemberExpression") return;
    const value = unwrap(node.right);
    const isPrototype = keyOf(left) === "prototype" && value.type === "ObjectExpression";
    const owner =
      isPrototype && left.object.type === "Identifier" ? this.scope.lookup(left.object.name) : null;
    if (owner) this.own(value, this.instanceOf(owner));
  }

  /** What a module hands out as its whole without a name of its own: `module.exports = class Pool {…}`, `= new Pool()`. */
  private wholeExport(right: Ast): Variable | null {
    let value = unwrap(right);
    while (value.type === "AssignmentExpression") value = unwrap(value.right);
    const kind = WHOLE_KINDS[value.type];
    const name = kind && wholeName(value);
    if (!kind || !name || this.scope !== this.moduleScope || this.moduleScope.variables.has(name))
      return null;
    const variable = this.declare(name, kind, value.id ?? value, this.moduleScope);
    variable.initial = value;
    return variable;
  }

  private noteDefaultExport(node: Ast): void {
    const value = unwrap(node.declaration);
    if (value.id || value.type === "Identifier") return;
    const variable = this.declare("default", "const", value, this.moduleScope);
    variable.initial = value;
    this.own(value, variable);
    if (isFunction(value) || value.type === "ClassDeclaration") this.owners.set(value, variable);
  }

  private visitNamedExport(node: Ast): void {
    if (node.source || node.exportKind === "type") return;
    if (node.declaration) return this.within(node, () => this.visit(node.declaration));
    this.enter(node);
    for (const specifier of node.specifiers) {
      if (specifier.local.type !== "Identifier") continue;
      this.within(specifier, () => this.refer(specifier.local, specifier.local.name, null));
    }
    this.leave();
  }

  private declareImports(node: Ast): void {
    if (node.importKind === "type") return;
    for (const specifier of node.specifiers) {
      if (specifier.importKind === "type") continue;
      this.declare(specifier.local.name, "import", specifier.local);
    }
  }

  private visitTypeScript(node: Ast): void {
    switch (node.type) {
      case "TSModuleDeclaration":
        return this.visitNamespace(node);
      case "TSEnumDeclaration":
        this.declare(node.id.name, "enum", node.id);
        return this.visitChildren(node);
      case "TSImportEqualsDeclaration":
        this.declare(node.id.name, "import", node.id);
        return;
      case "TSTypeQuery":
        return this.mentionType(node);
      case "TSDeclareFunction":
      case "TSInterfaceDeclaration":
      case "TSTypeAliasDeclaration":
      case "TSAbstractMethodDefinition":
      case "TSNamespaceExportDeclaration":
        return;
      case "TSTypeReference":
      case "TSQualifiedName":
        return node.typeArguments ? this.visit(node.typeArguments) : undefined;
      case "TSExportAssignment":
      case "TSParameterProperty":
        return this.visitChildren(node);
      default:
        return this.visitTypePart(node);
    }
  }

  /** Types hold mentions only below `typeof`; expressions hide below casts. */
  private visitTypePart(node: Ast): void {
    if (
      node.type === "TSPropertySignature" ||
      node.type === "TSMethodSignature" ||
      node.type === "TSTypeParameter"
    )
      return;
    this.enter(node);
    for (const key of this.childKeys(node)) {
      const child = node[key];
      for (const item of Array.isArray(child) ? child : [child]) {
        if (item && (item.type !== "Identifier" || key === "expression")) this.visit(item);
      }
    }
    this.leave();
  }

  private mentionType(query: Ast): void {
    let name: Ast = query.exprName;
    while (name.type === "TSQualifiedName") name = name.left;
    if (name.type !== "Identifier") return;
    this.refer(name, name.name, null, true);
  }

  private visitNamespace(node: Ast): void {
    if (node.declare || node.kind === "global" || !node.body || node.id.type !== "Identifier") return;
    this.declare(node.id.name, "namespace", node.id);
    this.enter(node);
    this.inScope(true, node.id.name, () => this.visitChildren(node.body));
    this.leave();
  }
}

const WHOLE_KINDS: Readonly<Record<string, VariableKind>> = {
  ClassExpression: "class",
  FunctionExpression: "function",
  ArrowFunctionExpression: "function",
  NewExpression: "const",
  CallExpression: "const",
};

function isComponentName(node: Ast, parent: Ast | undefined): boolean {
  if (parent?.type === "JSXMemberExpression") return true;
  return parent?.type === "JSXOpeningElement" && /^[A-Z_$]/.test(node.name);
}
