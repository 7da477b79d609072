import test from "ava";
import { Shop } from "../shop.js";

test.serial("asks for the language", (t) => {
  process.env.SHOP_LANGUAGE = "en";
  const shop = new Shop();
  shop.open("monday");
  t.is(shop.language, "en");
});
