import { paramsOf } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { invocationOf } from "./invocation.ts";
import { selfOf } from "./receivers.ts";
import type { Frame, Variable } from "./scope.ts";
import { visitPattern } from "./visit-declaration.ts";
import type { Walk } from "./walk.ts";

/** A function with a body: a frame, a scope, its parameters, what `this` is inside. */
export function visitFunction(walk: Walk, node: Ast): void {
  if (!node["body"]) return;
  const how = invocationOf(walk.stack, node);
  const owner = walk.owners.get(node) ?? null;
  const isDeclaration = node.type === "FunctionDeclaration" && node["id"];
  const declared = isDeclaration ? walk.declare(node["id"].name, "function", node["id"]) : owner;
  const frame = walk.openFrame(node, how, declared?.name ?? node["id"]?.name ?? how.name);
  if (declared && !declared.frame && declared.kind !== "this") {
    declared.frame = frame;
    frame.variable = declared;
  }
  if (how.name === "constructor") frame.makes = classAround(walk);
  const { self, frame: outer } = walk;
  if (node.type !== "ArrowFunctionExpression") walk.self = selfOf(walk, node, declared);
  walk.frame = frame;
  walk.inScope(true, frame.name, () => visitInside(walk, node, frame, owner));
  walk.frame = outer;
  walk.self = self;
}

/** Of the constructor that is come to. */
function classAround({ stack, owners }: Walk): Variable | null {
  const body = stack.at(-1)?.["kind"] === "constructor" ? stack.at(-2) : undefined;
  return (body && owners.get(body)) ?? null;
}

function visitInside(walk: Walk, node: Ast, frame: Frame, owner: Variable | null): void {
  // Inside, `done = function self() { … }` goes by its own name, whatever else has that.
  if (node.type === "FunctionExpression" && node["id"] && owner?.name !== node["id"].name) {
    walk.declare(node["id"].name, "function", node["id"]).frame = frame;
  }
  visitParams(walk, node, frame);
  walk.within(node, () => visitBody(walk, node["body"]));
}

function visitBody(walk: Walk, body: Ast): void {
  if (body.type !== "BlockStatement" && body.type !== "FunctionBody") return walk.visit(body);
  walk.within(body, () => {
    for (const statement of body["body"]) walk.visit(statement);
  });
}

function visitParams(walk: Walk, node: Ast, frame: Frame): void {
  const params = paramsOf(node);
  for (const param of params) {
    walk.declarePattern(param, "param");
    let inner: Ast = param.type === "TSParameterProperty" ? param["parameter"] : param;
    if (inner.type === "AssignmentPattern") inner = inner["left"];
    frame.params.push(inner.type === "Identifier" ? walk.scope.lookup(inner["name"]) : null);
  }
  walk.within(node, () => {
    for (const param of params) visitPattern(walk, param);
    if (node["returnType"]) walk.visit(node["returnType"]);
  });
}
