const assert = require("assert");
const { Shop } = require("./shop");

describe("shop", () => {
  it("opens late and rings", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });
    assert.equal(isOpen, false);
  });

  it("closes when it rings", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      shop.close();
      if (isOpen) done();
    });
  });

  it("closes at the end", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    const check = () => {
      if (isOpen && hasRung) {
        shop.close();
        done();
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
  });

  it("counts who asks", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    const check = () => {
      shop.asked();
      if (isOpen && hasRung) done();
    };
    shop.on("open", () => {
      isOpen = true;
      check();
    });
    shop.on("ring", () => {
      hasRung = true;
      check();
    });
  });

  it("asks when it closes as well", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    const check = () => {
      if (isOpen && hasRung) done();
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
  });

  it("asks after a while as well", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    const check = () => {
      if (isOpen && hasRung) done();
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
  });

  it("opens a shop of its own", (done) => {
    let shop = new Shop(), isOpen = false;
    let hasRung = false;
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });
  });

  it("opens once it has started", (done) => {
    const shop = new Shop();
    shop.on("start", () => {
      let isOpen = false;
      let hasRung = false;
      shop.on("open", () => {
        isOpen = true;
        if (hasRung) done();
      });
      shop.on("ring", () => {
        hasRung = true;
        if (isOpen) done();
      });
    });
  });
});
