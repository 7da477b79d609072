/** Calls that put a property, named by their second argument, on their first. */
const DEFINING = /^(Object|Reflect)\.defineProperty$|^Reflect\.set$|(^|\.)(wrap|massWrap)$/;

/** @param callee dotted name of what is called */
export function isDefining(callee: string): boolean {
  return DEFINING.test(callee);
}
