import { expect, it } from "vitest";
import { Shop } from "./shop";

const timeout = (time = 0) => new Promise((resolve) => setTimeout(resolve, time));

it("asks again", async () => {
  let asked = 0;
  const shop = new Shop();
  shop.onAsk(() => {
    asked++;
  });
  shop.open();
  await timeout();
  expect(asked).toBe(1);
  await timeout(0);
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toBe(2);
});
