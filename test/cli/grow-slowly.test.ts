import { setFlagsFromString } from "node:v8";
import { expect, it, vi } from "vitest";
import { growSlowly } from "../../src/cli/grow-slowly.ts";

vi.mock("node:v8", () => ({ setFlagsFromString: vi.fn() }));

it("sets a flag of V8 only where node is known to have it", () => {
  growSlowly("25.0.0");
  expect(setFlagsFromString).not.toHaveBeenCalled();
  growSlowly("24.1.0");
  growSlowly("20.19.0");
  expect(setFlagsFromString).toHaveBeenCalledTimes(2);
  expect(setFlagsFromString).toHaveBeenCalledWith(expect.stringMatching(/^--heap-growing-percent=\d+$/));
});
