import { amdModule } from "./amd-module.ts";
import type { Ast } from "./ast.ts";
import type { Mention } from "./mention.ts";
import { isRunByCallee } from "./run-by-callee.ts";
import { isRunByParser, readsOfArguments } from "./run-by-parser.ts";
import type { ChildKeys, ScopeAnalysis } from "./scope-analysis.ts";
import { visitNode } from "./visit-node.ts";
import { Walk } from "./walk.ts";

/** Reads a program once, from top to bottom, and says who mentions which name and what for. */
export function analyzeScopes(program: Ast, childKeys: ChildKeys, isTest: boolean): ScopeAnalysis {
  const walk = new Walk({ childKeys, isTest, visit: visitNode });
  const whole = amdModule(program)?.whole;
  if (whole) walk.own(whole, walk.exports);
  walk.within(program, () => {
    for (const statement of program["body"]) walk.visit(statement);
  });
  return resolved(walk);
}

/** Once all declarations are known, each mention finds its variable. */
function resolved(walk: Walk): ScopeAnalysis {
  const unresolved: Mention[] = [];
  for (const mention of walk.mentions) {
    const variable = mention.self ?? mention.scope.lookup(mention.name);
    if (variable) variable.mentions.push(mention);
    else unresolved.push(mention);
  }
  const reads = readsOfArguments(unresolved);
  for (const frame of walk.frames) {
    if (frame.parent && (isRunByCallee(frame) || isRunByParser(frame, reads))) frame.immediate = true;
  }
  const { moduleScope, frames, variables, exports, calls, requires, namedCalls } = walk;
  return { moduleScope, frames, variables, unresolved, exports, calls, requires, namedCalls };
}
