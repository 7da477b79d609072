const test = require("ava");
const { Shop } = require("./shop");

test("asks for the currency", async (t) => {
  process.env.SHOP_CURRENCY = "USD";
  t.is(await new Shop().currency(), "USD");
});

test("asks again", async (t) => {
  process.env.SHOP_CURRENCY = "USD";
  t.is(await new Shop().currency(), "USD");
});
