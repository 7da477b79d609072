import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [
  what: string,
  text: Readonly<Record<string, string>> | string,
  found: readonly string[],
])[] = [
  [
    "a table that is filled by its name on a function",
    "const parts = {}; export function Editor() { return parts } Editor.parts = parts; export function add(k, v) { Editor.parts[k] = v }",
    ["parts const-object registry"],
  ],
  [
    "a list that is added to by its name on a function of another module",
    {
      "src/parts.ts": "export const parts = [];",
      "src/editor.ts":
        "import { parts } from './parts'; export function Editor() { return parts } Editor.parts = parts;",
      "src/add.ts": "import { Editor } from './editor'; export const add = (v) => { Editor.parts.push(v) };",
    },
    ["parts const-array registry"],
  ],
  [
    "a table that is only read by its name on a function",
    "const parts = {}; export function Editor() { return parts } Editor.parts = parts; export const part = (k) => Editor.parts[k];",
    [],
  ],
  [
    "another property of the function",
    "const parts = {}; export function Editor() { return parts } Editor.parts = parts; Editor.names = []; export const add = (v) => { Editor.names.push(v) };",
    ["names fn-static registry"],
  ],
  [
    "what the property is filled with as the module loads",
    "const parts = {}; export function Editor() { return parts } Editor.parts = parts; Editor.parts.first = 1;",
    [],
  ],
];

describe("containers that are kept on a function", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
