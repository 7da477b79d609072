import type { Ast } from "./ast.ts";
import { keyOf, unwrap } from "./ast.ts";
import { requiredModule } from "./value-shape.ts";

/** Those that call what they are given behind a list, an object or a number before they answer. */
const ON_THE_SPOT =
  /^(each|forEach|eachRight|forEachRight|for(Own|In)(Right)?|map(Values|Keys)?|filter|reject|reduce(Right)?|transform|times|some|every|find(Key|Index)?|(pick|omit|key|group|count)By)$/;

/** Of which a file may have thousands: to look for each through all of its statements is work squared. */
const OF_RUNNERS = /^(?:it|test|describe|suite|context|specify|tap|QUnit)$/;

const LODASH = /^(lodash|lodash-es|underscore)$/;

/** `import { each } from "lodash"; each(table, (entry) => { … })`, `_.forOwn(table, …)` where `_` is the library. */
export function isRunByLodash(
  program: Ast | undefined,
  { callee, arguments: given }: Ast,
  callback: Ast,
): boolean {
  if (given[1] !== callback) return false;
  const called = unwrap(callee);
  const owner = called.type === "MemberExpression" ? unwrap(called.object) : null;
  const name = ((owner ?? called).name as string | undefined) ?? "";
  // Asked of each callback there is, of which most are methods' or tests'.
  if (owner ? !ON_THE_SPOT.test(keyOf(called)) : OF_RUNNERS.test(name)) return false;
  return takenFromLodash(program, name).some((taken) =>
    owner ? taken === null : ON_THE_SPOT.test(taken ?? ""),
  );
}

/** What the program takes in under a name: a function of the library, or, by null, the whole. */
function takenFromLodash(program: Ast | undefined, name: string): readonly (string | null)[] {
  const statements = (program?.["body"] ?? []) as readonly Ast[];
  return statements.flatMap((statement) => {
    if (statement.type === "ImportDeclaration") return imported(statement, name);
    return statement.type === "VariableDeclaration"
      ? (statement["declarations"] as readonly Ast[]).flatMap((each) => required(each, name))
      : [];
  });
}

function imported({ source, specifiers }: Ast, name: string): readonly (string | null)[] {
  if (!LODASH.test(String(source.value))) return [];
  const taken = (specifiers as readonly Ast[]).find(({ local }) => local.name === name);
  if (!taken) return [];
  return [taken.type === "ImportSpecifier" ? (taken["imported"].name as string) : null];
}

function required({ id, init }: Ast, name: string): readonly (string | null)[] {
  if (!LODASH.test(requiredModule(init) ?? "")) return [];
  if (id.type !== "ObjectPattern") return id.name === name ? [null] : [];
  const taken = (id.properties as readonly Ast[]).find(({ value }) => value?.name === name);
  return taken ? [keyOf(taken)] : [];
}
