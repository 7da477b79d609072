const test = require("tape");
const { Shop } = require("./shop");

test("opens without a sound", function (t) {
  const shop = new Shop();
  shop.on("ring", t.fail);
  shop.open();
  setTimeout(function () {
    t.end();
  }, 100);
});
