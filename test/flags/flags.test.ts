import { describe, expect, it } from "vitest";
import { removeJsonMember, setJsonMember } from "../../src/config/change-json-member.ts";
import { modeText, parseMode } from "../../src/flags/flag-mode.ts";
import { isRaise, missingEvidence } from "../../src/flags/missing-evidence.ts";
import { readFlagFile } from "../../src/flags/read-flag-file.ts";
import { sumUsage } from "../../src/flags/shadow-evidence.ts";
import type { FlagMode } from "../../src/model/flag.ts";

describe("a mode", () => {
  it.each([
    ["off", "off"],
    ["shadow", "shadow"],
    [true, "on"],
    ["25%", "25%"],
    ["0%", "off"],
    [{ percentage: 100 }, "on"],
    [{ percentage: 12.5 }, "12.5%"],
    ["shadow:1%", "shadow:1%"],
    [{ shadow: 2.5 }, "shadow:2.5%"],
    [{ shadow: 100 }, "shadow"],
  ])("%j reads as %s", (value, text) => {
    const mode = parseMode(value);
    expect(mode && modeText(mode)).toBe(text);
  });

  it.each([["maybe"], ["101%"], ["shadow:101%"], [{ shadow: -1 }], [{ percentage: -1 }], [50], [null]])(
    "%j is none",
    (value) => {
      expect(parseMode(value)).toBeNull();
    },
  );

  it.each<[FlagMode, FlagMode, boolean]>([
    ["off", "shadow", false],
    ["on", "off", false],
    [{ percentage: 25 }, { percentage: 10 }, false],
    ["shadow", { percentage: 1 }, true],
    ["off", { shadow: 1 }, false],
    [{ shadow: 1 }, { percentage: 1 }, true],
    [{ percentage: 25 }, "on", true],
  ])("from %j to %j gives more work to the new path: %s", (from, to, raise) => {
    expect(isRaise(from, to)).toBe(raise);
  });
});

describe("the flag file", () => {
  it("holds modes by flag", () => {
    const flags = readFlagFile(
      '\uFEFF{ "$schema": "x", "use_a": "on", "use_a/agents": "25%" }',
      "flags.json",
    );
    expect([...flags]).toEqual([
      ["use_a", "on"],
      ["use_a/agents", { percentage: 25 }],
    ]);
  });

  it.each([
    ["[]", "flag-file"],
    ["{", "flag-file"],
    ['{ "use_a": "maybe" }', "flag-mode"],
  ])("is refused as %s", (text, code) => {
    expect(() => readFlagFile(text, "flags.json")).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['{\n  "a": "off",\n  "b": "off"\n}\n', "a", '{\n  "a": "on",\n  "b": "off"\n}\n'],
    ['{"a":{ "percentage": 5 },"b":1}', "a", '{"a":"on","b":1}'],
    ['{\r\n\t"a": "off"\r\n}\r\n', "b", '{\r\n\t"a": "off",\r\n\t"b": "on"\r\n}\r\n'],
    ["{}\n", "a", '{\n  "a": "on"\n}\n'],
  ])("%j changes by the mode of one flag alone", (before, flag, after) => {
    expect(setJsonMember(before, [], flag, "on")).toBe(after);
  });

  it.each([
    ['{\n  "a": 1,\n  "b": 2\n}\n', [], "a", '{\n  "b": 2\n}\n'],
    ['{\n  "a": 1,\n  "b": 2\n}\n', [], "b", '{\n  "a": 1\n}\n'],
    ['{ "a": 1 }', [], "a", "{}"],
    ['{ "x": { "a": { "b": [1, 2] }, "c": 3 } }', ["x"], "a", '{ "x": { "c": 3 } }'],
    ['{ "x": 1 }', ["y"], "a", '{ "x": 1 }'],
  ])("%j loses one member and nothing else", (before, path, key, after) => {
    expect(removeJsonMember(before, path, key)).toBe(after);
  });
});

describe("shadow evidence", () => {
  const line = (site: string, mode: unknown, operations: number, mismatches: readonly object[] = []) =>
    JSON.stringify({ site, flag: "use_a", path: null, mode, operations, mismatches, pid: 1 });
  const difference = { operation: "read", expected: "1", actual: "2", stack: "" };
  const missing = (name: string, sites: readonly string[], ...lines: readonly string[]) =>
    missingEvidence(name, sites, sumUsage(lines.join("\n")));

  it("is complete when every facade ran in shadow without a difference", () => {
    expect(missing("use_a", ["x", "y"], line("x", "shadow", 3), line("y", { shadow: 1 }, 1))).toEqual([]);
  });

  it("does not count operations in other modes", () => {
    expect(
      missing("use_a", ["x"], line("x", "off", 3), line("x", "on", 3), line("x", { percentage: 5 }, 3)),
    ).toEqual(["no operation of use_a was recorded in shadow mode"]);
  });

  it("names facades that never ran", () => {
    expect(missing("use_a", ["x", "y", "z"], line("x", "shadow", 3))).toEqual([
      "never used in shadow mode: y, z",
    ]);
  });

  it("adds up the differences of all processes and tells the first", () => {
    const lines = [line("x", "shadow", 3, [difference]), line("x", "shadow", 3, [difference])];
    expect(missing("use_a", ["x"], ...lines)).toEqual([
      "x answered otherwise 2 times (first: read answered 1, the new path 2)",
    ]);
  });

  it("looks at one facade alone where a flag names it", () => {
    expect(missing("use_a/x", ["x", "y"], line("x", "shadow", 3))).toEqual([]);
  });

  it("leaves torn lines out", () => {
    expect(missing("use_a", ["x"], '{"site":"x","fl', line("x", "shadow", 1), "")).toEqual([]);
  });
});
