const test = require("tape");
const { Shop } = require("./shop");

test("rings once it is open", (t) => {
  let isOpen = false;
  const shop = new Shop();
  shop.on("open", () => {
    isOpen = true;
  });
  shop.on("ring", () => {
    if (isOpen) t.end();
  });
});
