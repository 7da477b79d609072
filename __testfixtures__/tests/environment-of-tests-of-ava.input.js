const test = require("ava");
const { Shop } = require("./shop");

const CURRENCY = "USD";

test("knows its currency", (t) => {
  process.env.SHOP_CURRENCY = CURRENCY;
  t.is(new Shop().currency, "USD");
});

test.serial("asks for the language", async (t) => {
  process.env.SHOP_LANGUAGE = "en";
  t.is(await new Shop().language(), "en");
});
