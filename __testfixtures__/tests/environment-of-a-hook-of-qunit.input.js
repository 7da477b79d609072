const { Shop } = require("./shop");

QUnit.module("shop", (hooks) => {
  hooks.beforeEach(() => {
    process.env.SHOP_CURRENCY = "USD";
  });

  QUnit.test("knows its currency", (assert) => {
    assert.equal(new Shop().currency, "USD");
  });
});
