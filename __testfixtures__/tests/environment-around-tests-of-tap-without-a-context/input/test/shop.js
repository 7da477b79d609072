import test from "tap";
import { Shop } from "../shop.js";

test("asks for the language", ({ equal }) => {
  process.env.SHOP_LANGUAGE = "en";
  const shop = new Shop();
  shop.open("monday");
  equal(shop.language, "en");
});

test("is quiet", (t) => {
  const shop = new Shop();
  t.equal(shop.level, 0);
});
