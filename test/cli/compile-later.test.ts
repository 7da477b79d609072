import { setFlagsFromString } from "node:v8";
import { expect, it, vi } from "vitest";
import { compileLater } from "../../src/cli/compile-later.ts";

vi.mock("node:v8", () => ({ setFlagsFromString: vi.fn() }));

it("sets a flag of V8 only where node has no quick compiler, for later versions may not know it", () => {
  compileLater("24.1.0");
  compileLater("22.0.0");
  expect(setFlagsFromString).not.toHaveBeenCalled();
  compileLater("20.19.0");
  expect(setFlagsFromString).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^--interrupt-budget=\d+$/),
  );
});
