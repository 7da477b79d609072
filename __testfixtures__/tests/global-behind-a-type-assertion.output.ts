import { afterEach, expect, it, vi } from "vitest";
import { kitchen } from "./kitchen";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("asks the page for its kitchen", () => {
  vi.stubGlobal("kitchen", { isOpen: true });
  expect(kitchen().isOpen).toBe(true);
});
