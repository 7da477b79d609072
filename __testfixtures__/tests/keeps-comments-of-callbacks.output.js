const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens and rings", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      // The door is slow.
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });

  it("opens and closes", async () => {
    const done = signal();
    let isOpen = false;
    let isClosed = false;
    // Whichever comes last.
    const check = () => isOpen && isClosed && done.set();
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      check();
    });
    shop.on("close", () => {
      isClosed = true;
      check();
    });
    await done.wait({ timeout: Infinity });
  });
});
