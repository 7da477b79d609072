import { expect, it } from "vitest";
import { Shop } from "./shop";

it("tries again", async () => {
  let tries = 0;
  const shop = new Shop();
  shop.onOpen(() => {
    tries++;
    if (tries < 3) throw new Error("closed");
  });
  await shop.open();
  expect(tries).toBe(3);
});
