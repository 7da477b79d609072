import type { Form } from "../../model/finding.ts";

/** What kind of thing the initialiser makes, as far as changing it goes. */
export type Container =
  | "map"
  | "set"
  | "weak"
  | "array"
  | "object"
  | "instance"
  | "unknown"
  | "scalar"
  | "alias"
  | "als"
  | "emitter"
  | "lock"
  | "regexp";

/** `defaults.slice()`, `names.filter(isKnown)`, `Object.keys(table)`: a list of its own, whatever it was made from. */
const COPIED_LIST = /^call:(.*\.(slice|filter|map|flatMap|concat|split)|Object\.(keys|values|entries))$/;

/** @param initial a shape of value-shape.ts */
export function containerOf(initial: string, typeName = ""): Container {
  if (initial === "new:Map" || typeName === "Map") return "map";
  if (initial === "new:Set" || typeName === "Set") return "set";
  if (/^new:Weak(Map|Set|Ref)$/.test(initial) || /^Weak(Map|Set)$/.test(typeName)) return "weak";
  if (/^new:(\w+\.)?AsyncLocalStorage$/.test(initial)) return "als";
  if (/^(new:(\w+\.)?EventEmitter\d?|new:Emittery|call:mitt)$/.test(initial)) return "emitter";
  if (/^new:(\w+\.)?(Mutex|Semaphore|AsyncLock)$/.test(initial)) return "lock";
  if (/^(array|empty-array|new:Array|new:\w+Array)$/.test(initial)) return "array";
  if (COPIED_LIST.test(initial)) return "array";
  if (/^(((empty|blank)-)?object|frozen|new:Object|new:Proxy)$/.test(initial)) return "object";
  if (initial.startsWith("new:")) return "instance";
  if (initial === "sticky-regexp") return "regexp";
  if (/^(id:|member:|this)/.test(initial)) return "alias";
  if (
    /^call:(Symbol(\.for)?|Number|String|Boolean|BigInt|parse(Int|Float)|Date\.now|performance\.now|Math\.\w+|process\.(hrtime|cwd).*|require\.resolve|path\.\w+|join|resolve|fileURLToPath)$/.test(
      initial,
    )
  ) {
    return "scalar";
  }
  if (/^(call:|await|other)/.test(initial)) return "unknown";
  return "scalar";
}

/** Numbers in memory of their own, which no proxy can stand for. */
export function isBytes(initial: string): boolean {
  return /^(new:(Big)?((Ui|I)nt|Float)\d+(Clamped)?Array|call:Buffer\.alloc(Unsafe(Slow)?)?)$/.test(initial);
}

/** What a text or a copy is made of is data, whatever it is data of: no class's instance with methods of its own. */
export function isPlainData(initial: string): boolean {
  return /^call:(JSON\.parse|structuredClone)$/.test(initial);
}

const FORMS = {
  map: "const-map",
  set: "const-set",
  weak: "weakmap",
  array: "const-array",
  object: "const-object",
  instance: "instance",
  unknown: "instance",
  als: "als",
  emitter: "instance",
  lock: "instance",
  regexp: "instance",
} satisfies Partial<Record<Container, Form>>;

/** The form of a container that is changed in place, whatever keyword declared it. */
export function containerForm(container: Container): Form {
  return container === "scalar" || container === "alias" ? "const-object" : FORMS[container];
}
