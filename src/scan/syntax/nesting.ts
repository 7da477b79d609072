/**
 * Half of what the parser survives in a thread. It recurses in native code, where a stack that overflows ends the
 * process and with it the reading of all other files.
 */
const DEEPEST = 1000;

/** Where a text opens more brackets within each other than the parser can take, or null. */
export function tooDeepAt(text: string): number | null {
  if (text.length < DEEPEST || hasFewBrackets(text) || countedAt(text) === null) return null;
  // A table of terminal codes has its brackets in strings, and they are all open. Only such texts are looked at twice.
  return countedAt(text.replace(STRING_OR_COMMENT, (part) => " ".repeat(part.length)));
}

/**
 * On one line: what a quotation mark in other text would swallow, a comment over several lines among it, ends with
 * the line.
 */
const STRING_OR_COMMENT = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|\/\/[^\r\n]*/g;

/** Most texts have fewer than that in all, which V8 finds out faster than a loop over all characters could. */
function hasFewBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of "([{") {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1))
      if (++count > DEEPEST) return false;
  }
  return true;
}

function countedAt(text: string): number | null {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40 || unit === 91 || unit === 123) {
      if (++open > DEEPEST) return at;
    } else if ((unit === 41 || unit === 93 || unit === 125) && open > 0) open--;
  }
  return null;
}
