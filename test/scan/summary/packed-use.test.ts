import { describe, expect, it } from "vitest";
import type { UseSummary } from "../../../src/scan/summary/file-summary.ts";
import { packUse, unpackUse } from "../../../src/scan/summary/packed-use.ts";

const handed = (isNew: boolean, makes: string | null): UseSummary => ({
  start: 4,
  end: 9,
  memberEnd: 9,
  frame: 2,
  during: 2,
  path: [],
  action: "pass",
  method: null,
  value: null,
  key: null,
  flags: 0,
  branch: 0,
  pass: { callee: "tables", calleePath: ["of"], index: 0, isNew, makes },
  via: null,
  origin: null,
});

describe("a mention that is handed on", () => {
  it.each([
    [false, null],
    [true, null],
    [false, "new:Set"],
    [true, "empty-array"],
  ])("is the same once it was packed: made anew %s, beside what makes %s", (isNew, makes) => {
    const use = handed(isNew, makes);
    expect(unpackUse(packUse(use))).toEqual(use);
  });
});
