import { expect, it } from "vitest";
import type { SkippedFile } from "../../src/model/finding.ts";
import { renderTerminal } from "../../src/report/render-terminal.ts";
import { sampleReport } from "./sample-report.ts";

function told(skipped: readonly SkippedFile[]): string {
  const report = sampleReport({ stages: [], residual: [], skipped });
  return renderTerminal(report, { color: false, columns: 40, placesEach: 2 });
}

const built = ["a", "b", "c"].map((name) => ({ path: `dist/${name}.js`, reason: "built output" }));

it("says nothing of files that were not read where all were", () => {
  expect(told([])).not.toMatch(/not read|skipped/i);
});

it("names the files that were not read in a terminal, by reason, the most common first", () => {
  const broken = { path: "src/a.js", reason: "syntax error at line 3: Expected `from` but found `EOF`" };
  expect(told([broken, ...built])).toContain(`Not read: 4 files
  built output (3 files)
    dist/a.js
    dist/b.js
    and 1 more
  syntax error at line 3: Expected
  \`from\` but found \`EOF\`
    src/a.js

`);
});

it("ends the reasons somewhere", () => {
  const errors = Array.from({ length: 12 }, (_, i) => ({
    path: `${i}.js`,
    reason: `syntax error at line ${i}`,
  }));
  expect(told(errors)).toContain("  syntax error at line 9\n    9.js\n  and 2 more\n\n");
  expect(told(errors.slice(0, 10))).not.toContain("more");
});
