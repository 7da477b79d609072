import type { PlacedUse } from "../link/linked-variable.ts";

/**
 * Without what would set a property of an object that is frozen as its module loads: nothing does. What stands in a
 * property can be changed all the same, and an accessor may keep what it is given elsewhere.
 */
export function withoutFrozen(uses: readonly PlacedUse[]): readonly PlacedUse[] {
  if (!uses.some(isFreezing)) return uses;
  return uses.filter(
    ({ use: { action, path } }) => path.length !== 1 || path[0] === "*" || !SETTING.test(action),
  );
}

const SETTING = /^(write|update|delete)$/;

/** `Object.freeze(table);` among the statements of the module. */
function isFreezing({ use: { pass, path, frame, via, branch } }: PlacedUse): boolean {
  return (
    pass?.callee === "Object" &&
    pass.calleePath.join() === "freeze" &&
    path.length === 0 &&
    frame === 0 &&
    branch === 0 &&
    via === null
  );
}
