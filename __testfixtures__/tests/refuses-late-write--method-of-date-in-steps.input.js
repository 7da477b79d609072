const { stamp } = require("./clock");

test("stamps", () => {
  for (const now of [7, 8]) {
    Date.now = () => now;
    expect(stamp()).toBe(now);
  }
});
