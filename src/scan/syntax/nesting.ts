/**
 * Half of what the parser survives in a thread. It recurses in native code, where a stack that overflows ends the process
 * and with it the reading of all other files.
 */
const DEEPEST = 1000;

/**
 * Where a text opens more brackets within each other than the parser can take, or null. Those in strings and comments
 * count too, so that this stays a single pass over the characters.
 */
export function tooDeepAt(text: string): number | null {
  if (text.length < DEEPEST) return null;
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40 || unit === 91 || unit === 123) {
      if (++open > DEEPEST) return at;
    } else if ((unit === 41 || unit === 93 || unit === 125) && open > 0) open--;
  }
  return null;
}
