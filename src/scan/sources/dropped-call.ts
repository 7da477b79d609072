/**
 * `require("./listeners");`, `await import("./setup");` as a statement of its own: the module is loaded, and nothing
 * is done with what it hands out.
 * @param match from the bracket to the comma or bracket behind the specifier
 */
export function isDroppedCall(text: string, match: RegExpExecArray): boolean {
  if (!match[0].startsWith("(") || !match[0].endsWith(")")) return false;
  const isCut = match.index > LOOK_BACK;
  const before = `${isCut ? "…" : ""}${text.slice(isCut ? match.index - LOOK_BACK : 0, match.index)}`;
  return STATEMENT_BEGINS.test(before) && STATEMENT_ENDS.test(text.slice(match.index + match[0].length));
}

/** Far enough for `await import` behind some lines of comment. */
const LOOK_BACK = 400;

/** Behind a statement, a block or a condition, where an expression cannot go on; lines of comment may stand between. */
const STATEMENT_BEGINS = /(?:^|[;{})])\s*(?:\/\/[^\n]*\n\s*)*(?:(?:await|void)\s+)?(?:require|import)\s*$/;

const STATEMENT_ENDS = /^[ \t]*(?:;|\r?\n\s*(?:[\w$}@"']|\/[/*]|$)|$)/;
