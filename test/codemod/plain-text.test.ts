import { expect, it } from "vitest";
import { undress } from "../../src/codemod/plain-text.ts";

it.each<[what: string, text: string, plain: string]>([
  ["plain text", "a\nb\n", "a\nb\n"],
  ["a byte order mark", "\uFEFFa\nb", "a\nb"],
  ["line ends of Windows", "a\r\nb\r\n", "a\nb\n"],
  ["both", "\uFEFFa\r\nb", "a\nb"],
  ["mixed line ends, which stay", "a\r\nb\n", "a\r\nb\n"],
  ["nothing", "", ""],
])("takes off and puts back: %s", (_, text, plain) => {
  const undressed = undress(text);
  expect(undressed.plain).toBe(plain);
  expect(undressed.dressed(plain)).toBe(text);
});
