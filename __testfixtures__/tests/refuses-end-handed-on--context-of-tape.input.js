const test = require("tape");
const { closeAfter } = require("./closing");
const { Shop } = require("./shop");

test("serves twice", (t) => {
  let served = 0;
  const shop = new Shop();
  closeAfter(t, shop);
  shop.onServe(() => {
    served++;
    if (served === 2) t.end();
  });
});
