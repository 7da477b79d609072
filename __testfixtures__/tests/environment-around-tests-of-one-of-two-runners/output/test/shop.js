import test from "ava";
import { withEnv } from "@unambient/runtime/testing";
import { Shop } from "../shop.js";

test.serial("asks for the language", (t) => withEnv({
  SHOP_LANGUAGE: "en",
}, () => {
  const shop = new Shop();
  shop.open("monday");
  t.is(shop.language, "en");
}));
