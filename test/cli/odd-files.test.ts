import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ScanResult } from "../../src/model/finding.ts";
import { cli } from "../support/run-cli.ts";
import { makeRepository, snapshotTree } from "../support/temp-repository.ts";

const state = (comment = ""): string =>
  `${comment}let count = 0;\nexport function next() {\n  count++;\n  return count;\n}\n`;
const common = (comment = ""): string =>
  `${comment}let count = 0;\nexports.next = function next() {\n  count++;\n  return count;\n};\n`;
const stage = ["--stage", "registry,cache,error-context,telemetry,state"];

/** Files that hold state and must be read and rewritten like any other. */
const good: Readonly<Record<string, string>> = {
  "bom.js": `\uFEFF${state()}`,
  "crlf.js": state().replaceAll("\n", "\r\n"),
  "mixed.js": state().replace("\n", "\r\n"),
  "no-check.ts": state("// @ts-nocheck\n"),
  "shebang.js": state("#!/usr/bin/env node\n"),
  "strict.cjs": common('"use strict";\n'),
  "strict-licence.cjs": common('/*! licence */\n"use strict";\n'),
  "no-end.js": state().trimEnd(),
  "a.mjs": state(),
  "b.cts": state(),
  "c.mts": state(),
  "d.tsx": `${state()}export const View = () => <b>{next()}</b>;\n`,
  "e.jsx": `${state()}export const View = () => <b>{next()}</b>;\n`,
};

/** Files with nothing to rewrite, and files that cannot be read: neither may stop a run. */
const other: Readonly<Record<string, string>> = {
  "empty.js": "",
  "blank.ts": "\n\n",
  "types.d.ts": "export declare let count: number;\n",
  "broken.js": "let count = 0;\nexport function next( {\n",
  "flow.js":
    "// @flow\nlet count: number = 0;\nexport opaque type Id: string = string;\nexport type A = {| a: 1 |};\n",
  "bundle.min.js": `!function(){let t=0;globalThis.n=()=>t++}();${"var a=1;".repeat(4000)}\n`,
  "large.js": `const table = [\n${"  'a line of a table that somebody generated long ago',\n".repeat(20_000)}];\nexport default table;\n`,
};

describe("files that a tool must survive", () => {
  it("are read, or skipped with a reason; nothing else changes by a byte", async () => {
    const repository = makeRepository({
      "package.json": '{ "name": "odd", "private": true, "type": "module" }\n',
      ...Object.fromEntries(
        Object.entries({ ...good, ...other }).map(([path, text]) => [`src/${path}`, text]),
      ),
    });
    writeFileSync(join(repository.root, "src/latin1.js"), Buffer.from([0x2f, 0x2f, 0xe9, 0x0a]));
    repository.commit("a file that is not UTF-8");
    const before = snapshotTree(repository);

    const scanned = await cli(repository.root, ["scan", "--json"]);
    expect(scanned.code, scanned.err).toBe(0);
    const scan = JSON.parse(scanned.out) as ScanResult;
    const found = new Set(scan.findings.filter(({ name }) => name === "count").map(({ path }) => path));
    expect([...found].sort()).toEqual(
      Object.keys(good)
        .map((path) => `src/${path}`)
        .sort(),
    );
    for (const path of ["broken.js", "bundle.min.js", "latin1.js"]) {
      expect(scan.skipped.find((file) => file.path === `src/${path}`)?.reason, path).toMatch(/\S/);
    }

    const migrated = await cli(repository.root, ["migrate", "--yes", ...stage, "--no-validate"]);
    expect(migrated.code, migrated.err).toBe(0);
    expect(snapshotTree(repository)).toEqual(before);
    const top = repository.git(
      "for-each-ref",
      "--sort=-refname",
      "--format=%(refname:short)",
      "refs/heads/unambient",
    );
    const branch = top.trim().split("\n")[0] ?? "";
    const changed = repository.git("diff", "--name-only", "main", branch).trim().split("\n");
    for (const path of Object.keys(other)) expect(changed).not.toContain(`src/${path}`);
    for (const path of Object.keys(good)) expect(changed, path).toContain(`src/${path}`);
    expectStyleKept((path) => repository.git("show", `${branch}:src/${path}`));
  });

  it("are no reason to stop a scan or a plan where the disk does not give them", async () => {
    const repository = makeRepository({
      "package.json": '{ "name": "odd", "private": true, "type": "module" }\n',
      "src/count.js": state(),
      "test/huge.test.js": "",
      "src/deep.js": `export const deep = ${"[\n".repeat(50_000)}${"]\n".repeat(50_000)};\n`,
    });
    // More than the engine takes for a text, as a hole that needs no room on the disk.
    for (const path of ["src/huge.js", "test/huge.test.js"]) {
      writeFileSync(join(repository.root, path), "");
      truncateSync(join(repository.root, path), 2 ** 29);
    }
    const scanned = await cli(repository.root, ["scan", "--json"]);
    expect(scanned.code, scanned.err).toBe(0);
    const { findings, skipped } = JSON.parse(scanned.out) as ScanResult;
    expect(findings.map(({ path, disposition }) => [path, disposition])).toEqual([["src/count.js", "auto"]]);
    expect(skipped.map(({ path }) => path)).toEqual(["src/deep.js", "src/huge.js", "test/huge.test.js"]);
    const planned = await cli(repository.root, ["migrate", "--dry-run", "--yes", "--stage", "state,scopes"]);
    expect(planned.code, planned.err).toBe(1);
    expect(planned.out).toContain("src/count.js");
  });

  it("scans beside a package.json that is broken, and says so before it would have to write to it", async () => {
    const repository = makeRepository({ "package.json": "{ nonsense", "a.js": common() });
    const scanned = await cli(repository.root, ["scan", "--json"]);
    expect(scanned.code, scanned.err).toBe(0);
    const migrated = await cli(repository.root, ["migrate", "--yes", ...stage, "--no-validate"]);
    expect(migrated.code).toBe(2);
    expect(migrated.err).toContain("unambient: package.json is not valid JSON");
    expect(repository.git("for-each-ref", "refs/heads/unambient")).toBe("");
    expect(readFileSync(join(repository.root, "package.json"), "utf8")).toBe("{ nonsense");
  });
});

/** What is inserted fits the file: BOM, line ends, directives, shebang, and require in CommonJS. */
function expectStyleKept(read: (path: string) => string): void {
  expect(read("bom.js").startsWith("\uFEFF")).toBe(true);
  expect(read("crlf.js")).not.toMatch(/(?<!\r)\n/);
  expect(read("shebang.js").startsWith("#!/usr/bin/env node\n")).toBe(true);
  expect(read("no-check.ts").startsWith("// @ts-nocheck\n")).toBe(true);
  expect(read("strict.cjs")).toMatch(/^"use strict";\s+const .* = require\("@unambient\/runtime"\)/);
  expect(read("strict-licence.cjs").startsWith('/*! licence */\n"use strict";\n')).toBe(true);
  expect(read("no-end.js").endsWith("}")).toBe(true);
}
