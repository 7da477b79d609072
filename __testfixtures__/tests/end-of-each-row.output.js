const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

describe("shop", () => {
  it.each([
    ["soup", 2],
    ["bread", 3],
  ])("serves %s", async (dish, count) => {
    const done = signal();
    let served = 0;
    new Shop().on(dish, () => {
      served += 1;
      if (served === count) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
