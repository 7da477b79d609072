const { test } = require("tap");
const { open } = require("./settings");

test("shop", (t) => {
  t.test("sells", async (tt) => {
    tt.plan(0);
    const stock = open();
    await new Promise((resolve) => setTimeout(resolve, 20));
    stock.equal("soup", 1);
  });

  t.end();
});
