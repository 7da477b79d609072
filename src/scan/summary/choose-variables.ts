import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import type { ImportRecord } from "./import-records.ts";
import { isKeptByFunction } from "./kept-by-function.ts";
import { makerOf } from "./maker-frames.ts";

/**
 * The variables of a file that may be state, or lead to the state of another.
 * @param lasting functions whose locals live as long as the module
 * @param makers functions whose locals may, see makerFrames
 */
export function chooseVariables(
  analysis: ScopeAnalysis,
  imports: readonly ImportRecord[],
  lasting: ReadonlySet<Frame>,
  makers: ReadonlySet<Frame>,
): Variable[] {
  const imported = new Set(imports.map((record) => record.variable));
  const chosen = analysis.variables.filter(
    (variable) =>
      imported.has(variable) || isModuleLike(variable, lasting) || makerOf(variable, makers) !== null,
  );
  if (analysis.exports.references.length > 0) chosen.push(analysis.exports);
  return chosen;
}

/**
 * Declared where it lives as long as the module: the top level, namespaces, closures that run once. What a turn of a
 * loop declares, a callback of `forEach`, an async function or one that is called once by its name, lives on where a
 * function that is made there keeps it.
 */
function isModuleLike(variable: Variable, lasting: ReadonlySet<Frame>): boolean {
  if (variable.kind === "catch" || variable.kind === "enum" || variable.kind === "param") return false;
  let isPassing = variable.scope.repeats;
  for (let frame: Frame | null = variable.scope.frame; frame; frame = frame.parent) {
    if (frame.once && frame.suspends) isPassing = true;
    if (frame.once) continue;
    if (!frame.immediate && !lasting.has(frame)) return false;
    isPassing = true;
  }
  return !isPassing || isKeptByFunction(variable);
}
