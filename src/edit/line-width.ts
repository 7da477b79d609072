/** The width that a text keeps: its longest line of code within reason, of those that could have been broken up. */
export function widthOf(text: string): number {
  const lengths = text.split(/\r\n|\r|\n/).map(lengthOfCode);
  return Math.min(Math.max(USUAL, ...lengths.filter((length) => length <= 120)), 120);
}

const USUAL = 80;

/** No formatter breaks comments, long strings or the import of one name: lines that are long by these say nothing. */
function lengthOfCode(line: string): number {
  if (line.length <= USUAL) return line.length;
  if (/^\s*(?:\/[/*]|\*)/.test(line) || /^import\b[^,]*\bfrom\b/.test(line)) return 0;
  const isInTemplate = (line.match(/`/g)?.length ?? 0) % 2 === 1;
  const code = line.replace(LONG_STRING, "").replace(/\s+\/\/ .*$/, "");
  return isInTemplate || code.length <= USUAL ? 0 : line.length;
}

const LONG_STRING = /(["'`])(?:\\.|(?!\1)[^\\]){20,}\1/g;
