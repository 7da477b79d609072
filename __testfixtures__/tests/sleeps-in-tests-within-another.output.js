const { test } = require("tap");
const { waitFor, waitForEvents } = require("@unambient/runtime/testing");
const { open } = require("./settings");

test("shop", (t) => {
  t.test("sells", async (tt) => {
    let sold = 0;
    open().on("sell", () => {
      sold++;
    });
    await waitFor(() => sold >= 1, { atLeast: 20 });
    tt.equal(sold, 1);
  });

  t.test("closes", (st) => {
    let closed = false;
    open().on("close", () => {
      closed = true;
    });
    waitFor(() => closed).then(() => {
      st.ok(closed);
      st.end();
    }).catch((error) => st.threw(error));
  });

  t.test("counts", async (t2) => {
    const shop = open();
    const seenEvents = waitForEvents(shop, "sell", 1, { atLeast: 10 });
    shop.sell("soup");
    const seen = (await seenEvents).map(([item]) => item);
    t2.same(seen, ["soup"]);
  });

  t.end();
});
