const test = require("tape");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("sleeps in its queue", (t) => {
  const shop = new Shop();
  const isRung = signal();
  shop.on("ring", () => {
    isRung.set();
  });
  shop
    .queue(() => new Promise((resolve) => setTimeout(resolve, 20)))
    .then(() => {
      t.ok(isRung.isSet);
      t.end();
    });
});
