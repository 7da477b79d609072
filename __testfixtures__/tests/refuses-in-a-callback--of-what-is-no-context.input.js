const test = require("tape");
const { eachShop, readPort } = require("./settings");

test("settings", (t) => {
  eachShop((shop) => {
    shop.test("has a port", () => {
      process.env.PORT = "8080";
      t.equal(readPort(), 8080);
    });
  });
  t.end();
});
