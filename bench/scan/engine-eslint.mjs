// ESLint with one core rule that asks for much the same: module-level `let`, `var` and containers.
import { join } from "node:path";
import parser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import { sourcesOf } from "./sources.mjs";

const root = process.argv[2];
const message = "module-level state";
const selectors = [
  "Program > VariableDeclaration[kind!='const']",
  "Program > ExportNamedDeclaration > VariableDeclaration[kind!='const']",
  "Program > VariableDeclaration > VariableDeclarator[init.callee.name=/^(Map|Set|WeakMap|WeakSet)$/]",
];
const eslint = new ESLint({
  cwd: root,
  allowInlineConfig: false,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.{js,jsx,cjs,mjs,ts,tsx,cts,mts}"],
      languageOptions: { parser },
      linterOptions: { reportUnusedDisableDirectives: "off" },
      rules: { "no-restricted-syntax": ["warn", ...selectors.map((selector) => ({ selector, message }))] },
    },
  ],
});
const results = await eslint.lintFiles(sourcesOf(root).map((path) => join(root, path)));
console.log(results.reduce((sum, { warningCount }) => sum + warningCount, 0));
