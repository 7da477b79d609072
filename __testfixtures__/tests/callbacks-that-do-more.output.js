const assert = require("assert");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens late and rings", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done.set();
    });
    assert.equal(isOpen, false);
    await done.wait({ timeout: Infinity });
  });

  it("closes when it rings", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      shop.close();
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });

  it("closes at the end", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    const check = () => {
      if (isOpen && hasRung) {
        shop.close();
        done.set();
      }
    };
    shop.on("open", () => {
      isOpen = true;
      check();
    });
    shop.on("ring", () => {
      hasRung = true;
      check();
    });
    await done.wait({ timeout: Infinity });
  });

  it("counts who asks", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    const check = () => {
      shop.asked();
      if (isOpen && hasRung) done.set();
    };
    shop.on("open", () => {
      isOpen = true;
      check();
    });
    shop.on("ring", () => {
      hasRung = true;
      check();
    });
    await done.wait({ timeout: Infinity });
  });

  it("asks when it closes as well", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    const check = () => {
      if (isOpen && hasRung) done.set();
    };
    shop.on("open", () => {
      isOpen = true;
      check();
    });
    shop.on("ring", () => {
      hasRung = true;
      check();
    });
    shop.on("close", () => {
      check();
    });
    await done.wait({ timeout: Infinity });
  });

  it("asks after a while as well", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    const check = () => {
      if (isOpen && hasRung) done.set();
    };
    shop.on("open", () => {
      isOpen = true;
      check();
    });
    shop.on("ring", () => {
      hasRung = true;
      check();
    });
    setTimeout(check, 50);
    await done.wait({ timeout: Infinity });
  });

  it("opens a shop of its own", async () => {
    const done = signal();
    let shop = new Shop(), isOpen = false;
    let hasRung = false;
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });

  it("opens once it has started", async () => {
    const done = signal();
    const shop = new Shop();
    shop.on("start", () => {
      let isOpen = false;
      let hasRung = false;
      shop.on("open", () => {
        isOpen = true;
        if (hasRung) done.set();
      });
      shop.on("ring", () => {
        hasRung = true;
        if (isOpen) done.set();
      });
    });
    await done.wait({ timeout: Infinity });
  });
});
