import { expect, it } from "vitest";
import { skipReason } from "../../../src/scan/files/skip-reason.ts";

const CODE = "let count = 0;\nexport const next = () => ++count;\n";

it.each([
  ["code", CODE],
  ["code that speaks of a map", `${CODE}// as in //# sourceMappingURL=next.js.map\n`],
  ["code with a map in it", `${CODE}//# sourceMappingURL=data:application/json;base64,e30=\n`],
  ["a long line of code", "let made = 0; export const make = () => { made += 1; return made }; ".repeat(12)],
  ["a long line that exports other modules", 'export * from "./one"; '.repeat(30)],
  [
    "a long line of modules without semicolons",
    'export {one} from "./one"\texport {two} from "./two"\t'.repeat(20),
  ],
  [
    "a part that somebody loads once",
    "var hasRequiredPart;\nfunction requirePart () {\n\tif (hasRequiredPart) return;\n\thasRequiredPart = true;\n\tstart();\n}\n",
  ],
  ["a helper that somebody writes", `function _typeof(obj) {\n  return typeof obj;\n}\n${CODE}`],
  [
    "a bundler's own text of its helpers",
    `${CODE}export const text = "\\nvar commonjsGlobal = globalThis;";\n`,
  ],
  ["a function of that name", `function _extends() {\n  return Object.assign({}, this);\n}\n${CODE}`],
  ["a class that is said to be one", `/** @class */\nvar Shop = make(function () {});\n${CODE}`],
  ["a global of its own that it may find", `var __shop = (this && this.shop) || {};\n${CODE}`],
  ["a name that begins like a helper's", `var __created = 0;\n${CODE}`],
  ["code that writes maps", `${CODE}export const end = "\\n//# sourceMappingURL=next.js.map";\n`],
])("reads %s", (_, text) => {
  expect(skipReason("src/next.js", text)).toBeNull();
});

it.each([
  ["what has a map beside it", `${CODE}//# sourceMappingURL=next.js.map\n`],
  ["what a compiler put a map into", `exports.__esModule = true;\n${CODE}//# sourceMappingURL=data:,e30=\n`],
  [
    "what a compiler put its helpers into",
    `'use strict';\n\nfunction _typeof(obj) {\n  "@babel/helpers - typeof";\n\n  return _typeof = "function" == typeof Symbol ? f : g, _typeof(obj);\n}\n${CODE}`,
  ],
  [
    "what a compiler copied fields with",
    `/*! Shop 2 */\nfunction _extends() {\n  return _extends = Object.assign ? Object.assign.bind() : function (n) {\n    return n;\n  }, _extends.apply(null, arguments);\n}\n${CODE}`,
  ],
  ["modules of CommonJS that Rollup took in", `import require$$0 from "./part";\nvar dom = {};\n${CODE}`],
  [
    "modules of CommonJS in a circle, deep in what Rollup wrote",
    `${CODE.repeat(60)}var part = {};\n\nvar hasRequiredPart;\n\nfunction requirePart () {\n\tif (hasRequiredPart) return part;\n\thasRequiredPart = 1;\n\tpart.make = make;\n\treturn part;\n}\n`,
  ],
  [
    "what Rollup brings along for these",
    `// one\nfunction getDefaultExportFromCjs (x) {\n  return x;\n}\n${CODE}`,
  ],
  [
    "what TypeScript brings along for engines of before",
    `"use strict";\nvar __extends = (this && this.__extends) || (function () {\n  return extend;\n})();\n${CODE}`,
  ],
  [
    "what TypeScript brings along, in lines of a formatter's",
    `"use strict";\nvar __assign =\n  (this && this.__assign) ||\n  function () {\n    return copy;\n  };\n${CODE}`,
  ],
  [
    "classes that TypeScript made functions of",
    `var shops = {};\n${"// more\n".repeat(500)}var Shop = /** @class */ (function () {\n  function Shop() {}\n  return Shop;\n}());\n`,
  ],
  ["what esbuild brings along", `"use strict";\nvar __defProp = Object.defineProperty;\n${CODE}`],
  ["a library in one file of CommonJS", `var commonjsGlobal = globalThis;\n${CODE}`],
  [
    "a wrapper for every module system",
    `(function (root, factory) { typeof exports === 'object' && typeof module !== 'undefined' ? factory() : 0; })\n${CODE}`,
  ],
])("leaves %s alone", (_, text) => {
  expect(skipReason("next.js", text)).toBe("built bundle");
});

it.each([
  ["what Emscripten wrote", "generated"],
  ["code that speaks of it", null],
])("tells %s", (what, reason) => {
  const banner =
    "// The Module object: Our interface to the outside world. We import\n// and export values on it.\n";
  expect(skipReason("core.js", what.startsWith("what") ? banner + CODE : CODE + banner)).toBe(reason);
});

it("leaves a small library alone that was made smaller still", () => {
  const text = `/*! banner */\n${"let t;const e=s=>{const e=t;t=e||[];try{s()}finally{t=e}};".repeat(30)}\n`;
  expect(skipReason("es.js", text)).toBe("minified");
});

it.each(["docs/js/lib.js", "documentation/js/lib.js"])(
  "leaves a library in %s alone, by its licence",
  (path) => {
    expect(skipReason(path, `/** Copyright (c) 2024, its authors */\n${CODE}`)).toBe("vendored code");
    expect(skipReason(path, CODE)).toBeNull();
  },
);
