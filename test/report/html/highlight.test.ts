import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { renderTokens, tokenize } from "../../../src/report/html/highlight.ts";

const kinds = (line: string, state: "code" | "comment" | "template" = "code") =>
  tokenize(line, state)
    .tokens.filter((token) => token.text.trim() !== "")
    .map((token) => `${token.kind}:${token.text.trim()}`);

describe("tokenize", () => {
  it.each([
    ["const a = 1;", ["keyword:const", "plain:a =", "number:1", "plain:;"]],
    ["new Map<string>()", ["keyword:new", "type:Map", "plain:<", "keyword:string", "plain:>()"]],
    ["x // const", ["plain:x", "comment:// const"]],
    [`f("a // b", 'c\\'d')`, ["plain:f(", 'string:"a // b"', "plain:,", "string:'c\\'d'", "plain:)"]],
    ["a /* b */ c", ["plain:a", "comment:/* b */", "plain:c"]],
  ])("tells the parts of %s", (line, expected) => {
    expect(kinds(line)).toEqual(expected);
  });

  it("carries comments and templates over lines", () => {
    expect(tokenize("a /* b", "code").next).toBe("comment");
    expect(tokenize("still /* it", "comment").next).toBe("comment");
    expect(tokenize("done */ let", "comment").next).toBe("code");
    expect(tokenize("const a = `b", "code").next).toBe("template");
    expect(kinds("b` + 1", "template")).toEqual(["string:b`", "plain:+", "number:1"]);
  });

  it("loses and adds no character, whatever the line", () => {
    assert(
      property(string(), constantFrom("code", "comment", "template"), (line, state) => {
        const text = tokenize(line, state)
          .tokens.map((token) => token.text)
          .join("");
        expect(text).toBe(line);
      }),
    );
  });
});

describe("renderTokens", () => {
  it("marks a range that runs across tokens", () => {
    const { tokens } = tokenize("let ab = 1", "code");
    expect(renderTokens(tokens, [5, 8], "ins").text).toBe(
      '<span class="t-keyword">let</span> a<ins>b =</ins> <span class="t-number">1</span>',
    );
  });
});
