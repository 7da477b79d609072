import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

const timeout = (time = 0) => new Promise((resolve) => setTimeout(resolve, time));

it("asks again", async () => {
  const asked = signal();
  const shop = new Shop();
  shop.onAsk(() => {
    asked.set();
  });
  shop.open();
  await timeout();
  expect(asked.count).toBe(1);
  await timeout(0);
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked.count).toBe(2);
});
