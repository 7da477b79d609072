import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ScanResult } from "../../src/model/finding.ts";
import { cli } from "../support/run-cli.ts";
import { smallProject, temporaryFolder, writeFiles } from "../support/temp-repository.ts";

async function scan(folder: string, ...args: string[]): Promise<ScanResult> {
  const { out, code } = await cli(folder, ["scan", "--json", ...args]);
  expect(code).toBe(0);
  return { ...(JSON.parse(out) as ScanResult), timings: {} };
}

function project(): { readonly folder: string; readonly cache: string } {
  const folder = temporaryFolder();
  writeFiles(folder, smallProject);
  return { folder, cache: join(folder, "node_modules/.cache/unambient") };
}

describe("unambient scan remembers unchanged files", () => {
  it("and finds with the cache what it finds without, after a change too", async () => {
    const { folder, cache } = project();
    mkdirSync(join(folder, "node_modules"));
    const plain = await scan(folder, "--no-cache");
    expect(plain.findings.length).toBeGreaterThan(0);
    expect(existsSync(cache)).toBe(false);
    expect(await scan(folder)).toEqual(plain);
    expect(existsSync(join(cache, "result.json"))).toBe(true);
    expect(await scan(folder)).toEqual(plain);
    writeFiles(folder, { "src/fresh.js": "let fresh = 0;\nexport const bump = () => fresh++;\n" });
    const changed = await scan(folder);
    expect(changed).toEqual(await scan(folder, "--no-cache"));
    expect(changed.findings.map(({ name }) => name)).toContain("fresh");
  });

  it("keeps nothing in a project without modules, unless told where", async () => {
    const { folder } = project();
    const plain = await scan(folder);
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
    const place = join(temporaryFolder(), "kept");
    expect(await scan(folder, "--cache-location", place)).toEqual(plain);
    expect(existsSync(join(place, "outcomes.pack"))).toBe(true);
    expect(await scan(folder, "--cache-location", place)).toEqual(plain);
  });

  it("for `check` as well, where that is told", async () => {
    const { folder } = project();
    const place = join(temporaryFolder(), "kept");
    const plain = await cli(folder, ["check", "--json"]);
    expect(await cli(folder, ["check", "--json", "--cache-location", place])).toEqual(plain);
    expect(existsSync(join(place, "outcomes.pack"))).toBe(true);
    expect(await cli(folder, ["check", "--json", "--cache-location", place])).toEqual(plain);
  });

  it("asks the stages once for a tree that stays as it is, and anew for another question or another tree", async () => {
    const { folder, cache } = project();
    mkdirSync(join(folder, "node_modules"));
    const plain = await scan(folder);
    const [first] = plain.findings;
    const [kept, doctored] = [join(cache, "dispositions.json"), { disposition: "manual", refusal: null }];
    expect(first?.disposition).not.toBe("manual");
    const [key, [signature, [question]]] = JSON.parse(readFileSync(kept, "utf8"));
    writeFileSync(kept, JSON.stringify([key, [signature, [question, [[first?.id, doctored]]]]]));
    expect((await scan(folder)).findings[0]).toEqual({ ...first, ...doctored });
    expect((await scan(folder, "src")).findings).toContainEqual(first);
    writeFileSync(kept, JSON.stringify([key, [signature, [question, [[first?.id, doctored]]]]]));
    writeFiles(folder, { "src/fresh.js": "export const fresh = 0;\n" });
    expect((await scan(folder)).findings).toEqual(plain.findings);
  });
});
