const { signal } = require("@unambient/runtime/testing");

describe("shop", function () {
  it("opens", function (done) {
    const hours = signal();
    shopUnderTest.on("open", function () {
      hours.set();
    });
    shopUnderTest.on("end", function () {
      expect(hours.count).toBe(1);
      done();
    });
  });
});
