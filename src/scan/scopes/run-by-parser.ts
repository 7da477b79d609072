import { keyOf, startOf } from "./ast.ts";
import type { Ast } from "./ast.ts";
import type { Mention, Trail } from "./mention.ts";
import type { Frame } from "./scope.ts";

/** Where an object is given the program's arguments to read as the module loads, by the name of the object. */
type ReadsOfArguments = ReadonlyMap<string, number>;

const READS = /^parse(Sync|Args)?$/;
const LISTENS = /^([\w$]+)\.(on|option)$/;

/** `parser.parse(process.argv)`, `parser.parse(process.argv.slice(2))` */
export function readsOfArguments(unresolved: readonly Mention[]): ReadsOfArguments {
  const found = new Map<string, number>();
  for (const { name, frame, trail } of unresolved) {
    if (name !== "process" || frame.parent || trail?.node.type !== "MemberExpression") continue;
    const reading = keyOf(trail.node) === "argv" ? readingOf(trail) : null;
    if (reading) found.set(reading["callee"].object.name, startOf(reading));
  }
  return found;
}

/** The call that is given the arguments, or a part of them. */
function readingOf(argv: Trail): Ast | null {
  for (let step: Trail | null = argv.up, given = argv.node; step; given = step.node, step = step.up) {
    const { node } = step;
    if (node.type !== "CallExpression" && node.type !== "MemberExpression") return null;
    if (node.type !== "CallExpression" || !node["arguments"].includes(given)) continue;
    const { callee } = node;
    const isReading = callee.type === "MemberExpression" && READS.test(keyOf(callee));
    return isReading && callee.object.type === "Identifier" ? node : null;
  }
  return null;
}

/**
 * `parser.on("file", (value) => { options.file = value })` before the arguments are read: it runs then, while the
 * module loads.
 */
export function isRunByParser(
  { argumentOf, parent, node, suspends }: Frame,
  reads: ReadsOfArguments,
): boolean {
  if (reads.size === 0 || suspends || !node || !parent || parent.parent) return false;
  const readAt = reads.get(LISTENS.exec(argumentOf)?.[1] ?? "");
  return readAt !== undefined && startOf(node) < readAt;
}
