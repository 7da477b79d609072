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
      "puts it in its place where hardly any is out of place",
      '{ "dependencies": { "a": "1", "b": "1", "d": "1", "c": "1", "e": "1", "f": "1", "g": "1", "h": "1", "x": "1", "y": "1", "z": "1" } }',
      '{ "dependencies": { "a": "1", "b": "1", "d": "1", "c": "1", "e": "1", "f": "1", "g": "1", "h": "1", "m": "2", "x": "1", "y": "1", "z": "1" } }',
    ],
    [
      "is not misled by the one that is out of place",
      '{ "dependencies": { "z": "1", "a": "1", "b": "1", "c": "1", "d": "1", "e": "1", "f": "1", "g": "1", "h": "1", "x": "1", "y": "1" } }',
      '{ "dependencies": { "z": "1", "a": "1", "b": "1", "c": "1", "d": "1", "e": "1", "f": "1", "g": "1", "h": "1", "m": "2", "x": "1", "y": "1" } }',
    ],
    [
      "puts it last where two are out of place",
      '{ "dependencies": { "a": "1", "b": "1", "d": "1", "c": "1", "e": "1", "f": "1", "h": "1", "g": "1", "x": "1", "y": "1", "z": "1" } }',
      '{ "dependencies": { "a": "1", "b": "1", "d": "1", "c": "1", "e": "1", "f": "1", "h": "1", "g": "1", "x": "1", "y": "1", "z": "1", "m": "2" } }',
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
