import { askedFlag } from "./asked-before.ts";
import { decidesByRemainder, nthFlag } from "./every-nth.ts";
import { endOf, isTransparent, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { assignmentUsage, isLazy, loopUsage, structureUsage } from "./assignment-usage.ts";
import { bindTargets } from "./bind-targets.ts";
import { circumstances } from "./circumstances.ts";
import { isDefining } from "./defining-call.ts";
import { climbMember, keyShape } from "./member-usage.ts";
import { putShape } from "./put-shape.ts";
import { CHOSEN, DENIED, NAMED_KEY, STANDS_IN } from "./reference.ts";
import type { Action, PassTarget } from "./reference.ts";
import type { Climb, End, Usage } from "./usage.ts";
import { counterFlag, elseFlag, usedFlag, waitFlag } from "./usage-flags.ts";
import { dottedName, valueShape } from "./value-shape.ts";

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
    if (step.action === "call" && handsOutInner(step.method) && !isQuery(step)) {
      if (usages.length === 0) usages.push(step);
      const call = climb.stack[climb.index] as Ast;
      climb.path.push(...stepsOf(step.method));
      climb.node = call;
      climb.index--;
      continue;
    }
    if (isLengthAsked(climb, step)) {
      usages.push(step);
      climb.path.push("length");
      climb.node = climb.stack[climb.index--] as Ast;
      usages.push(climbOnce(climb, flags, branch) as Usage);
      break;
    }
    if (usages.length === 0 || isTelling(step.action)) usages.push(step);
    if (!(step.action === "bind" && yieldsOn(climb)) && !(step.action === "write" && isSteppedInto(climb)))
      break;
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

/**
 * `(table[a] ??= {})[b]`, `(told ??= new Set()).has(text)`, `const inner = (table[a] ??= {})`, `inner = table[a] ??=
 * {}`: what there is, whether it was there or is made, is gone on with.
 */
function isSteppedInto({ stack, index }: Climb): boolean {
  const assignment = stack[index];
  if (assignment?.type !== "AssignmentExpression" || !isLazy(assignment)) return false;
  let at = index - 1;
  while (stack[at] && isTransparent(stack[at] as Ast)) at--;
  const outer = stack[at];
  if (outer?.type === "VariableDeclarator") return true;
  if (outer?.type === "AssignmentExpression")
    return unwrap(outer["right"]) === assignment && outer["left"].type === "Identifier";
  return outer?.type === "MemberExpression" && unwrap(outer["object"]) === assignment;
}

/** `list.push(item) >= size`: what a push answers is how many there are now. */
function isLengthAsked({ stack, index, path }: Climb, { action, method }: Usage): boolean {
  const isPush = action === "call" && method === "push" && path.length === 0;
  return isPush && stack[index - 1]?.type === "BinaryExpression";
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

/**
 * `few` where the other side is 0 or 1, `equal` where it is any value that this one may be, `less` where this one, or
 * what is worked out from it, is asked to be less or more than something.
 * @param isWhole the variable itself is compared, no part of it
 */
function comparedTo({ stack, index, node }: Climb, isWhole: boolean): string | null {
  const { operator, left, right } = stack[index] as Ast;
  const other = left === node ? right : left;
  if (isFew(other) && ASKING.test(operator)) return "few";
  if (!/^[!=]==?$/.test(operator)) return isLessAsked(stack, index) ? "less" : null;
  return isWhole && other.type === "Identifier" && other.name !== "undefined" ? "same" : "equal";
}

/** `now - last < 1000`, `(now - last) / 1000 > limit` */
function isLessAsked(stack: readonly Ast[], index: number): boolean {
  let at = index;
  for (let each = stack[at]; each && (isTransparent(each) || isWorkedOut(each)); each = stack[--at]);
  const asking = stack[at];
  return asking?.type === "BinaryExpression" && /^[<>]=?$/.test(asking["operator"]);
}

const ASKING = /^([!=]==?|[<>]=?)$/;

function isWorkedOut({ type, operator }: Ast): boolean {
  return type === "BinaryExpression" && /^[-+*/]$/.test(operator);
}

/** `list.length === 0`, `> 0`, `=== 1`: whether there is any, or the first. */
function isFew({ type, value }: Ast): boolean {
  return type === "Literal" && (value === 0 || value === 1);
}

/** `Platform.getGlobalScope()`: it may hand out the global object, which linking tells. */
const GLOBAL_GETTER = /global/i;

/** What leads from the variable to what a call on it hands out. */
function stepsOf(method: string | null): readonly string[] {
  if (method === null) return ["()"];
  return INNER_GETTERS.has(method) ? ["*"] : [method, "()"];
}

/** Calls whose result is part of the state itself, so that what happens to the result happens to the state. */
function handsOutInner(method: string | null): boolean {
  return method === null || INNER_GETTERS.has(method) || GLOBAL_GETTER.test(method);
}

/**
 * `Users.find({ id })`, `page.find(".card")`: asked with anything but a function, it is no list's `find`, and answers
 * something else.
 */
function isQuery({ method, value }: Usage): boolean {
  return method === "find" && (value === null || /^(((empty|blank)-)?object|string)$/.test(value));
}

function isTelling(action: Action): boolean {
  return (
    action !== "read" && action !== "test" && action !== "compare" && action !== "typeof" && action !== "in"
  );
}

const NOTHING_MORE: Parameters<End>[1] & object = Object.freeze({});

function climbOnce(climb: Climb, flags: number, branch: number): Usage | "up" {
  const { node } = climb;
  const parent = climb.stack[climb.index];
  const end: End = (action, extra = NOTHING_MORE) => ({
    path: climb.path.length === 0 ? NO_PATH : [...climb.path],
    memberEnd: climb.memberEnd,
    action,
    method: extra.method ?? null,
    value: extra.value ?? null,
    key: extra.key === undefined ? climb.bracketName : extra.key,
    targets: extra.targets ?? null,
    pass: extra.pass ?? null,
    branch,
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
        flags:
          counterFlag(climb) |
          usedFlag(climb.stack[climb.index - 1]) |
          nthFlag(climb.stack, climb.index) |
          askedFlag(climb.stack, climb.index),
      });
    case "UnaryExpression":
      if (parent.operator === "delete") return end("delete");
      if (parent.operator === "!") return end("test", { value: DENIED });
      return end(parent.operator === "typeof" ? "typeof" : "read");
    case "VariableDeclarator":
      return parent.init === node ? end("bind", { targets: bindTargets(parent.id, []) }) : end("read");
    case "LogicalExpression":
      if (parent.left === node && isTested(climb.stack, climb.index)) return end("test");
      if (parent.operator !== "&&")
        climb.passed |= parent.right === node ? STANDS_IN : elseFlag(parent.right);
      return up();
    case "ConditionalExpression":
      if (parent.test === node) return end("test");
      climb.passed |= CHOSEN | elseFlag(parent.consequent === node ? parent.alternate : parent.consequent);
      return up();
    case "AwaitExpression":
      climb.passed |= waitFlag(climb);
      return up();
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
      if (parent.operator === "%" && parent.left === node)
        return end("compare", { value: remainderShape(climb) });
      if (parent.operator === "in" && parent.right === node) return end("in", { key: keyShape(parent.left) });
      return end("compare", { value: comparedTo(climb, climb.path.length === 0) });
    default:
      return end("read");
  }
}

/**
 * `list[n % list.length]` takes turns among what there is, `left + (n % width)` is a place; what decides something
 * asks how far the count is.
 */
function remainderShape({ stack, index }: Climb): string {
  return decidesByRemainder(stack, index) ? "remainder" : "turn";
}

/** Shared: most mentions have no path, and a scan keeps millions of them. */
const NO_PATH: readonly string[] = Object.freeze([]);

function callUsage(climb: Climb, call: Ast, end: End): Usage {
  if (call.callee === climb.node) {
    const value = call.arguments[0] ? valueShape(call.arguments[0]) : null;
    const flags = usedFlag(climb.stack[climb.index - 1]);
    return call.type === "NewExpression" ? end("new") : end("call", { value, flags });
  }
  const name = dottedName(call.callee);
  const steps = name.split(".");
  const isPlain = name !== "" && !name.includes("(") && !name.startsWith(".");
  const pass: PassTarget = {
    callee: isPlain ? (steps[0] as string) : null,
    calleePath: isPlain ? steps.slice(1) : lastStep(steps),
    index: call.arguments.indexOf(climb.node),
    isNew: call.type === "NewExpression",
    makes: madeBeside(call),
  };
  if (!isDefining(name)) return end("pass", { pass, key: null, ...lentPut(name, call, pass.index) });
  const key: Ast | undefined = call.arguments[1];
  return end("pass", { pass, key: keyShape(key), flags: key?.type === "Literal" ? 0 : NAMED_KEY });
}

/** `of(table, key, () => new Map())`: what the last function makes from nothing. */
function madeBeside({ arguments: given }: Ast): string | null {
  const last = given.at(-1) as Ast;
  if (last.type !== "ArrowFunctionExpression") return null;
  const made = unwrap(last.body);
  return made.type === "NewExpression" && made.arguments.length > 0 ? null : valueShape(made);
}

/** `[].push.call(list, one)`, `ArrayPush.call(list, one)`: the list's own method, by another way than the list. */
function lentPut(callee: string, call: Ast, index: number): Parameters<End>[1] & object {
  const lent = index === 0 ? LENT_PUT.exec(callee)?.[2] : undefined;
  if (lent === undefined) return NOTHING_MORE;
  const put: Ast | undefined = call.arguments[1];
  return { method: lent.toLowerCase(), value: put && callee.endsWith(".call") ? putShape(put) : null };
}

/** What is called, where its owner has no name: `[].push.apply` is told by its last two steps. */
function lastStep(steps: readonly string[]): readonly string[] {
  return steps.slice(/^(apply|call)$/.test(steps.at(-1) ?? "") ? -2 : -1);
}

const LENT_PUT = /(^|\.|^[aA]rray(?:Prototype)?)(push|unshift|Push|Unshift)\.(?:apply|call)$/;

/** `a && …` decides rather than yields when the whole is a statement or a condition. */
function isTested(stack: readonly Ast[], index: number): boolean {
  const operator = stack[index] as Ast;
  if (operator.operator === "&&") return true;
  const outer = stack[index - 1];
  return outer?.type === "ExpressionStatement" || outer?.type === "IfStatement";
}
