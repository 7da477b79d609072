var test = require("tape");
var Shop = require("./shop").Shop;

test("opens and rings", function (t) {
  var isOpen = false;
  var hasRung = false;
  var shop = new Shop();
  function check() {
    if (isOpen && hasRung) t.end();
  }
  shop.on("open", function (hour) {
    t.equal(hour, 9);
    isOpen = true;
    check();
  });
  shop.on("ring", function () {
    hasRung = true;
    check();
  });
  shop.start();
});
