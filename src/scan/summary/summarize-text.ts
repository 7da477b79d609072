import { visitorKeys } from "oxc-parser";
import type { Ast } from "../scopes/ast.ts";
import { parseProgram } from "../syntax/parse.ts";
import type { Parse } from "../syntax/raw-transfer.ts";
import type { FileSummary } from "./file-summary.ts";
import { summarize } from "./summarize.ts";

/**
 * Parses and summarises one file.
 * @param isOutside see SummarySource
 * @param parse see parserForMany
 * @throws SyntaxFailure when the text does not parse
 */
export function summarizeText(
  path: string,
  text: string,
  isOutside?: (source: string) => boolean,
  parse?: Parse,
): FileSummary {
  const file = parseProgram(path, text, parse);
  const program = file.program as unknown as Ast;
  try {
    return summarize({
      path,
      program,
      lineStarts: file.lineStarts,
      childKeys: oxcChildKeys,
      ...(isOutside && { isOutside }),
    });
  } finally {
    dropTree(program);
  }
}

/**
 * What the parser hands out has a getter of its own for the program, which V8 keeps with the shapes of objects: among
 * what is old, where only a full sweep finds out that it is garbage. Until then the whole tree below would be carried
 * along as if it were alive, which is a tenth of the time of a scan.
 */
function dropTree(program: Ast): void {
  program["body"].length = 0;
}

/** A map, which V8 looks a type up in quicker than in an object with as many properties. */
const CHILD_KEYS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(visitorKeys));
const NO_KEYS: readonly string[] = Object.freeze([]);

function oxcChildKeys(node: Ast): readonly string[] {
  return CHILD_KEYS.get(node.type) ?? NO_KEYS;
}
