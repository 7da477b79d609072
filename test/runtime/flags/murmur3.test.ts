import { describe, expect, it } from "vitest";
import { murmur3 } from "../../../runtime/src/flags/murmur3.ts";

// Frozen: who is in a percentage hangs on these numbers. A change is a breaking release.
const vectors: [string, number, number][] = [
  ["", 0, 0],
  ["", 1, 0x514e28b7],
  ["", 0xffffffff, 0x81f16f39],
  ["hello", 0, 0x248bfa47],
  ["hello, world", 0, 0x149bbb7f],
  ["The quick brown fox jumps over the lazy dog", 0, 0x2e4ff723],
  ["aaaa", 0x9747b28c, 0x5a97808a],
  ["aaa", 0x9747b28c, 0x283e0130],
  ["aa", 0x9747b28c, 0x5d211726],
  ["a", 0x9747b28c, 0x7fa09ea6],
  ["ππππππππ", 0x9747b28c, 0xd58063c1],
  ["😀", 0, 0xbeb42efa],
  ["é", 0, 0x10110787],
  ["%41é", 0, 0xf0448f67],
];

describe("murmur3", () => {
  it.each(vectors)("hashes %j with seed %d", (text, seed, expected) => {
    expect(murmur3(text, seed)).toBe(expected);
  });

  it("tells keys apart that differ beyond a byte a character", () => {
    expect(murmur3("ā")).not.toBe(murmur3("\u0001"));
    expect(murmur3("😀")).not.toBe(murmur3("😁"));
  });

  it("takes half a surrogate pair for the replacement character, as TextEncoder does", () => {
    expect(murmur3("\ud800x")).toBe(murmur3("\ufffdx"));
    expect(murmur3("\udc00")).toBe(murmur3("\ufffd"));
  });
});
