import test from "tape";
import { Shop } from "../shop.js";

test("asks for the language", (t) => {
  process.env.SHOP_LANGUAGE = "en";
  const shop = new Shop();
  shop.open("monday");
  t.equal(shop.language, "en");
});

test("is quiet", (t) => {
  const shop = new Shop();
  t.equal(shop.level, 0);
});
