import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BaselineEntry } from "../../src/baseline/baseline-entry.ts";
import { BASELINE_FILE, formatBaseline } from "../../src/baseline/format-baseline.ts";
import { withUnionMerge } from "../../src/baseline/git-attributes.ts";
import { mergeBaselines } from "../../src/baseline/merge.ts";
import { parseBaseline } from "../../src/baseline/parse-baseline.ts";
import { entry } from "./findings.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unambient-merge-"));
  git("init", "--quiet", "--initial-branch", "main");
  git("config", "user.name", "A Person");
  git("config", "user.email", "person@example.org");
  git("config", "commit.gpgsign", "false");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function commit(entries: readonly BaselineEntry[]): void {
  writeFileSync(join(folder, BASELINE_FILE), formatBaseline(entries));
  git("add", ".");
  git("commit", "--quiet", "-m", "Change the baseline");
}

function idsAfterMerge(
  base: readonly BaselineEntry[],
  ours: readonly BaselineEntry[],
  theirs: readonly BaselineEntry[],
) {
  writeFileSync(join(folder, ".gitattributes"), withUnionMerge(null) ?? "");
  commit(base);
  git("checkout", "--quiet", "-b", "theirs");
  commit(theirs);
  git("checkout", "--quiet", "main");
  commit(ours);
  git("merge", "--quiet", "--no-edit", "theirs");
  return [...parseBaseline(readFileSync(join(folder, BASELINE_FILE), "utf8"), BASELINE_FILE).keys()];
}

const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map((name) => entry(`${name}.ts`, name)) as [
  BaselineEntry,
  BaselineEntry,
  BaselineEntry,
  BaselineEntry,
  BaselineEntry,
];

describe("two branches that both change the baseline, merged by git", () => {
  it("keeps both fixes where they lie apart", () => {
    expect(idsAfterMerge([a, b, c, d, e], [b, c, d, e], [a, b, c, d])).toEqual([b.id, c.id, d.id]);
  });

  it("keeps both additions at one place", () => {
    expect(idsAfterMerge([a, e], [a, b, e], [a, c, e]).sort()).toEqual([a, b, c, e].map(({ id }) => id));
  });

  it("keeps a fix and an addition", () => {
    expect(idsAfterMerge([a, b, d, e], [b, d, e], [a, b, d, e, c]).sort()).toEqual(
      [b, c, d, e].map(({ id }) => id),
    );
  });

  it("has no conflict where neighbours were fixed; never loses what neither side fixed", () => {
    const ids = idsAfterMerge([a, b, c], [b, c], [a, c]);
    expect(ids).toContain(c.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has no conflict where every entry was fixed by one side or the other", () => {
    expect(() => idsAfterMerge([a, b], [a], [b])).not.toThrow();
  });
});

describe("mergeBaselines", () => {
  const map = (...entries: readonly BaselineEntry[]) => new Map(entries.map((each) => [each.id, each]));
  const dated = (day: string) => entry("a.ts", "a", { expires: day });

  it.each([
    ["neighbours fixed on both sides", map(a, b, c), map(b, c), map(a, c), [c]],
    ["added on both sides", map(), map(a), map(b), [a, b]],
    ["the same entry added twice", map(), map(a), map(a), [a]],
    ["changed here only", map(a), map(dated("2027-01-01")), map(a), [dated("2027-01-01")]],
    ["changed there only", map(a), map(a), map(dated("2027-01-01")), [dated("2027-01-01")]],
    [
      "changed on both sides",
      map(a),
      map(dated("2028-01-01")),
      map(dated("2027-01-01")),
      [dated("2027-01-01")],
    ],
    ["fixed here, changed there", map(a), map(), map(dated("2027-01-01")), []],
  ])("%s", (_, base, ours, theirs, expected) => {
    expect([...mergeBaselines(base, ours, theirs).values()]).toEqual(expected);
  });
});
