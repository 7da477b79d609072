import { ConfigError } from "../errors.ts";
import type { Stage } from "../model/stage.ts";

interface Staged {
  readonly stage: Stage;
}

/**
 * The tool's stages in their order, with the user's among them: each directly behind the last of those that it
 * depends on, before all where it depends on none; several at one place in the order of the configuration.
 * @throws ConfigError for an id that is taken, a dependency that is unknown, a circle
 */
export function stackStages<Own extends Staged, Theirs extends Staged>(
  own: readonly Own[],
  theirs: readonly Theirs[],
): readonly (Own | Theirs)[] {
  refuseTakenIds(own, theirs);
  const stack: (Own | Theirs)[] = [...own];
  const known = new Set([...own, ...theirs].map(({ stage }) => stage.id));
  let waiting = theirs;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ stage }) => stage.dependsOn.every((id) => placeOf(stack, id) >= 0));
    if (ready.length === 0) throw unplaced(waiting, known);
    for (const module of ready) insert(stack, module, theirs);
    waiting = waiting.filter((module) => !ready.includes(module));
  }
  return stack;
}

function insert<Module extends Staged>(stack: Module[], module: Module, theirs: readonly Module[]): void {
  let at = Math.max(-1, ...module.stage.dependsOn.map((id) => placeOf(stack, id))) + 1;
  // Behind those of the user's that stand at this place already.
  while (theirs.includes(stack[at] as Module)) at++;
  stack.splice(at, 0, module);
}

function placeOf(stack: readonly Staged[], id: string): number {
  return stack.findIndex(({ stage }) => stage.id === id);
}

function refuseTakenIds(own: readonly Staged[], theirs: readonly Staged[]): void {
  const taken = new Set([...own.map(({ stage }) => stage.id), "enforce", "finish"]);
  for (const { stage } of theirs) {
    if (!taken.has(stage.id)) taken.add(stage.id);
    else {
      throw new ConfigError(`codemods: there is a stage ${stage.id} already.`, {
        code: "codemod-id-taken",
        hint: "Give each transform an id of its own.",
      });
    }
  }
}

function unplaced(waiting: readonly Staged[], known: ReadonlySet<string>): ConfigError {
  const all = waiting.map(({ stage }) => stage);
  for (const { id, dependsOn } of all) {
    const unknown = dependsOn.find((other) => !known.has(other));
    if (unknown === undefined) continue;
    return new ConfigError(`codemods: ${id} depends on ${unknown}, and there is no such stage.`, {
      code: "codemod-order",
      hint: `The stages are ${[...known].join(", ")}.`,
    });
  }
  return new ConfigError(`codemods: ${all.map(({ id }) => id).join(" and ")} depend on one another.`, {
    code: "codemod-order",
    hint: "Take one of them out of the other's dependsOn.",
  });
}
