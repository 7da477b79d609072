/** Browsers carry no context along async calls that would have to be left. */
export function bindHere(): <R>(fn: () => R) => R {
  return (fn) => fn();
}
