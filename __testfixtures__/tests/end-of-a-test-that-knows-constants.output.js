const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it("serves two", async () => {
    const done = signal();
    var served = 0;
    new Shop().on("served", () => {
      served += 1;
      if (served === 2) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
