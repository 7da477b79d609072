import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOwners } from "../../src/baseline/code-owners.ts";
import { hasExpired, isDay } from "../../src/config/day.ts";
import { formatBaseline } from "../../src/baseline/format-baseline.ts";
import { withUnionMerge } from "../../src/baseline/git-attributes.ts";
import { parseBaseline } from "../../src/baseline/parse-baseline.ts";
import { entry } from "./findings.ts";

describe("the baseline's file", () => {
  it("holds one entry a line, sorted by id", () => {
    const text = formatBaseline([entry("b.ts", "jobs", { expires: "2027-01-31" }), entry("a.ts", "agents")]);
    expect(text).toBe(
      '{"id":"shop:a.ts#agents","path":"a.ts","name":"agents","form":"const-map","owner":"@shop/core","reason":"before the check"}\n' +
        '{"id":"shop:b.ts#jobs","path":"b.ts","name":"jobs","form":"const-map","owner":"@shop/core","reason":"before the check","expires":"2027-01-31"}\n',
    );
  });

  it("is read back as it was written, whatever the words in it", () => {
    const words = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(words, words, words, (name, owner, reason) => {
        const one = entry("a.ts", name, { owner, reason });
        expect([...parseBaseline(formatBaseline([one]), "b").values()]).toEqual([one]);
      }),
    );
  });

  it("may be out of order, hold a line twice, blank lines, a BOM and CRLF", () => {
    const lines = formatBaseline([entry("a.ts", "agents"), entry("b.ts", "jobs")])
      .trim()
      .split("\n");
    const text = `\uFEFF${[lines[1], lines[0], "", lines[1]].join("\r\n")}\r\n`;
    expect([...parseBaseline(text, "b").keys()].sort()).toEqual(["shop:a.ts#agents", "shop:b.ts#jobs"]);
  });

  it.each([
    ["{not json}", /not a JSON object/],
    ["42", /not a JSON object/],
    ['{"id":"x"}', /no "path"/],
    ['{"id":"x","path":"a","name":"n","form":"let","owner":"","reason":"r"}', /no "owner"/],
    [
      '{"id":"x","path":"a","name":"n","form":"let","owner":"o","reason":"r","expires":"2026-02-30"}',
      /not a day/,
    ],
    ["<<<<<<< HEAD", /merge conflict/],
  ])("says which line cannot be read: %s", (line, message) => {
    const good = formatBaseline([entry("a.ts", "agents")]);
    expect(() => parseBaseline(good + line, "base.jsonl")).toThrow(message);
    expect(() => parseBaseline(good + line, "base.jsonl")).toThrow(
      expect.objectContaining({ code: "baseline-invalid", location: { path: "base.jsonl", line: 2 } }),
    );
  });
});

describe("expiry", () => {
  it.each([
    ["2026-02-28", true],
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["soon", false],
  ])("%s is a day: %s", (text, expected) => expect(isDay(text)).toBe(expected));

  it("never comes for an entry without one", () => expect(hasExpired(null, "9999-12-31")).toBe(false));
});

describe("withUnionMerge", () => {
  const line = "unambient.baseline.jsonl merge=union";

  it.each([
    [null, `${line}\n`],
    ["", `${line}\n`],
    ["*.png binary\n", `*.png binary\n${line}\n`],
    ["*.png binary", `*.png binary\n${line}\n`],
    ["*.png binary\r\n", `*.png binary\r\n${line}\r\n`],
    [`/${line}\n`, null],
    ["unambient.baseline.jsonl merge=mine\n", null],
  ])("%j becomes %j", (before, after) => expect(withUnionMerge(before)).toBe(after));
});

describe("codeOwners", () => {
  const owners = codeOwners("# all\n* @all\n[Section]\n/src/jobs/ @jobs @ops # both\n/src/jobs/free.ts\n");

  it.each([
    ["README.md", "@all"],
    ["src/jobs/a.ts", "@jobs @ops"],
    ["lib/src/jobs/a.ts", "@all"],
    ["src/jobs/free.ts", null],
  ])("%s belongs to %s", (path, expected) => expect(owners(path)).toBe(expected));
});
