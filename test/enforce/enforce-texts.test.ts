import { describe, expect, it } from "vitest";
import { withEslintRule } from "../../transforms/enforce/eslint-config.ts";
import { withGithubStep, withGitlabJob } from "../../transforms/enforce/workflow.ts";

describe("withEslintRule", () => {
  const head = 'import unambient from "unambient/eslint";\n';

  it.each([["a config that has it", `${head}export default [unambient.configs.recommended];\n`]])(
    "leaves %s",
    (_, text) => expect(withEslintRule("eslint.config.js", text)).toBe(text),
  );

  it.each([
    ["export default load();\nfunction load() {}\n".replace("load()", "42")],
    ["export const x = [];\n"],
    // A function of its own may drop what it is handed beside its options.
    ["export default createConfig({ vue: true });\n"],
    ["export default antfu();\n"],
    ['module.exports = compat.config({ extends: ["standard"] });\n'],
    ['export default compat.extends("standard");\n'],
    ["export default configs.concat(mine);\n"],
    ["export default await load();\n"],
  ])("does not guess at %j", (text) => expect(withEslintRule("eslint.config.js", text)).toBeNull());

  it.each([
    ["export default [];\n", `${head}\nexport default [unambient.configs.enforced];\n`],
    [
      'import js from "@eslint/js";\n\nexport default [\n  js.configs.recommended, // ours\n  { rules: {} },\n];\n',
      `import js from "@eslint/js";\n${head}\nexport default [\n  js.configs.recommended, // ours\n  { rules: {} },\n  unambient.configs.enforced,\n];\n`,
    ],
    [
      "import { defineConfig } from 'eslint/config'\n\nexport default defineConfig([\n  { rules: {} }\n])\n",
      "import { defineConfig } from 'eslint/config'\nimport unambient from 'unambient/eslint'\n\nexport default defineConfig([\n  { rules: {} },\n  unambient.configs.enforced\n])\n",
    ],
    [
      'import tseslint from "typescript-eslint";\nexport default tseslint.config(tseslint.configs.base);\n',
      `import tseslint from "typescript-eslint";\n${head}export default tseslint.config(tseslint.configs.base, unambient.configs.enforced);\n`,
    ],
    [
      'import antfu from "@antfu/eslint-config";\nexport default antfu({ vue: true });\n',
      `import antfu from "@antfu/eslint-config";\n${head}export default antfu({ vue: true }, unambient.configs.enforced);\n`,
    ],
    [
      'import ts from "typescript-eslint";\nexport default ts.config(\n  ...presets,\n  { rules: {} },\n);\n',
      `import ts from "typescript-eslint";\n${head}export default ts.config(\n  ...presets,\n  { rules: {} },\n  unambient.configs.enforced,\n);\n`,
    ],
    [
      "const config = [{ rules: {} }];\nexport default config;\n",
      `${head}\nconst config = [{ rules: {} }, unambient.configs.enforced];\nexport default config;\n`,
    ],
  ])("adds the rule to %j", (before, after) =>
    expect(withEslintRule("eslint.config.js", before)).toBe(after),
  );

  it.each([
    [
      "eslint.config.ts",
      'import type { Linter } from "eslint";\n\nexport default [{ rules: {} }] satisfies Linter.Config[];\n',
      `import type { Linter } from "eslint";\n${head}\nexport default [{ rules: {} }, unambient.configs.enforced] satisfies Linter.Config[];\n`,
    ],
    [
      "eslint.config.mts",
      'import type { Linter } from "eslint";\n\nconst config: Linter.Config[] = [\n  { rules: {} },\n] as const;\n\nexport default config;\n',
      `import type { Linter } from "eslint";\n${head}\nconst config: Linter.Config[] = [\n  { rules: {} },\n  unambient.configs.enforced,\n] as const;\n\nexport default config;\n`,
    ],
  ])("adds the rule to the TypeScript of %s", (path, before, after) =>
    expect(withEslintRule(path, before)).toBe(after),
  );

  it("requires where the file requires, and takes its lists from a function", () => {
    const before =
      'const { defineConfig } = require("eslint/config");\n\nmodule.exports = defineConfig([{ rules: {} }]);\n';
    expect(withEslintRule("eslint.config.js", before)).toBe(
      'const { defineConfig } = require("eslint/config");\nconst unambient = require("unambient/eslint").default;\n\nmodule.exports = defineConfig([{ rules: {} }, unambient.configs.enforced]);\n',
    );
  });

  it("requires where the file requires", () => {
    const before = 'const js = require("@eslint/js");\n\nmodule.exports = [\n\tjs.configs.recommended,\n];\n';
    expect(withEslintRule("eslint.config.cjs", before)).toBe(
      'const js = require("@eslint/js");\nconst unambient = require("unambient/eslint").default;\n\nmodule.exports = [\n\tjs.configs.recommended,\n\tunambient.configs.enforced,\n];\n',
    );
  });
});

describe("withGithubStep", () => {
  const workflow = `# our checks
on: [push]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4 # the code
      - run: npm ci
      - name: Test
        run: npm test -- --run

      # then ship it
      - run: ./ship.sh
  other:
    runs-on: ubuntu-latest
`;

  it("adds a step after the project's own checks, comments kept", () => {
    expect(withGithubStep(workflow, "npm")).toBe(
      workflow.replace("npm test -- --run\n", "npm test -- --run\n      - run: npx unambient check\n"),
    );
  });

  it("adds it at the end of a file, with its line ends", () => {
    const text = "jobs:\r\n  a:\r\n    steps:\r\n    - run: npm run lint\r\n";
    expect(withGithubStep(text, "npm")).toBe(`${text}    - run: npx unambient check\r\n`);
  });

  it.each([["jobs:\n  a:\n    steps:\n      - run: ./deploy.sh\n"], [""]])(
    "finds no checks in %j",
    (text) => {
      expect(withGithubStep(text, "npm")).toBeNull();
    },
  );

  it.each([
    [
      "after a step of several lines, dashes and comments of its own",
      "      - name: All\n        run: |\n          # npm test would do\n          npm ci\n          - odd\n          npm test\n        env:\n          A: 1\n",
      "      - run: ./ship.sh\n",
    ],
    [
      "after a step whose command comes first",
      "      - run: >-\n          npm run lint\n        if: always()\n",
      "      # ship\n      - run: ./ship.sh\n",
    ],
    [
      "not after what only speaks of checks",
      "      - name: npm test\n        uses: npm/test@v1 # npm test\n      - run: ./a.sh # npm test\n      - run: npx vitest\n",
      "",
    ],
  ])("adds it %s", (_, before, after) => {
    const text = (step: string) => `jobs:\n  a:\n    steps:\n${before}${step}${after}`;
    expect(withGithubStep(text(""), "npm")).toBe(text("      - run: npx unambient check\n"));
  });

  it("does nothing twice", () => {
    const once = withGithubStep(workflow, "npm") ?? "";
    expect(withGithubStep(once, "npm")).toBe(once);
  });
});

describe("withGitlabJob", () => {
  it.each([
    ["the stage test where there is one", "stages: [build, test]\n\na:\n  script: x\n", "  stage: test\n"],
    [
      "a stage with a comment behind it",
      "stages:\n  - build\n  - test # all\n\na:\n  script: x\n",
      "  stage: test\n",
    ],
    ["a stage in quotes", "stages: ['lint', \"test\"]\n\na:\n  script: x\n", "  stage: test\n"],
    [
      "the first stage where none is called test",
      "stages: [lint, ship]\n\na:\n  script: x\n",
      "  stage: lint\n",
    ],
    ["no stage where none is named", "a:\n  script: x\n", ""],
  ])("adds a job at the end, in %s", (_, text, stage) => {
    const job = `unambient:\n${stage}  script:\n    - npm ci\n    - npx unambient check\n`;
    expect(withGitlabJob(text, "npm")).toBe(`${text}\n${job}`);
  });

  it.each([
    ["pnpm", ["corepack enable", "pnpm install --frozen-lockfile", "pnpm exec unambient check"]],
    ["yarn", ["corepack enable", "yarn install --frozen-lockfile", "yarn unambient check"]],
    ["bun", ["bun install --frozen-lockfile", "bunx unambient check"]],
  ] as const)("installs and runs as %s does, with the file's line ends", (manager, lines) => {
    const text = "a:\r\n  script: x\r\n";
    const job = ["unambient:", "  script:", ...lines.map((line) => `    - ${line}`)].join("\r\n");
    expect(withGitlabJob(text, manager)).toBe(`${text}\r\n${job}\r\n`);
    expect(withGithubStep("jobs:\n  a:\n    steps:\n    - run: npm test\n", manager)).toContain(
      `    - run: ${lines.at(-1)}\n`,
    );
  });

  it("leaves a file without jobs of its own", () =>
    expect(withGitlabJob("include: other.yml\n", "npm")).toBeNull());
});
