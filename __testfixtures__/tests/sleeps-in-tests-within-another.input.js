const { test } = require("tap");
const { open } = require("./settings");

test("shop", (t) => {
  t.test("sells", async (tt) => {
    let sold = 0;
    open().on("sell", () => {
      sold++;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    tt.equal(sold, 1);
  });

  t.test("closes", (st) => {
    let closed = false;
    open().on("close", () => {
      closed = true;
    });
    setTimeout(() => {
      st.ok(closed);
      st.end();
    }, 50);
  });

  t.test("counts", async (t2) => {
    const seen = [];
    const shop = open();
    shop.on("sell", (item) => seen.push(item));
    shop.sell("soup");
    await new Promise((resolve) => setTimeout(resolve, 10));
    t2.same(seen, ["soup"]);
  });

  t.end();
});
