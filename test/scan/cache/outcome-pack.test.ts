import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scanProject } from "../../../src/scan/scan-project.ts";

let root = "";
let location = "";
let clock = 1;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "unambient-pack-"));
  location = join(root, "node_modules", "cache");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Writes a module with one counter; every write has a time of its own. */
function write(name: string, counter: string): void {
  const path = join(root, `${name}.ts`);
  writeFileSync(path, `let ${counter} = 0;\nexport function ${counter}Up() {\n  return ${counter}++;\n}\n`);
  utimesSync(path, ++clock, clock);
}

async function namesFound(): Promise<readonly string[]> {
  const { findings } = await scanProject({ root, cache: { location } });
  expect(findings).toEqual((await scanProject({ root })).findings);
  return findings.map(({ name }) => name);
}

function size(): number {
  return statSync(join(location, "outcomes.pack")).size;
}

describe("the pack of outcomes", () => {
  it("takes in what changed and leaves the rest where it is", async () => {
    for (const name of ["a", "b", "c", "d"]) write(name, `${name}1`);
    expect(await namesFound()).toEqual(["a1", "b1", "c1", "d1"]);
    const [before, text] = [size(), readFileSync(join(location, "outcomes.pack"), "utf8")];
    write("b", "b2");
    expect(await namesFound()).toEqual(["a1", "b2", "c1", "d1"]);
    expect(size()).toBeGreaterThan(before);
    expect(size()).toBeLessThan(before * 1.5);
    expect(readFileSync(join(location, "outcomes.pack"), "utf8").startsWith(text)).toBe(true);
  });

  it("is written anew when most of it is of no use", async () => {
    for (const name of ["a", "b"]) write(name, `${name}0`);
    await namesFound();
    const before = size();
    for (let turn = 1; turn < 6; turn++) {
      write("a", `a${turn}`);
      write("b", `b${turn}`);
      expect(await namesFound()).toEqual([`a${turn}`, `b${turn}`]);
      expect(size()).toBeLessThanOrEqual(before * 2);
    }
  });

  it("is not believed where it is cut off or another run wrote over it", async () => {
    write("a", "a1");
    write("b", "b1");
    await namesFound();
    truncateSync(join(location, "outcomes.pack"), size() - 10);
    write("c", "c1");
    expect(await namesFound()).toEqual(["a1", "b1", "c1"]);
    writeFileSync(join(location, "outcomes.pack"), "x".repeat(size()));
    write("c", "c2");
    expect(await namesFound()).toEqual(["a1", "b1", "c2"]);
  });
});
