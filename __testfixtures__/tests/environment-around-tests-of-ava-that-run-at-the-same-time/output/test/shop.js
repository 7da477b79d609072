import test from "ava";
import { withEnv } from "@unambient/runtime/testing";
import { Shop } from "../shop.js";

test("asks for the language", (t) => withEnv({ SHOP_LANGUAGE: "en" }, () => {
  const shop = new Shop();
  shop.open("monday");
  t.is(shop.language, "en");
}));

test("is quiet", (t) => {
  const shop = new Shop();
  t.is(shop.level, 0);
});
