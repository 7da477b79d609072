import { visitorKeys } from "oxc-parser";
import type { Ast } from "../scopes/ast.ts";
import { parseProgram } from "../syntax/parse.ts";
import type { FileSummary } from "./file-summary.ts";
import { summarize } from "./summarize.ts";

/**
 * Parses and summarises one file.
 * @param isOutside see SummarySource
 * @throws SyntaxFailure when the text does not parse
 */
export function summarizeText(
  path: string,
  text: string,
  isOutside?: (source: string) => boolean,
): FileSummary {
  const file = parseProgram(path, text);
  return summarize({
    path,
    program: file.program as unknown as Ast,
    lineStarts: file.lineStarts,
    childKeys: oxcChildKeys,
    hasFlowTypes: file.hasFlowTypes,
    ...(isOutside && { isOutside }),
  });
}

function oxcChildKeys(node: Ast): readonly string[] {
  return visitorKeys[node.type] ?? [];
}
