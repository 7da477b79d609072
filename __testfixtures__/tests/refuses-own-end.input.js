const { Shop } = require("./shop");

QUnit.test("tells of an order", (assert) => {
  const done = assert.async();
  const shop = new Shop();
  let isTold = false;
  shop.onOrder(() => {
    isTold = true;
  });
  shop.order("soup");
  setTimeout(() => {
    assert.ok(isTold);
    done();
  }, 50);
});
