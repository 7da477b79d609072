import { endOf, isTransparent, keyOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { CONDITIONAL, DESTRUCTURED, LOOP_COUNTER, SHORTHAND, STANDS_IN, VALUE_USED } from "./reference.ts";
import type { Action, BindTarget, PassTarget } from "./reference.ts";
import { bindTargets } from "./bind-targets.ts";
import { circumstances } from "./circumstances.ts";
import { dottedName, valueShape } from "./value-shape.ts";

/** What is done with a mention of a variable, seen from the nodes around it. */
export interface Usage {
  readonly path: readonly string[];
  readonly memberEnd: number;
  readonly action: Action;
  readonly method: string | null;
  readonly value: string | null;
  readonly key: string | null;
  readonly targets: readonly Omit<BindTarget, "scope">[] | null;
  readonly pass: PassTarget | null;
  readonly flags: number;
  readonly branch: number;
}

/** Where the climb from a mention to the construct that decides stands. */
interface Climb {
  readonly stack: readonly Ast[];
  index: number;
  node: Ast;
  readonly path: string[];
  memberEnd: number;
  /** The name in the innermost brackets, for `x[NAME]`. */
  bracketName: string | null;
  /** Flags met on the way up. */
  passed: number;
}

/**
 * Climbs from a mention through casts, members and value-preserving operators to what decides.
 * @param stack ancestors of `node`, the program first
 * @returns usually one usage; two where a call on the variable hands out something that is used in turn
 */
export function classifyReference(stack: readonly Ast[], node: Ast): Usage[] {
  const { flags, branch } = circumstances(stack, node);
  const climb: Climb = {
    stack,
    index: stack.length - 1,
    node,
    path: [],
    memberEnd: endOf(node),
    bracketName: null,
    passed: 0,
  };
  const usages: Usage[] = [];
  for (let guard = 0; guard < 40; guard++) {
    const step = climbOnce(climb, flags, branch);
    if (step === "up") continue;
    if (step.action === "call" && handsOutInner(step.method)) {
      if (usages.length === 0) usages.push(step);
      const call = climb.stack[climb.index] as Ast;
      climb.path.push(step.method === null ? "()" : "*");
      climb.node = call;
      climb.index--;
      continue;
    }
    if (usages.length === 0 || isTelling(step.action)) usages.push(step);
    if (step.action !== "bind" || !yieldsOn(climb)) break;
    climb.node = climb.stack[climb.index] as Ast;
    climb.index--;
  }
  return usages;
}

/** `return (slot = value)`: an assignment that is itself used hands the value on. */
function yieldsOn(climb: Climb): boolean {
  const parent = climb.stack[climb.index];
  return parent?.type === "AssignmentExpression" && usedFlag(climb.stack[climb.index - 1]) !== 0;
}

const INNER_GETTERS: ReadonlySet<string> = new Set([
  "get",
  "at",
  "find",
  "values",
  "entries",
  "getNamespace",
  "createNamespace",
]);

/** Calls whose result is part of the state itself, so that what happens to the result happens to the state. */
function handsOutInner(method: string | null): boolean {
  return method === null || INNER_GETTERS.has(method);
}

function isTelling(action: Action): boolean {
  return (
    action !== "read" && action !== "test" && action !== "compare" && action !== "typeof" && action !== "in"
  );
}

function climbOnce(climb: Climb, flags: number, branch: number): Usage | "up" {
  const { node } = climb;
  const parent = climb.stack[climb.index];
  const end = (action: Action, extra: Partial<Usage> = {}): Usage => ({
    path: climb.path.length === 0 ? NO_PATH : [...climb.path],
    memberEnd: climb.memberEnd,
    action,
    method: null,
    value: null,
    key: climb.bracketName,
    targets: null,
    pass: null,
    branch,
    ...extra,
    flags: flags | climb.passed | (extra.flags ?? 0),
  });
  const up = (): "up" => {
    climb.node = parent as Ast;
    climb.index--;
    return "up";
  };
  if (!parent) return end("read");
  if (isTransparent(parent)) return up();
  switch (parent.type) {
    case "MemberExpression":
      return parent.object === node ? climbMember(climb, parent, end) : end("read");
    case "CallExpression":
    case "NewExpression":
      return callUsage(climb, parent, end);
    case "AssignmentExpression":
      return assignmentUsage(climb, parent, end, up);
    case "UpdateExpression":
      return end("update", {
        value: parent.operator,
        flags: counterFlag(climb) | usedFlag(climb.stack[climb.index - 1]),
      });
    case "UnaryExpression":
      if (parent.operator === "delete") return end("delete");
      return end(parent.operator === "typeof" ? "typeof" : parent.operator === "!" ? "test" : "read");
    case "VariableDeclarator":
      return parent.init === node ? end("bind", { targets: bindTargets(parent.id, []) }) : end("read");
    case "LogicalExpression":
      if (parent.left === node && isTested(climb.stack, climb.index)) return end("test");
      if (parent.right === node && parent.operator !== "&&") climb.passed |= STANDS_IN;
      return up();
    case "ConditionalExpression":
      return parent.test === node ? end("test") : up();
    case "AwaitExpression":
    case "YieldExpression":
      return up();
    case "SequenceExpression":
      return parent.expressions.at(-1) === node ? up() : end("read");
    case "ForInStatement":
    case "ForOfStatement":
      return loopUsage(climb, parent, end);
    case "Property":
    case "PropertyDefinition":
    case "ArrayPattern":
    case "AssignmentPattern":
    case "RestElement":
      return structureUsage(climb, parent, end);
    case "ArrayExpression":
      return end("store");
    case "SpreadElement":
    case "JSXSpreadAttribute":
      return end("spread");
    case "ReturnStatement":
    case "ExportDefaultDeclaration":
    case "ExportSpecifier":
    case "TSExportAssignment":
      return end(parent.type === "ReturnStatement" ? "return" : "export");
    case "ArrowFunctionExpression":
      return parent.body === node ? end("return") : end("read");
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return end("test");
    case "BinaryExpression":
      if (parent.operator === "%" && parent.left === node) return end("compare", { value: "remainder" });
      return end(parent.operator === "in" && parent.right === node ? "in" : "compare");
    default:
      return end("read");
  }
}

/** Shared: most mentions have no path, and a scan keeps millions of them. */
const NO_PATH: readonly string[] = Object.freeze([]);

type End = (action: Action, extra?: Partial<Usage>) => Usage;

function climbMember(climb: Climb, member: Ast, end: End): Usage | "up" {
  let index = climb.index - 1;
  let wrapped: Ast = member;
  while (climb.stack[index] && isTransparent(climb.stack[index] as Ast))
    wrapped = climb.stack[index--] as Ast;
  const call = climb.stack[index];
  const isCallee = call?.type === "CallExpression" && call.callee === wrapped;
  if (climb.path.length === 0) climb.memberEnd = endOf(member);
  if (isCallee) {
    climb.node = wrapped;
    climb.index = index;
    return methodUsage(climb, keyOf(member), call, end);
  }
  if (member.computed && climb.path.length === 0) climb.bracketName = keyShape(member.property);
  climb.path.push(keyOf(member));
  climb.node = member;
  climb.index--;
  return "up";
}

/** `x.push(…)`, and `x.push.apply(x, …)`, which is the same. */
function methodUsage(climb: Climb, key: string, call: Ast, end: End): Usage {
  const method = /^(apply|call)$/.test(key) && climb.path.length > 0 ? (climb.path.pop() as string) : key;
  const put: Ast | undefined = call.arguments[method === "set" || method === "splice" ? 1 : 0];
  const used = usedFlag(climb.stack[climb.index - 1]);
  return end("call", {
    method,
    value: put ? valueShape(put) : null,
    key: keyShape(call.arguments[0]),
    flags: used,
  });
}

/** A literal or a plain name given as key. */
function keyShape(argument: Ast | undefined): string | null {
  if (!argument) return null;
  const node = unwrap(argument);
  if (node.type === "Literal") return String(node.value);
  return node.type === "Identifier" ? node.name : null;
}

function callUsage(climb: Climb, call: Ast, end: End): Usage {
  if (call.callee === climb.node) {
    const value = call.arguments[0] ? valueShape(call.arguments[0]) : null;
    return call.type === "NewExpression" ? end("new") : end("call", { value });
  }
  const name = dottedName(call.callee);
  const steps = name.split(".");
  const isPlain = name !== "" && !name.includes("(") && !name.startsWith(".");
  const pass: PassTarget = {
    callee: isPlain ? (steps[0] as string) : null,
    calleePath: isPlain ? steps.slice(1) : [name.split(".").at(-1) ?? ""],
    index: call.arguments.indexOf(climb.node),
    isNew: call.type === "NewExpression",
  };
  const named = call.arguments[1];
  return end("pass", { pass, key: named?.type === "Literal" ? keyShape(named) : null });
}

function assignmentUsage(climb: Climb, assignment: Ast, end: End, up: () => "up"): Usage | "up" {
  const outer = climb.stack[climb.index - 1];
  if (assignment.left === climb.node) {
    const isCompound = assignment.operator !== "=";
    const isLazy = assignment.operator === "??=" || assignment.operator === "||=";
    const counter = isCompound && !isLazy ? counterFlag(climb) : 0;
    const flags = usedFlag(outer) | counter | (isLazy ? CONDITIONAL : 0);
    const shape = valueShape(assignment.right);
    const value = isCompound && !isLazy ? `${assignment.operator}${shape}` : shape;
    return end(isCompound && !isLazy ? "update" : "write", { value, flags });
  }
  const left = unwrap(assignment.left);
  if (left.type === "Identifier") {
    return end("bind", { targets: [{ name: left.name, path: [] }] });
  }
  if (left.type === "MemberExpression") return end("store", { value: dottedName(left) });
  const targets = bindTargets(left, []);
  return targets.length > 0 ? end("bind", { targets }) : up();
}

function loopUsage(climb: Climb, loop: Ast, end: End): Usage {
  if (loop.left === climb.node) return end("write", { value: "other", flags: LOOP_COUNTER });
  if (loop.type === "ForInStatement") return end("iterate");
  const id = loop.left.type === "VariableDeclaration" ? loop.left.declarations[0].id : loop.left;
  return end("iterate", { targets: bindTargets(id, ["*"]) });
}

/** Properties and patterns: a value put into a structure, or a place that a destructuring assigns. */
function structureUsage(climb: Climb, parent: Ast, end: End): Usage {
  if (parent.type === "AssignmentPattern" && parent.right === climb.node) return end("read");
  if (parent.type === "PropertyDefinition") return parent.value === climb.node ? end("store") : end("read");
  if (parent.type === "Property" && parent.value !== climb.node) return end("read");
  const target = assignedPattern(climb);
  const short = parent.type === "Property" && parent.shorthand ? SHORTHAND : 0;
  if (target) return end("write", { value: "other", flags: DESTRUCTURED | short });
  return end("store", { flags: short });
}

/** Whether the pattern that the climb stands in is assigned to (`[x] = f()`, `for ([x] of y)`). */
function assignedPattern(climb: Climb): boolean {
  for (let i = climb.index; i >= 0; i--) {
    const node = climb.stack[i] as Ast;
    if (/^(Property|ObjectPattern|ArrayPattern|AssignmentPattern|RestElement)$/.test(node.type)) continue;
    if (node.type === "AssignmentExpression") return /Pattern$/.test(climb.stack[i + 1]?.type ?? "");
    return /^For(In|Of)Statement$/.test(node.type);
  }
  return false;
}

/** `a && …` decides rather than yields when the whole is a statement or a condition. */
function isTested(stack: readonly Ast[], index: number): boolean {
  const operator = stack[index] as Ast;
  if (operator.operator === "&&") return true;
  const outer = stack[index - 1];
  return outer?.type === "ExpressionStatement" || outer?.type === "IfStatement";
}

function usedFlag(outer: Ast | undefined): number {
  return outer?.type === "ExpressionStatement" || outer?.type === "ForStatement" ? 0 : VALUE_USED;
}

function counterFlag(climb: Climb): number {
  return climb.stack.some((node, i) => node.type === "ForStatement" && node.update === climb.stack[i + 1])
    ? LOOP_COUNTER
    : 0;
}
