const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

QUnit.module("shop", (hooks) => {
  hooks.beforeEach(() => {
    stubEnv("SHOP_CURRENCY", "USD");
  });

  hooks.afterEach(() => {
    unstubEnv("SHOP_CURRENCY");
  });

  QUnit.test("knows its currency", (assert) => {
    assert.equal(new Shop().currency, "USD");
  });
});
