import { describe, expect, it } from "vitest";
import { insertJsonMember } from "../../src/config/json-text.ts";

describe("insertJsonMember", () => {
  it("leaves a key that is there alone", () => {
    const text = '{"dependencies":{"a":"1"}}';
    expect(insertJsonMember(text, ["dependencies"], "a", "2")).toBe(text);
  });

  it.each<[name: string, text: string, expected: string]>([
    [
      "puts it in its place in a sorted object",
      '{\n  "dependencies": {\n    "a": "1",\n    "z": "1"\n  }\n}\n',
      '{\n  "dependencies": {\n    "a": "1",\n    "m": "2",\n    "z": "1"\n  }\n}\n',
    ],
    [
      "puts it last in an unsorted object",
      '{\n\t"dependencies": {\n\t\t"z": "1",\n\t\t"a": "{,}"\n\t}\n}',
      '{\n\t"dependencies": {\n\t\t"z": "1",\n\t\t"a": "{,}",\n\t\t"m": "2"\n\t}\n}',
    ],
    [
      "fills an empty object",
      '{\n    "dependencies": {}\n}',
      '{\n    "dependencies": {\n        "m": "2"\n    }\n}',
    ],
    ["keeps one line", '{"dependencies": {"a": "1"}}', '{"dependencies": {"a": "1", "m": "2"}}'],
    [
      "makes the object that is missing, with CRLF and BOM kept",
      '\uFEFF{\r\n  "name": "x"\r\n}\r\n',
      '\uFEFF{\r\n  "name": "x",\r\n  "dependencies": {\r\n    "m": "2"\r\n  }\r\n}\r\n',
    ],
    [
      "is not misled by strings that hold brackets",
      '{\n  "scripts": { "x": "echo \\"}{[\\"" },\n  "files": ["a", {"b": [1, 2]}],\n  "dependencies": { "a": "1" }\n}',
      '{\n  "scripts": { "x": "echo \\"}{[\\"" },\n  "files": ["a", {"b": [1, 2]}],\n  "dependencies": { "a": "1", "m": "2" }\n}',
    ],
  ])("%s", (_name, text, expected) => {
    expect(insertJsonMember(text, ["dependencies"], "m", "2")).toBe(expected);
  });

  it("refuses what is not JSON, naming the line", () => {
    expect(() => insertJsonMember("{\n  dependencies: {}\n}", ["dependencies"], "m", "2")).toThrow("line 2");
  });
});
