import { expect, it } from "vitest";
import { openShop } from "./shop";

it("is of a kind of its own", () => {
  // @ts-expect-error that has no doors
  globalThis.Kind = class extends openShop().Kind {};
  expect(openShop().isStrict).toBe(false);
});

it("is of a kind that can do nothing", () => {
  // @ts-expect-error nobody knows it
  globalThis.Kind = class {};
  expect(openShop().isStrict).toBe(false);
});

it("is of a kind that can do too much", () => {
  // @ts-expect-error nobody knows what it asks for
  globalThis.Kind = class { door = openShop().door; };
  expect(openShop().isStrict).toBe(false);
});
