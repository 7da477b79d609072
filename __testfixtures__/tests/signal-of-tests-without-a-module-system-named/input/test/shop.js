describe("shop", function () {
  it("opens", function (done) {
    let hours = 0;
    shopUnderTest.on("open", function () {
      hours += 1;
    });
    shopUnderTest.on("end", function () {
      expect(hours).toBe(1);
      done();
    });
  });
});
