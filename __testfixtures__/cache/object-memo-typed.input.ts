type Parsed = { readonly words: readonly string[] };

const parsed: { [text: string]: Parsed } = Object.create(null);
const counted: Record<string, number | undefined> = {};

export function parse(text: string): Parsed {
  const known = parsed[text];
  if (known) return known;
  return (parsed[text] = { words: String(text).split(" ") });
}

export function count(text: string): number {
  let words = counted[text];
  if (words === undefined) {
    words = parse(text).words.length;
    counted[text] = words;
  }
  return counted[text]!;
}
