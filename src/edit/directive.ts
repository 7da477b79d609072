/**
 * What speaks to a tool of the line below: `eslint-disable-next-line`, `@ts-expect-error`, `prettier-ignore`,
 * `istanbul ignore next`.
 */
export const OF_NEXT_LINE =
  /-next-line\b|@ts-(?:ignore|expect-error)|(?:prettier|biome|oxfmt)-ignore(?![\w-])|\b(?:istanbul|c8|v8) ignore (?:next|if|else|start)\b/;

/**
 * Where the directives begin that stand directly above a line, each on a line of its own; the line's start where
 * there are none.
 */
export function directivesAbove(text: string, lineStart: number): number {
  const lines = /(?:(?:^|(?<=\n))[^\S\n]*(?:\/\/[^\n]*|\/\*[^\n]*\*\/[^\S\n]*)\n)+$/.exec(
    text.slice(0, lineStart),
  );
  let start = lineStart;
  for (const line of (lines?.[0] ?? "").split("\n").slice(0, -1).reverse()) {
    if (!OF_NEXT_LINE.test(line)) break;
    start -= line.length + 1;
  }
  return start;
}
