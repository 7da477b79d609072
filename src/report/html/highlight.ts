import { markup, type Markup } from "./markup.ts";

export type TokenKind = "comment" | "string" | "number" | "keyword" | "type" | "plain";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** What a line leaves open for the next one. */
export type LineState = "code" | "comment" | "template";

const keywords: ReadonlySet<string> = new Set(
  (
    "abstract any as asserts async await boolean break case catch class const continue debugger declare default delete do " +
    "else enum export extends false finally for from function get if implements import in infer instanceof interface is " +
    "keyof let module namespace never new null number object of override private protected public readonly require return " +
    "satisfies set static string super switch symbol this throw true try type typeof undefined unique unknown using var " +
    "void while with yield"
  ).split(" "),
);

const tokenPattern =
  /(?<comment>\/\/.*|\/\*.*?(?:\*\/|$))|(?<string>"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|`(?:\\.|[^`\\])*`?)|(?<number>\b\d[\w.]*)|(?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)|\s+|./gu;

/**
 * Tokens of one line of JavaScript, TypeScript or JSON, near enough for colour: a regular expression or nested
 * template is not told apart, and nothing but the colour depends on it.
 */
export function tokenize(line: string, state: LineState): { tokens: readonly Token[]; next: LineState } {
  const tokens: Token[] = [];
  let rest = line;
  if (state !== "code") {
    const end = state === "comment" ? line.indexOf("*/") : line.search(/(?<!\\)`/);
    const kind = state === "comment" ? "comment" : "string";
    if (end < 0) return { tokens: [{ kind, text: line }], next: state };
    const length = end + (state === "comment" ? 2 : 1);
    tokens.push({ kind, text: line.slice(0, length) });
    rest = line.slice(length);
  }
  let next: LineState = "code";
  for (const match of rest.matchAll(tokenPattern)) {
    const kind = kindOf(match);
    if (kind === "comment" && match[0].startsWith("/*") && !/..\*\/$/.test(match[0])) next = "comment";
    if (kind === "string" && /^`(?:\\.|[^`\\])*$/.test(match[0])) next = "template";
    const last = tokens.at(-1);
    if (last?.kind === kind && kind === "plain")
      tokens[tokens.length - 1] = { kind, text: last.text + match[0] };
    else tokens.push({ kind, text: match[0] });
  }
  return { tokens, next };
}

function kindOf(match: RegExpMatchArray): TokenKind {
  const groups = match.groups ?? {};
  if (groups["comment"] !== undefined) return "comment";
  if (groups["string"] !== undefined) return "string";
  if (groups["number"] !== undefined) return "number";
  const word = groups["word"];
  if (word === undefined) return "plain";
  if (keywords.has(word)) return "keyword";
  return /^\p{Lu}/u.test(word) ? "type" : "plain";
}

/** Tokens as markup, with the range that changed marked over them. */
export function renderTokens(
  tokens: readonly Token[],
  changed: readonly [number, number] | null,
  mark: "del" | "ins",
): Markup {
  const parts: Markup[] = [];
  let offset = 0;
  for (const { kind, text } of tokens) {
    for (const [piece, isChanged] of splitAt(text, offset, changed)) {
      const inner = kind === "plain" ? markup`${piece}` : markup`<span class="t-${kind}">${piece}</span>`;
      if (!isChanged) parts.push(inner);
      else parts.push(mark === "del" ? markup`<del>${inner}</del>` : markup`<ins>${inner}</ins>`);
    }
    offset += text.length;
  }
  return markup`${parts}`;
}

function splitAt(
  text: string,
  offset: number,
  changed: readonly [number, number] | null,
): readonly (readonly [string, boolean])[] {
  if (changed === null) return [[text, false]];
  const from = Math.min(Math.max(changed[0] - offset, 0), text.length);
  const to = Math.min(Math.max(changed[1] - offset, from), text.length);
  const pieces = [
    [text.slice(0, from), false],
    [text.slice(from, to), true],
    [text.slice(to), false],
  ] as const;
  return pieces.filter(([piece]) => piece !== "");
}
