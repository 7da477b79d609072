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
      "const config = [{ rules: {} }];\nexport default config;\n",
      `${head}\nconst config = [{ rules: {} }, unambient.configs.enforced];\nexport default config;\n`,
    ],
  ])("adds the rule to %j", (before, after) =>
    expect(withEslintRule("eslint.config.js", before)).toBe(after),
  );

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
    expect(withGithubStep(workflow)).toBe(
      workflow.replace("npm test -- --run\n", "npm test -- --run\n      - run: npx unambient check\n"),
    );
  });

  it("adds it at the end of a file, with its line ends", () => {
    const text = "jobs:\r\n  a:\r\n    steps:\r\n    - run: npm run lint\r\n";
    expect(withGithubStep(text)).toBe(`${text}    - run: npx unambient check\r\n`);
  });

  it.each([["jobs:\n  a:\n    steps:\n      - run: ./deploy.sh\n"], [""]])(
    "finds no checks in %j",
    (text) => {
      expect(withGithubStep(text)).toBeNull();
    },
  );

  it("does nothing twice", () => {
    const once = withGithubStep(workflow) ?? "";
    expect(withGithubStep(once)).toBe(once);
  });
});

describe("withGitlabJob", () => {
  const job = "unambient:\n  stage: test\n  script:\n    - npm ci\n    - npx unambient check\n";

  it.each([
    ["stages: [build, test]\n\na:\n  script: x\n", job],
    [
      "stages:\n  - build\n  - test # all\n\na:\n  script: x\n",
      job.replace("test\n", "build\n").replace("build", "build"),
    ],
    ["a:\n  script: x\n", job.replace("  stage: test\n", "")],
  ])("adds a job to %j", (text, added) => {
    const after = withGitlabJob(text) ?? "";
    expect(after.startsWith(`${text}\n`)).toBe(true);
    expect(after.slice(text.length + 1)).toMatch(/^unambient:\n/);
    expect(after.includes("stage:")).toBe(added.includes("stage:"));
  });

  it("leaves a file without jobs of its own", () => expect(withGitlabJob("include: other.yml\n")).toBeNull());
});
