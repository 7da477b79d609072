import { join } from "node:path";
import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { setJsonMember } from "../../src/config/change-json-member.ts";
import { jsonValue } from "../../src/config/json-value.ts";
import { asNewFile } from "../../src/config/new-json-file.ts";
import { temporaryFolder, writeFiles } from "../support/temp-repository.ts";

const spaces = { lineEnd: "\n", unit: "  " };

describe("jsonValue", () => {
  it("fills a line to its end where no comma follows", async () => {
    const row = ["x".repeat(60), "y"];
    for (const first of ["a", "ab", "abc", "abcd", "abcde"]) {
      for (const given of [{ [first]: row }, { [first]: row, z: 1 }, { z: [{ [first]: row }] }]) {
        const text = `${jsonValue(given, spaces, "", 0)}\n`;
        expect(await format(text, { parser: "json" })).toBe(text);
      }
    }
  });

  it("writes what prettier leaves as it is", async () => {
    const word = fc.string({ maxLength: 30 });
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        word,
        fc.boolean(),
        fc.array(word, { maxLength: 5 }),
        fc.array(fc.dictionary(word, tie("value"), { minKeys: 1, maxKeys: 3 }), { maxLength: 3 }),
        fc.dictionary(word, tie("value"), { maxKeys: 4 }),
      ),
    }));
    const object = fc.dictionary(word, value, { minKeys: 1, maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(object, async (given) => {
        for (const compact of [false, true]) {
          const text = `${jsonValue(given, { ...spaces, compact }, "", 0)}\n`;
          expect(JSON.parse(text)).toEqual(given);
          expect(await format(text, { parser: "json" })).toBe(text);
        }
      }),
    );
  });

  it("is how a member that is set anew is written", () => {
    const set = (text: string) => setJsonMember(text, [], "cache", { max: 5, each: undefined, only: ["a"] });
    const wanted = '{\n\t"cache": { "max": 5, "only": ["a"] }\n}\n';
    expect(set('{\n\t"cache": 1\n}\n')).toBe(wanted);
    expect(set('{\n\t"a": 1\n}\n')).toBe(wanted.replace("{\n", '{\n\t"a": 1,\n'));
    expect(set('{ "cache": 1 }')).toBe('{ "cache": {"max":5,"only":["a"]} }');
  });
});

describe("asNewFile", () => {
  it.each([
    ["tabs", '{\n\t"name": "shop"\n}\n', '{\n\t"a": {\n\t\t"b": "  "\n\t}\n}\n'],
    ["four spaces", '{\n    "name": "shop"\n}\n', '{\n    "a": {\n        "b": "  "\n    }\n}\n'],
    [
      "two spaces and CRLF",
      '{\r\n  "name": "shop"\r\n}\r\n',
      '{\r\n  "a": {\r\n    "b": "  "\r\n  }\r\n}\r\n',
    ],
    ["one line", '{ "name": "shop" }', '{\n  "a": {\n    "b": "  "\n  }\n}\n'],
  ])("indents as a package.json with %s does", (_, manifest, expected) => {
    const root = temporaryFolder();
    writeFiles(root, { "package.json": manifest });
    expect(asNewFile(root, '{\n  "a": {\n    "b": "  "\n  }\n}\n')).toBe(expected);
  });

  it("indents by two spaces where there is no package.json", () =>
    expect(asNewFile(join(temporaryFolder(), "none"), '{\n  "a": 1\n}\n')).toBe('{\n  "a": 1\n}\n'));
});
