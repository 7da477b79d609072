import { setFlagsFromString } from "node:v8";
import { expect, it, vi } from "vitest";
import { growSlowly } from "../../src/cli/grow-slowly.ts";

vi.mock("node:v8", () => ({ setFlagsFromString: vi.fn() }));

it("sets a flag of V8 for a big tree only, where node is known to have it", () => {
  growSlowly(10_000, "25.0.0");
  growSlowly(1000, "24.1.0");
  expect(setFlagsFromString).not.toHaveBeenCalled();
  growSlowly(10_000, "24.1.0");
  growSlowly(10_000, "20.19.0");
  expect(setFlagsFromString).toHaveBeenCalledTimes(2);
  expect(setFlagsFromString).toHaveBeenCalledWith(expect.stringMatching(/^--heap-growing-percent=\d+$/));
});
