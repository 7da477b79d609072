import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ScanResult } from "../../src/model/finding.ts";
import { cli } from "../support/run-cli.ts";

const TEST = (dish: string): string => `it("serves", async () => {
  const logs = [];
  kitchen.on("served", (dish) => logs.push(dish));
  await kitchen.open();
  expect(logs).toEqual(["${dish}"]);
});
`;

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), "unambient-namesakes-"));
  mkdirSync(join(root, "test"));
  writeFileSync(
    join(root, "package.json"),
    '{ "name": "shop", "private": true, "type": "module", "devDependencies": { "vitest": "^3.0.0" } }',
  );
  const head = 'import { expect, it } from "vitest";\nimport { kitchen } from "../kitchen.js";\n\n';
  writeFileSync(join(root, "test/kitchen.test.js"), `${head}${TEST("soup")}\n${TEST("stew")}`);
});
afterEach(() => rmSync(root, { recursive: true }));

it("explains each of two findings of one name by itself, though the one left is numbered anew", async () => {
  const { out } = await cli(root, ["scan", "--json"]);
  const { findings } = JSON.parse(out) as ScanResult;
  expect(findings.map(({ id, disposition }) => [id.replace(/.*#/, ""), disposition])).toEqual([
    ["serves.logs", "auto"],
    ["serves.logs~2", "auto"],
  ]);
  for (const { id, line } of findings) {
    const explained = await cli(root, ["explain", id]);
    expect(explained.out).toContain(`:${line}:9`);
    expect(explained.out).toContain("Disposition: auto");
    expect(explained.out).not.toContain("not-chosen");
  }
});
