import { describe, expect, it } from "vitest";
import { parseMode } from "../../../runtime/src/flags/flag-mode.ts";
import { modesFromEnvironment } from "../../../runtime/src/flags/flag-sources.ts";

describe("parseMode", () => {
  it.each([
    [null],
    [undefined],
    [""],
    ["On"],
    ["101%"],
    ["%"],
    [7],
    [{}],
    [{ percentage: -1 }],
    [{ percentage: "5" }],
    [[]],
    ["shadow:"],
    ["shadow:101%"],
    ["shadow:1"],
    [{ shadow: -1 }],
    [{ shadow: "1" }],
  ])("does not take %j for a mode", (value) => expect(parseMode(value)).toBeNull());

  it.each([
    ["off", "off"],
    ["shadow", "shadow"],
    ["on", "on"],
    [true, "on"],
    [false, "off"],
    ["25%", { percentage: 25 }],
    [{ percentage: 0.5 }, { percentage: 0.5 }],
    [{ percentage: 0 }, "off"],
    ["100%", "on"],
    ["shadow:1%", { shadow: 1 }],
    [{ shadow: 0.5 }, { shadow: 0.5 }],
    [{ shadow: 100 }, "shadow"],
    ["shadow:0%", "off"],
  ])("reads %j", (value, mode) => expect(parseMode(value)).toEqual(mode));
});

describe("UNAMBIENT_FLAGS", () => {
  it.each([["on"], ["shadow"], [" off "]])("%j answers for every flag", (text) => {
    expect(modesFromEnvironment(text)).toMatchObject({ all: text.trim(), problems: [] });
  });

  it("is a JSON object of flag to mode otherwise", () => {
    const table = modesFromEnvironment(
      '{ "use_ttl_cache": "on", "use_ttl_cache/tables": "off", "typo": "onn" }',
    );
    expect([...table.modes]).toEqual([
      ["use_ttl_cache", "on"],
      ["use_ttl_cache/tables", "off"],
      ["typo", "off"],
    ]);
    expect(table.problems).toHaveLength(1);
  });

  it.each([["enabled"], ["[]"], ["{"]])("%j is off, and said to be wrong", (text) => {
    expect(modesFromEnvironment(text)).toMatchObject({
      all: null,
      problems: [expect.stringContaining("UNAMBIENT_FLAGS")],
    });
  });
});
