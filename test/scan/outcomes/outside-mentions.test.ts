import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openProject } from "../../../src/scan/open-project.ts";
import { scanProject } from "../../../src/scan/scan-project.ts";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { program } from "../random-program.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "unambient-outside-"));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(sources: ReadonlyMap<string, string>): void {
  for (const [path, text] of sources) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const USER = 'import { seen } from "./seen";\nexport function see(key) {\n  seen.set(key, 1);\n}\n';
const SEEN = "export const seen = new Map();\n";

describe("mentions of what is imported from outside the project", () => {
  it("are not missed where they tell nothing", async () => {
    write(new Map([["src/user.ts", USER]]));
    expect((await scanProject({ root })).findings).toEqual([]);
  });

  it("are kept of packages that hold ambient context and of objects that are changed", async () => {
    const text = `import { createNamespace } from "cls-hooked";
      import http from "http";
      const ns = createNamespace("app");
      export function enter() { ns.set("user", 1); http.request = function () {}; }`;
    write(new Map([["src/app.js", text]]));
    const { findings } = await scanProject({ root });
    expect(findings.map(({ name }) => name).sort()).toEqual(["createNamespace", "request", "user"]);
    expect(findings).toEqual(scanSources(new Map([["src/app.js", text]])).findings);
  });

  it("count once the file they mean is there, with a cache and in a project that is open", async () => {
    write(new Map([["src/user.ts", USER]]));
    const cache = { location: join(root, "cache") };
    await scanProject({ root, cache });
    const both = new Map([
      ["src/seen.ts", SEEN],
      ["src/user.ts", USER],
    ]);
    const { findings } = scanSources(both);
    expect(findings.map(({ name }) => name)).toEqual(["seen"]);
    expect(openProject({ root }).rescan(new Map([["src/seen.ts", SEEN]])).findings).toEqual(findings);
    write(both);
    expect((await scanProject({ root, cache })).findings).toEqual(findings);
  });

  it("make no difference to any program", async () => {
    const specifiers = fc.constantFrom("./b", "./missing", "left-pad", "cls-hooked");
    await fc.assert(
      fc.asyncProperty(program, program, specifiers, async (one, other, source) => {
        const sources = new Map([
          ["src/a.js", `const Foo = require("${source}");\n${one}`],
          ["src/b.js", other],
          ["test/a.test.js", `const Foo = require("${source}");\n${one}`],
        ]);
        write(sources);
        expect((await scanProject({ root })).findings).toEqual(scanSources(sources).findings);
      }),
      { numRuns: 60 },
    );
  });
});
