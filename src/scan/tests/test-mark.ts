import { isTestPath } from "../files/test-path.ts";
import type { Ast } from "../scopes/ast.ts";
import { moduleOf } from "../scopes/value-shape.ts";

const TEST_MODULES =
  /^(vitest|jest|@jest\/globals|node:test|mocha|chai|tap|tape|ava|uvu|jasmine|qunit|@playwright\/test|@testing-library\/.+|bun:test|sinon)$/;

/** Why a file belongs to the tests: its path or what it imports; null for production code. */
export function testMarkOf(path: string, program: Ast): string | null {
  if (isTestPath(path)) return "path";
  for (const statement of program.body as Ast[]) {
    const source = statement.type === "ImportDeclaration" ? statement.source.value : requiredBy(statement);
    if (source && TEST_MODULES.test(source)) return `imports ${source}`;
  }
  return null;
}

function requiredBy(statement: Ast): string | null {
  if (statement.type !== "VariableDeclaration") return null;
  for (const { init } of statement.declarations) {
    const required = init ? moduleOf(init) : null;
    if (required && TEST_MODULES.test(required.source)) return required.source;
  }
  return null;
}
