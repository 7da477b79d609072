const tap = require("tap");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { Shop, tell } = require("../shop");

tap.test("knows its currency", (t) => {
  t.teardown(() => unstubEnv("SHOP_CURRENCY", "SHOP_LANGUAGE"));
  // what the shop is set up with
  stubEnv("SHOP_CURRENCY", "USD");
  stubEnv("SHOP_LANGUAGE", "en");

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
  t.teardown(() => unstubEnv("SHOP_HOUR"));
  if (shop.isSmall) {
    stubEnv("SHOP_HOUR", String(shop.hour + 1));
  }
  await shop.open();
  t.equal(shop.hour, 10);
});

tap.test("closes", (t) => {
  t.test("in time", async (st) => {
    st.teardown(() => unstubEnv("SHOP_CURRENCY"));
    stubEnv("SHOP_CURRENCY", "EUR");
    st.equal(await new Shop().close(), "EUR");
    st.test("abroad", async (sst) => {
      sst.teardown(() => unstubEnv("SHOP_CURRENCY", "SHOP_LANGUAGE"));
      stubEnv("SHOP_LANGUAGE", "de");
      stubEnv("SHOP_CURRENCY", "EUR");
      const shop = new Shop();
      sst.equal(await shop.close(), "EUR");
    });
  });
  t.end();
});

tap.test("is told", (t) => { t.teardown(() => unstubEnv("SHOP")); stubEnv("SHOP", "A"); tell(() => t.end()); });

tap.test("is told all", (t) => {
  t.teardown(() => {
    unstubEnv("SHOP_OWNER_AND_FOUNDER", "SHOP_OWNER_SINCE_THE_YEAR");
  });
  stubEnv("SHOP_OWNER_AND_FOUNDER", "Ann");
  stubEnv("SHOP_OWNER_SINCE_THE_YEAR", "1999");
  new Shop().tell(() => {
    t.ok(true);
    t.end();
  });
});
