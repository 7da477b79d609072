/**
 * Half of what the parser survives in a thread. It recurses in native code, where a stack that overflows ends the process
 * and with it the reading of all other files.
 */
const DEEPEST = 1000;

/** Where a text opens more brackets within each other than the parser can take, or null. */
export function tooDeepAt(text: string): number | null {
  if (text.length < DEEPEST || countedAt(text) === null) return null;
  // A table of terminal codes has its brackets in strings, and they are all open. Only such texts are looked at twice.
  return countedAt(text.replace(STRING_OR_COMMENT, (part) => " ".repeat(part.length)));
}

/** On one line: what a quotation mark in other text would swallow, a comment over several lines among it, ends with the line. */
const STRING_OR_COMMENT = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|\/\/[^\r\n]*/g;

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
