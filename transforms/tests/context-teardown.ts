import { identifierName, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { runsAloneInAva } from "./beside-others.ts";
import { declaredRunner } from "./runner.ts";
import type { Runner } from "./runner.ts";
import type { TestFrame } from "./test-case.ts";

/**
 * The context of a test by which something can be put back when the test is over, `t` of `t.teardown(…)`; null where
 * it has none, or where the oldest version of the runner that package.json takes does not know that.
 */
export function contextToTearDown(tree: SourceTree, frame: TestFrame, runner: Runner): string | null {
  const declared = declaredRunner(tree);
  if (declared?.name !== runner || !knowsTeardown(runner, declared.version)) return null;
  if (runner === "ava" && !runsAloneInAva(tree, frame)) return null;
  const [context] = nodesIn(frame.callback, "params");
  return identifierName(context ?? null);
}

/** Tape brought it to two of its versions. */
function knowsTeardown(runner: Runner, [major, minor]: readonly [number, number]): boolean {
  const since = SINCE[runner] ?? [];
  return since.some(([oldest, from], at) => {
    const isNewest = at === since.length - 1;
    return (major === oldest && minor >= from) || (isNewest && major > oldest);
  });
}

const SINCE: Partial<Record<Runner, readonly (readonly [major: number, minor: number])[]>> = {
  ava: [[3, 8]],
  tap: [[5, 0]],
  tape: [
    [4, 14],
    [5, 2],
  ],
};
