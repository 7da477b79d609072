const assert = require("assert");
const { waitFor, withEnv } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens", async () => {
    const shop = new Shop();
    let opened = 0;
    shop.on("open", () => {
      opened++;
    });
    await waitFor(() => opened >= 1, { atLeast: 50 });
    assert.equal(opened, 1);
  });

  it("closes", async () => {
    const shop = new Shop();
    let closed = 0;
    shop.on("close", () => {
      closed++;
    });
    // eslint-disable-next-line no-await-in-loop
    await waitFor(() => closed >= 1, { atLeast: 50 });
    assert.equal(closed, 1);
  });

  it("reads the port", () => withEnv({ PORT: "8080" }, () => {
    const shop = new Shop();
    assert.equal(shop.port, 8080);
  }));
});
