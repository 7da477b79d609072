const tap = require("tap");
const { Shop, tell } = require("../shop");

tap.test("knows its currency", (t) => {
  // what the shop is set up with
  process.env.SHOP_CURRENCY = "USD";
  process.env.SHOP_LANGUAGE = "en";

  const shop = new Shop();
  shop.on("open", () => {
    t.equal(shop.currency, "USD");
    t.equal(shop.language, "en");
    t.end();
  });
  shop.open();
});

tap.test("opens late", async (t) => {
  const shop = new Shop();
  t.equal(shop.hour, 9);
  if (shop.isSmall) {
    process.env.SHOP_HOUR = String(shop.hour + 1);
  }
  await shop.open();
  t.equal(shop.hour, 10);
});

tap.test("closes", (t) => {
  t.test("in time", async (st) => {
    delete process.env.SHOP_CURRENCY;
    process.env.SHOP_CURRENCY = "EUR";
    st.equal(await new Shop().close(), "EUR");
    st.test("abroad", async (sst) => {
      process.env.SHOP_LANGUAGE = "de";
      process.env.SHOP_CURRENCY = "EUR";
      const shop = new Shop();
      sst.equal(await shop.close(), "EUR");
    });
  });
  t.end();
});

tap.test("is told", (t) => { process.env.SHOP = "A"; tell(() => t.end()); });

tap.test("is told all", (t) => {
  process.env.SHOP_OWNER_AND_FOUNDER = "Ann";
  process.env.SHOP_OWNER_SINCE_THE_YEAR = "1999";
  new Shop().tell(() => {
    t.ok(true);
    t.end();
  });
});
