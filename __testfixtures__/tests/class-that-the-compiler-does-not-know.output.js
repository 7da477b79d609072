import { afterEach, expect, it, vi } from "vitest";
import { openShop } from "./shop";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("is of a kind of its own", () => {
  // @ts-expect-error that has no doors
  vi.stubGlobal("Kind", class extends openShop().Kind {});
  expect(openShop().isStrict).toBe(false);
});

it("is of a kind that can do nothing", () => {
  vi.stubGlobal("Kind", class {});
  expect(openShop().isStrict).toBe(false);
});

it("is of a kind that can do too much", () => {
  // @ts-expect-error nobody knows what it asks for
  vi.stubGlobal("Kind", class { door = openShop().door; });
  expect(openShop().isStrict).toBe(false);
});
