// @flow
import { beforeEach, expect, it, vi } from "vitest";
import { kitchen } from "./kitchen";

let console: { warn: Function };

beforeEach(() => {
  console = { warn: vi.fn() };
});

it("warns", () => {
  // $FlowFixMe[cannot-write]
  console.warn = vi.fn();
  kitchen.open(console);
  expect(console.warn).toHaveBeenCalled();
});
