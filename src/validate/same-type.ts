/**
 * True when two spellings of a type differ by no more than the order in which the compiler lists union members, and the
 * numbers by which it tells unique symbols apart in one run.
 */
export function sameType(one: string, other: string): boolean {
  return one === other || ordered(unnumbered(one)) === ordered(unnumbered(other));
}

/** `__@iterator@417` is the property `[Symbol.iterator]`; the number counts the symbols that the run met before. */
function unnumbered(type: string): string {
  return type.replaceAll(/\b(__@\w+)@\d+/g, "$1");
}

const innermost = /[<({[][^<>(){}[\]]*[>)}\]]/;

// From the innermost brackets outwards, each group stands as one letter of a private alphabet while the unions around
// it are put in order; equal groups get the same letter.
function ordered(type: string): string {
  const letters = new Map<string, string>();
  let text = type.replaceAll("=>", "⇒");
  for (let match = innermost.exec(text); match !== null; match = innermost.exec(text)) {
    const [group] = match;
    const content = `${group[0]}${sortUnions(group.slice(1, -1), letters)}${group.at(-1)}`;
    const letter = letters.get(content) ?? String.fromCodePoint(0xf0000 + letters.size);
    letters.set(content, letter);
    text = text.slice(0, match.index) + letter + text.slice(match.index + group.length);
  }
  return expand(sortUnions(text, letters), letters);
}

function sortUnions(text: string, letters: ReadonlyMap<string, string>): string {
  const byContent = (a: string, b: string): number => (expand(a, letters) < expand(b, letters) ? -1 : 1);
  return text
    .split(/(, |; |: | ⇒ )/)
    .map((part) => {
      const lead = /^\s*/.exec(part)?.[0] ?? "";
      const tail = /\s*$/.exec(part)?.[0] ?? "";
      if (!part.includes(" | ")) return part;
      return lead + part.trim().split(" | ").sort(byContent).join(" | ") + tail;
    })
    .join("");
}

function expand(text: string, letters: ReadonlyMap<string, string>): string {
  const contents = new Map([...letters].map(([content, letter]) => [letter, content]));
  let open = text;
  for (let again = true; again;) {
    const next = [...open].map((character) => contents.get(character) ?? character).join("");
    again = next !== open;
    open = next;
  }
  return open;
}
