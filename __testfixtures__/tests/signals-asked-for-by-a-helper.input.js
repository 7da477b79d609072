const test = require("node:test");
const { Shop } = require("./shop");

test("opens, rings and closes", (t, done) => {
  let isOpen = false;
  let hasRung = false;
  let isClosed = false;
  const finish = () => isOpen && hasRung && isClosed && done();

  const shop = new Shop();
  shop.on("open", function () {
    isOpen = true;
    finish();
  });
  shop.on("ring", function () {
    hasRung = true;
    finish();
  });
  shop.on("close", function () {
    isClosed = true;
    finish();
  });
});
