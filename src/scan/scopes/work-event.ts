import { unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

/** What a listener is told of: that a piece of work begins, or that it is over. */
export type WorkEvent = "begin" | "end";

const LISTENING = /(^|\.)(on|once|addListener|addEventListener|subscribe|addHook|hook|ext)$/;
const BEGIN = /^(begin|began|start|enter|before|active$)/;
const END = /^(end|finish|exit|leave|left|after|done|complete)/;

/** `test`, where its end is told of by `test end`. */
const WORK = /^(test|suite|job|task|spec|step|scenario|feature)$/;

/** `app.addHook("onRequest", …)`, `server.ext("onPreResponse", …)`: what a server tells of a request. */
const HOOKS: ReadonlyMap<string, WorkEvent> = new Map([
  ["on request", "begin"],
  ["on response", "end"],
  ["on pre response", "end"],
  ["on send", "end"],
]);

/** `runner.on("test end", …)`, `bus.on(events.test.started, …)`: told by the event's name. */
export function workEventOf({ arguments: [event] }: Ast, callee: string): WorkEvent | null {
  if (!event || !LISTENING.test(callee)) return null;
  const { type, value } = unwrap(event);
  const name = type === "Literal" ? String(value) : dottedName(event);
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  const said = words.join(" ");
  const hook = HOOKS.get(said);
  if (hook) return hook;
  if (words.some((word) => BEGIN.test(word)) || WORK.test(said)) return "begin";
  return words.some((word) => END.test(word)) ? "end" : null;
}
