/**
 * The facades, the options of waits and what a test runs with (`withEnv`) that the tool has just written, each on one
 * line: Prettier leaves an object on several lines once its first entry stands on one of its own, and how many fit is
 * for its settings to say.
 * @param before the text that the tool has made this one of; where there is none, nothing is the tool's
 */
export function joinedCalls(text: string, before: string | undefined): string {
  if (before === undefined) return text;
  return text
    .replace(BROKEN_UP, (call, name: string, entries: string) =>
      before.includes(call) ? call : `(${name}, { ${inLine(entries)} })`,
    )
    .replace(WAIT_OPTION, (object, entry: string) => (before.includes(object) ? object : `{ ${entry} }`))
    .replace(WITHIN, (head, name: string, entries: string) =>
      before.includes(head) ? head : `${name}({ ${inLine(entries)} }, `,
    );
}

function inLine(entries: string): string {
  return entries.trim().replace(/,$/, "").split(BREAK).join(", ");
}

/** `("jobs", {` and `flag: …,` and more entries of one line each, none of them with a comment. */
const BROKEN_UP =
  /\(\s*("[^"\n]*"|'[^'\n]*'),\s*\{(\s*\n[^\S\n]*flag: (?:"\w+"|'\w+'),?(?:\r?\n[^\S\n]*\w+: (?:(?!\/\/|\/\*)[^\n`])*[^\s([{`])*)\s*\n\s*\},?\s*\)/g;

/** `{`, `atLeast: 25,` and `}`, each on a line of its own. */
const WAIT_OPTION = /\{\s*\n\s*((?:atLeast|timeout): [\w.]+),?\s*\n\s*\}/g;

/** `withEnv({`, entries of one line each, none of them with a comment, and `}, `. */
const WITHIN =
  /\b(with(?:Env|Globals))\(\{(\s*\n(?:[^\S\n]*["'\w.$]+(?:: (?:(?!\/\/|\/\*)[^\n`])*[^\s([{`])?\r?\n)+)[^\S\n]*\}, /g;

const BREAK = /,\s*\n\s*/;
