const test = require("ava");
const { withEnv } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

const CURRENCY = "USD";

test("knows its currency", (t) => withEnv({ SHOP_CURRENCY: CURRENCY }, () => {
  t.is(new Shop().currency, "USD");
}));

test.serial("asks for the language", (t) => withEnv({
  SHOP_LANGUAGE: "en",
}, async () => {
  t.is(await new Shop().language(), "en");
}));
