import { expect, it } from "vitest";
import type { Variable } from "../../../src/scan/scopes/scope.ts";
import { turnstileNamed } from "../../../src/scan/summary/turnstile-shape.ts";

it("reads no mentions of a constant, which stays what it is", () => {
  const callee = { type: "Identifier", name: "Mutex" };
  const lock = {
    kind: "const",
    scope: { frame: { index: 1 } },
    initial: { type: "NewExpression", callee, arguments: [] },
    get references(): never {
      throw new Error("The mentions of a constant were read.");
    },
  };
  expect(turnstileNamed(lock as unknown as Variable)).toBe("new:Mutex");
});
