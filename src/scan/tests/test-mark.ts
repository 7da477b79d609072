import { isTestByWord, isTestPath } from "../files/test-path.ts";
import { isFunction } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { dottedName, moduleOf } from "../scopes/value-shape.ts";

const TEST_MODULES =
  /^(vitest|jest|@jest\/globals|node:test|mocha|chai|tap|tape|ava|uvu|jasmine|qunit|@playwright\/test|@testing-library\/.+|bun:test|sinon)$/;

/** Programs to run tests with, which other programs are built on: `new Mocha(options)`. */
const RUNNERS = /^(jest|mocha|tap|tape|ava|jasmine|qunit)$/;

/** Why a file belongs to the tests: its path or what it imports; null for production code. */
export function testMarkOf(path: string, program: Ast): string | null {
  const statements = program.body as Ast[];
  if (isTestPath(path) && !(isTestByWord(path) && statements.some(handsOut))) return "path";
  for (const statement of statements) {
    const source = statement.type === "ImportDeclaration" ? statement.source.value : requiredBy(statement);
    if (!source || !TEST_MODULES.test(source)) continue;
    if (!RUNNERS.test(source) || !statements.some(handsOut)) return `imports ${source}`;
  }
  const isOfTests = (statement: Ast): boolean => isSuite(statement) || isStep(statement);
  return statements.some(isOfTests) && !statements.some(handsOut) ? "suites" : null;
}

/** `Given("a shop with {int} books", (n) => { … })`: a step, of which Cucumber puts its tests together. */
function isStep({ expression }: Ast): boolean {
  if (expression?.type !== "CallExpression" || !/^(Given|When|Then)$/.test(dottedName(expression.callee)))
    return false;
  const [text, ...others] = expression.arguments as (Ast | undefined)[];
  return text?.type === "Literal" && others.some((each) => each !== undefined && isFunction(each));
}

/** `describe("a list", () => { … })`, of a runner that puts its functions on the global object. */
function isSuite({ expression }: Ast): boolean {
  if (expression?.type !== "CallExpression" || !/^[fx]?describe(\.\w+)?$/.test(dottedName(expression.callee)))
    return false;
  const [title, body] = expression.arguments as (Ast | undefined)[];
  return title !== undefined && /^(Literal|TemplateLiteral)$/.test(title.type) && isFunction(body);
}

/** Tests are run, not asked for: a file that exports something is a part of a program. */
function handsOut({ type, expression }: Ast): boolean {
  if (/^Export(Named|Default|All)Declaration$/.test(type) || type === "TSExportAssignment") return true;
  const left = expression?.type === "AssignmentExpression" ? dottedName(expression.left) : "";
  return /^(module\.)?exports(\.|$)/.test(left);
}

function requiredBy(statement: Ast): string | null {
  if (statement.type !== "VariableDeclaration") return null;
  for (const { init } of statement.declarations) {
    const required = init ? moduleOf(init) : null;
    if (required && TEST_MODULES.test(required.source)) return required.source;
  }
  return null;
}
