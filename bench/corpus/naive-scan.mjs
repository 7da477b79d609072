import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

const CONTAINERS = /^(Map|Set|WeakMap|WeakSet)$/;

/** The baseline: every module-level `let`, `var` and mutable container is reported, whatever is done with it. */
export function naiveScan(root, paths) {
  return paths.flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const { program, errors } = parseSync(path, text, { lang: /\.[cm]?ts$/.test(path) ? "ts" : "tsx" });
    return errors.length > 0
      ? []
      : program.body.flatMap((statement) => statementFindings(statement, path, text));
  });
}

function statementFindings(statement, path, text) {
  const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (declaration?.type !== "VariableDeclaration") return [];
  return declaration.declarations
    .filter(({ id, init }) => id.type === "Identifier" && (declaration.kind !== "const" || isContainer(init)))
    .map(({ id }) => ({
      path,
      name: id.name,
      line: text.slice(0, id.start).split("\n").length,
      stage: "state",
      disposition: "manual",
    }));
}

function isContainer(init) {
  if (init?.type === "NewExpression") return CONTAINERS.test(init.callee.name ?? "");
  return init?.type === "ArrayExpression" || init?.type === "ObjectExpression";
}
