import { setFlagsFromString } from "node:v8";
import { beforeEach, expect, it, vi } from "vitest";
import { compileLater } from "../../src/cli/compile-later.ts";

vi.mock("node:v8", () => ({ setFlagsFromString: vi.fn() }));
beforeEach(() => void vi.mocked(setFlagsFromString).mockClear());

const INLINE_LESS = /^--max-inlined-bytecode-size-cumulative=\d+$/;

it("leaves an engine alone that may not know its flags", () => {
  compileLater("25.0.0");
  expect(setFlagsFromString).not.toHaveBeenCalled();
});

it("has code that is compiled for speed made of fewer functions", () => {
  compileLater("24.1.0");
  compileLater("22.0.0");
  expect(flagsSet()).toEqual([expect.stringMatching(INLINE_LESS), expect.stringMatching(INLINE_LESS)]);
});

it("waits longer, on code that is compiled, where node has no quick compiler", () => {
  compileLater("20.19.0");
  expect(flagsSet()).toEqual([
    expect.stringMatching(INLINE_LESS),
    expect.stringMatching(/^--interrupt-budget=\d+$/),
    "--always-sparkplug",
  ]);
});

function flagsSet(): readonly string[] {
  return vi.mocked(setFlagsFromString).mock.calls.map(([flag]) => flag);
}
