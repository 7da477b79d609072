import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Finding, ScanResult } from "../../src/model/finding.ts";
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

  async function findings(text: string): Promise<readonly Finding[]> {
    writeFileSync(join(root, "current.js"), text);
    const { out } = await cli(root, ["scan", "--json"]);
    return (JSON.parse(out) as ScanResult).findings;
  }

  async function dispositions(text: string): Promise<readonly string[]> {
    return (await findings(text)).map(({ name, disposition }) => `${name} ${disposition}`);
  }

  it("is for a person to read: no stage was asked for it", async () => {
    const text = `${CURRENT}export function hit() {\n  current.hits = current.hits + 1;\n  return current();\n}\n`;
    expect(await dispositions(text)).toEqual(["current auto", "hits assist"]);
  });

  it("says so when it is asked about, and shows what it is rewritten with", async () => {
    const text = `${CURRENT}export function hit() {\n  current.hits = current.hits + 1;\n  return current();\n}\n`;
    const [, finding] = await findings(text);
    expect(finding?.notes?.map(({ code }) => code)).toEqual(["gone-with-another"]);
    const { out } = await cli(root, ["explain", "hits"]);
    expect(out).toContain("Disposition: assist");
    expect(out).toContain("The rewrite of a finding beside it has solved this one too.");
    expect(out).toContain("-current.hits = 0;");
    expect(out).not.toContain("Left as it is");
  });

  it("leaves what stands beside it to its own stage", async () => {
    const text = `${CURRENT}let hits = 0;\nexport const hit = () => ++hits;\n`;
    expect(await dispositions(text)).toEqual(["current auto", "hits auto"]);
    const { out } = await cli(root, ["explain", "hits"]);
    expect(out).toContain("-let hits = 0;");
    expect(out).not.toContain("-  current = next;");
  });
});

describe("a flag of a test that sleeps", () => {
  const test = (name: string): string => `it("${name}", (done) => {
  let before = 0, count = 0;
  emitter.on("before ${name}", () => { before++; });
  emitter.on("${name}", () => { count++; });
  setTimeout(() => {
    expect(before).toBe(1);
    expect(count).toBe(1);
    done();
  }, 50);
});
`;

  it("is shown with the sleep of its own test, not with those of others", async () => {
    const root = mkdtempSync(join(realpathSync(tmpdir()), "unambient-gone-"));
    try {
      writeFileSync(join(root, "package.json"), '{ "name": "shop", "private": true, "type": "module" }');
      writeFileSync(
        join(root, "shop.test.js"),
        `import { emitter } from "./shop.js";\n${test("one")}${test("two")}`,
      );
      writeFileSync(join(root, "shop.js"), "export const emitter = { on() {} };\n");
      const { out } = await cli(root, ["scan", "--json"]);
      const { findings } = JSON.parse(out) as ScanResult;
      const flag = findings.find(({ id }) => id.endsWith("two-callback.count") || id.endsWith("two.count"));
      expect(flag).toMatchObject({ disposition: "assist", notes: [{ code: "gone-with-another" }] });
      const said = await cli(root, ["explain", flag?.id ?? ""]);
      expect(said.out.split("\n").filter((line) => line.startsWith("-  setTimeout"))).toHaveLength(1);
      expect(said.out).toContain('   emitter.on("two"');
      expect(said.out).not.toContain('emitter.on("one"');
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
