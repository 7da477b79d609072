import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ScanResult } from "../../src/model/finding.ts";
import { cli } from "../support/run-cli.ts";

const CURRENT = `let current = function () {};
current.hits = 0;
export function run(next, work) {
  const before = current;
  current = next;
  try {
    return work();
  } finally {
    current = before;
  }
}
`;

describe("a property of what an earlier stage rewrites", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), "unambient-gone-"));
    writeFileSync(join(root, "package.json"), '{ "name": "shop", "private": true, "type": "module" }');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  async function dispositions(text: string): Promise<readonly string[]> {
    writeFileSync(join(root, "current.js"), text);
    const { out } = await cli(root, ["scan", "--json"]);
    return (JSON.parse(out) as ScanResult).findings.map(({ name, disposition }) => `${name} ${disposition}`);
  }

  it("is for a person to read: no stage was asked for it", async () => {
    const text = `${CURRENT}export function hit() {\n  current.hits = current.hits + 1;\n  return current();\n}\n`;
    expect(await dispositions(text)).toEqual(["current auto", "hits assist"]);
  });

  it("leaves what stands beside it to its own stage", async () => {
    const text = `${CURRENT}let hits = 0;\nexport const hit = () => ++hits;\n`;
    expect(await dispositions(text)).toEqual(["current auto", "hits auto"]);
  });
});
