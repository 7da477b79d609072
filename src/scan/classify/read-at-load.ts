import type { PlacedUse } from "../link/linked-variable.ts";
import { VALUE_USED } from "../scopes/reference.ts";

/**
 * `let command; program.action((given) => { command = given }).parse(argv); if (!command) fail()`: nobody asks for it
 * once the module has loaded, so that what callbacks set by then is all that counts. The same of a collection that
 * they fill, as scripts do: `parse(text, (error, found) => { list[found.name] = found }); write(JSON.stringify(list))`.
 */
export function isReadAtLoadOnly(uses: readonly PlacedUse[]): boolean {
  const later = uses.filter(({ phase }) => phase === "run");
  const [first] = later;
  if (!first || !later.every(isChange)) return false;
  const isFilled = !later.every(isAssigned);
  const atLoad = uses.filter(({ phase }) => phase === "load");
  return (
    !(isFilled && (atLoad.some(isHeld) || later.some(isInNamed))) &&
    atLoad.some((placed) => !isChange(placed) && placed.use.start > first.use.start)
  );
}

/** In a function with a name, which others may be given, and call while the module still loads. */
function isInNamed({ file, use }: PlacedUse): boolean {
  return file.variables.some(({ frame }) => frame === use.frame);
}

function isAssigned({ use }: PlacedUse): boolean {
  return use.action === "write" && use.path.length === 0;
}

/** `list = []`, `list[name] = value`, `list.push(value)`, of which nothing is asked. */
function isChange({ use }: PlacedUse): boolean {
  if (use.action === "call") return PUTS.test(use.method ?? "") && (use.flags & VALUE_USED) === 0;
  return use.action === "write";
}

const PUTS = /^(set|add|push|unshift)$/;

/** The collection itself is at hand for others from then on, who may ask for it later. */
function isHeld({ use }: PlacedUse): boolean {
  if (use.path.length > 0 || !HOLDS.has(use.action)) return false;
  return !WRITES_OUT.test([use.pass?.callee, ...(use.pass?.calleePath ?? [])].join("."));
}

const HOLDS: ReadonlySet<string> = new Set(["pass", "return", "store"]);

/** These look, and are done with it. */
const WRITES_OUT = /^(JSON\.stringify|Object\.(keys|values|entries)|console\.\w+)$/;
