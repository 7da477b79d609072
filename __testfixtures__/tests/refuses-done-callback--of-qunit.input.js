const { Shop } = require("./shop");

QUnit.test("asks for the currency", (assert) => {
  process.env.SHOP_CURRENCY = "USD";
  const done = assert.async();
  new Shop().ask((currency) => {
    assert.equal(currency, "USD");
    done();
  });
});
