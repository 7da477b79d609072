import type { Ast } from "./ast.ts";
import type { Invocation } from "./invocation.ts";
import { classSelf } from "./receivers.ts";
import type { Walk } from "./walk.ts";

/** A class: its name, what it extends, its members with what `this` is in each. */
export function visitClass(walk: Walk, node: Ast): void {
  if (node["declare"]) return;
  const owner = walk.owners.get(node) ?? null;
  const isDeclaration = node.type === "ClassDeclaration" && node["id"];
  const variable = isDeclaration ? walk.declare(node["id"].name, "class", node["id"]) : owner;
  if (variable && !variable.classNode) variable.classNode = node;
  if (variable) walk.owners.set(node["body"], variable);
  walk.within(node, () => {
    for (const decorator of node["decorators"] ?? []) walk.visit(decorator);
    if (node["superClass"]) walk.visit(node["superClass"]);
  });
  walk.enter(node);
  walk.inScope(false, variable?.name ?? node["id"]?.name ?? "", () => {
    if (node.type === "ClassExpression" && node["id"] && variable?.name !== node["id"].name) {
      walk.declare(node["id"].name, "class", node["id"]).classNode = node;
    }
    walk.within(node["body"], () => {
      for (const member of node["body"].body) visitMember(walk, member);
    });
  });
  walk.leave();
}

const FIELD = /^(PropertyDefinition|AccessorProperty|ClassProperty|ClassPrivateProperty)$/;

/** The initial value of an instance field is worked out whenever an instance is made. */
const PER_INSTANCE: Invocation = {
  immediate: false,
  once: false,
  suspends: false,
  name: "field",
  argumentOf: "",
  argumentIndex: -1,
  isNative: false,
  isOfWork: false,
  isAtEnd: false,
  event: null,
};

function visitMember(walk: Walk, member: Ast): void {
  if (member.type === "StaticBlock") return visitStaticBlock(walk, member);
  if (member.type === "MethodDefinition") return walk.visitChildren(member);
  if (FIELD.test(member.type)) walk.within(member, () => visitField(walk, member));
}

/** Its name and its decorators are worked out with the class. */
function visitField(walk: Walk, field: Ast): void {
  for (const decorator of field["decorators"] ?? []) walk.visit(decorator);
  if (field["computed"]) walk.visit(field["key"]);
  if (field["value"]) visitValue(walk, field);
  if (field["typeAnnotation"]) walk.visit(field["typeAnnotation"]);
}

function visitValue(walk: Walk, field: Ast): void {
  const { self, frame } = walk;
  walk.self = classSelf(walk, field["static"]);
  if (!field["static"]) walk.frame = walk.openFrame(field, PER_INSTANCE);
  walk.visit(field["value"]);
  walk.self = self;
  walk.frame = frame;
}

function visitStaticBlock(walk: Walk, block: Ast): void {
  const { self } = walk;
  walk.self = classSelf(walk, true);
  walk.inScope(true, "", () =>
    walk.within(block, () => {
      for (const statement of block["body"]) walk.visit(statement);
    }),
  );
  walk.self = self;
}
