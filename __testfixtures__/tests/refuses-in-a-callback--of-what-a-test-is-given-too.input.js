const { test } = require("uvu");
const assert = require("uvu/assert");
const { readPort } = require("./settings");

test("settings", (context, shop) => {
  shop.test("has a port", () => {
    process.env.PORT = "8080";
    assert.is(readPort(), 8080);
  });
});
