import test from "ava";
import { Shop } from "./shop.js";

test("closes", async (t) => {
  let isOpen = true;
  const shop = new Shop();
  shop.on("close", () => {
    isOpen = false;
  });
  await shop.close();
  t.false(isOpen);
});
