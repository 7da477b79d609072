const assert = require("assert");
const { once } = require("events");
const { Shop } = require("./shop");

it("opens", async () => {
  const shop = new Shop();
  setTimeout(() => shop.open(), 10);
  const [hour] = await once(shop, "open");
  assert.equal(hour, 8);
});
