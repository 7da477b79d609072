/** A text in lines of at most so many columns, each with the indent before it; a longer word has a line of its own. */
export function wrapped(text: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length > indent.length && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = indent + word;
    } else line += line.length === indent.length ? word : ` ${word}`;
  }
  return [...lines, line];
}
