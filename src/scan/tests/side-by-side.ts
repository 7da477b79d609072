import type { Mention } from "../scopes/mention.ts";
import type { Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";

/**
 * `const use = async () => { await lock.take(); await sleep(50); lock.free() }; await Promise.all([use(), use()])`: a
 * function that is run several times at once paces what is tested, which has to do with all of them.
 */
export function isRunSideBySide(variable: Variable | null): boolean {
  const lists = (variable?.mentions ?? []).map(listOfPromises);
  return lists.some((list, at) => list !== null && lists.indexOf(list) !== at);
}

/** The list of which a call by this name is an entry, where the promises in it are waited for together. */
function listOfPromises({ node, trail }: Mention): object | null {
  const call = trail?.node;
  const list = trail?.up?.node;
  const around = trail?.up?.up?.node;
  if (call?.type !== "CallExpression" || call["callee"] !== node) return null;
  if (list?.type !== "ArrayExpression" || around?.type !== "CallExpression") return null;
  return /^Promise\.(all|allSettled|race|any)$/.test(dottedName(around["callee"])) ? list : null;
}
