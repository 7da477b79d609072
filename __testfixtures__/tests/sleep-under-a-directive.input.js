const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens", async () => {
    const shop = new Shop();
    let opened = 0;
    shop.on("open", () => {
      opened++;
    });
    // eslint-disable-next-line no-promise-executor-return
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(opened, 1);
  });

  it("closes", async () => {
    const shop = new Shop();
    let closed = 0;
    shop.on("close", () => {
      closed++;
    });
    // eslint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(closed, 1);
  });

  it("reads the port", () => {
    // eslint-disable-next-line n/no-process-env
    process.env.PORT = "8080";
    const shop = new Shop();
    assert.equal(shop.port, 8080);
  });
});
