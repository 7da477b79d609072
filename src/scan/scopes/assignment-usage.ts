import { endOf, isTransparent, keyOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { bindTargets } from "./bind-targets.ts";
import { turnFlag } from "./every-nth.ts";
import { putShape } from "./put-shape.ts";
import { CONDITIONAL, DESTRUCTURED, IF_MISSING, LOOP_COUNTER, SHORTHAND, STANDS_IN } from "./reference.ts";
import type { Climb, End, Usage } from "./usage.ts";
import { awaitedFlag, counterFlag, madeFromFlag, storedFlag, usedFlag } from "./usage-flags.ts";
import { dottedName, moduleOf } from "./value-shape.ts";

/** On the left of an assignment, or the value that is assigned. */
export function assignmentUsage(climb: Climb, assignment: Ast, end: End, up: () => "up"): Usage | "up" {
  const outer = climb.stack[climb.index - 1];
  if (assignment.left === climb.node) {
    const isCompound = assignment.operator !== "=";
    const isUpdate = isCompound && !isLazy(assignment);
    const counter = isUpdate ? counterFlag(climb) : 0;
    const flags =
      usedFlag(outer) |
      storedFlag(outer) |
      counter |
      turnFlag(climb.stack, climb.index) |
      madeFromFlag(assignment.right) |
      (isLazy(assignment) ? CONDITIONAL | IF_MISSING | awaitedFlag(climb) : 0);
    const shape = (isLazy(assignment) ? null : declaredShape(climb)) ?? putShape(assignment.right);
    const value = isUpdate ? `${assignment.operator}${shape}` : shape;
    return end(isUpdate ? "update" : "write", { value, flags });
  }
  const left = unwrap(assignment.left);
  if (left.type === "Identifier") {
    return end("bind", {
      targets: [{ name: left.name, path: [], since: endOf(assignment) }],
      flags: isLazy(assignment) ? STANDS_IN : 0,
    });
  }
  if (left.type === "MemberExpression") return end("store", { value: dottedName(left) });
  const targets = bindTargets(left, []);
  return targets.length > 0 ? end("bind", { targets }) : up();
}

/** `const jobs = (exports.jobs = new Queue())`: the property is another name for what the declaration names. */
function declaredShape({ stack, index, path }: Climb): string | null {
  if (path.length === 0) return null;
  let at = index - 1;
  while (stack[at] && isTransparent(stack[at] as Ast)) at--;
  const declarator = stack[at];
  if (declarator?.type !== "VariableDeclarator" || declarator["id"].type !== "Identifier") return null;
  return `id:${declarator["id"].name}`;
}

/** `x ??= value`: the value only stands in where there is none. */
export function isLazy({ operator }: Ast): boolean {
  return operator === "??=" || operator === "||=";
}

/** In the head of a `for…in` or `for…of`. */
export function loopUsage(climb: Climb, loop: Ast, end: End): Usage {
  if (loop.left === climb.node) return end("write", { value: "other", flags: LOOP_COUNTER });
  if (loop.type === "ForInStatement") return end("iterate");
  const id = loop.left.type === "VariableDeclaration" ? loop.left.declarations[0].id : loop.left;
  return end("iterate", { targets: bindTargets(id, ["*"]) });
}

/** Properties and patterns: a value put into a structure, or a place that a destructuring assigns. */
export function structureUsage(climb: Climb, parent: Ast, end: End): Usage {
  if (parent.type === "AssignmentPattern" && parent.right === climb.node) return end("read");
  if (parent.type === "PropertyDefinition") return parent.value === climb.node ? end("store") : end("read");
  if (parent.type === "Property" && parent.value !== climb.node) return end("read");
  const assignment = assignedPattern(climb);
  const short = parent.type === "Property" && parent.shorthand ? SHORTHAND : 0;
  if (assignment) return end("write", { value: partShape(parent, assignment), flags: DESTRUCTURED | short });
  return end("store", { flags: short });
}

/** `({ join } = require("path"))` takes a part of a module, as `join = (await import("path")).join` does. */
function partShape(place: Ast, { right }: Ast): string {
  const isPart = place.type === "Property" && right && moduleOf(right) !== null;
  return isPart ? `member:import.${keyOf(place)}` : "other";
}

/** What assigns the pattern that the climb stands in (`[x] = f()`, `for ([x] of y)`), or null. */
function assignedPattern(climb: Climb): Ast | null {
  for (let i = climb.index; i >= 0; i--) {
    const node = climb.stack[i] as Ast;
    if (/^(Property|ObjectPattern|ArrayPattern|AssignmentPattern|RestElement)$/.test(node.type)) continue;
    if (node.type === "AssignmentExpression")
      return /Pattern$/.test(climb.stack[i + 1]?.type ?? "") ? node : null;
    return /^For(In|Of)Statement$/.test(node.type) ? node : null;
  }
  return null;
}
