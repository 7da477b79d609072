import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt, runtimeFolder } from "./built-package.ts";

const folder = mkdtempSync(join(tmpdir(), "unambient-bundle-"));
beforeAll(ensureBuilt);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bundle(entry: string, format: "esm" | "iife", platform: "node" | "browser"): Promise<string> {
  const input = join(folder, "entry.mjs");
  writeFileSync(input, entry);
  const builtins = platform === "node" ? [/^[a-z_]+$/] : [];
  const built = await rolldown({ input, platform, external: builtins });
  const { output } = await built.generate({ format, name: "unambient", minify: true });
  return output[0].code;
}

const source = join(runtimeFolder, "src/index.ts");

// Raise a budget only with a reason: this is what every user of the runtime ships. One whole gzip kilobyte is 1000 bytes.
describe("the byte budget, minified and zipped", () => {
  it.each([
    ["{ cell }", 5800],
    ["{ context }", 6100],
    ["{ dictionary }", 6000],
    ["{ cache }", 9100],
    ["{ registry }", 10_900],
    ["*", 23_800],
  ])("of %s is kept", async (names, budget) => {
    const code = await bundle(`export ${names} from ${JSON.stringify(source)};`, "esm", "node");
    expect(gzipSync(code).length).toBeLessThanOrEqual(budget);
  });
});

describe("in a browser", () => {
  it("works without anything of Node, with scopes that are synchronous", async () => {
    const code = await bundle(
      `import * as all from ${JSON.stringify(join(runtimeFolder, "dist/index.js"))}; globalThis.unambient = all;`,
      "iife",
      "browser",
    );
    const page = createContext({ performance, setTimeout, clearTimeout, structuredClone });
    const answer: unknown = runInContext(
      `${code};
      const { registry, cell, context, cache, flags, scope } = unambient;
      flags.set("f", "on");
      const agents = registry("agents", { flag: "f", legacy: new Map() });
      agents.set("a", 1);
      const current = context("current", { flag: "f", legacy: undefined });
      const count = cell("count", { flag: "f", inherit: "fresh", legacy: 0 });
      const inside = scope.run("key", () => { count.value += 1; return current.run("x", () => [current.value, count.value, scope.current().key]); });
      flags.setPercentage("p", 50);
      JSON.stringify([[...agents], inside, current.value ?? null, count.value, flags.enabled("p")]);`,
      page,
    );
    expect(JSON.parse(answer as string)).toEqual([[["a", 1]], ["x", 1, "key"], null, 0, false]);
  });
});
