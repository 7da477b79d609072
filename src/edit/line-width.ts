/** The width that a text keeps: its longest line of code within reason. */
export function widthOf(text: string): number {
  const lengths = text.split(/\r\n|\r|\n/).map((line) => (/^\s*(?:\/[/*]|\*)/.test(line) ? 0 : line.length));
  return Math.min(Math.max(80, ...lengths.filter((length) => length <= 120)), 120);
}
