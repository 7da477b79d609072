import { rmSync } from "node:fs";
import t from "tap";
import { Shop } from "../shop.js";

t.test("keeps its orders", async (t) => {
  t.teardown(() => rmSync(process.env.SHOP_ORDERS));
  process.env.SHOP_ORDERS = t.testdir();
  const shop = new Shop();
  await shop.order("soup");
  t.equal(shop.orders, 1);
});
