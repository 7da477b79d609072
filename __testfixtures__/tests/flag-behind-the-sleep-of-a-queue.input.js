const test = require("tape");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("sleeps in its queue", (t) => {
  const shop = new Shop();
  let isRung = false;
  shop.on("ring", () => {
    isRung = true;
  });
  shop
    .queue(() => new Promise((resolve) => setTimeout(resolve, 20)))
    .then(() => {
      t.ok(isRung);
      t.end();
    });
});
