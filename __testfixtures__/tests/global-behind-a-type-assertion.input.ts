import { expect, it } from "vitest";
import { kitchen } from "./kitchen";

it("asks the page for its kitchen", () => {
  (globalThis as any).kitchen = { isOpen: true };
  expect(kitchen().isOpen).toBe(true);
});
