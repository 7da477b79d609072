const { Shop } = require("../shop");

describe("shop", () => {
  it("calls the waiter", async () => {
    const waiter = jasmine.createSpy("waiter");
    new Shop().onOrder(waiter);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(waiter).toHaveBeenCalledTimes(2);
    expect(waiter).toHaveBeenCalledWith("soup");
  });

  it("calls the cook", (done) => {
    const cook = jasmine.createSpy("cook");
    new Shop().onOrder(cook);
    setTimeout(() => {
      expect(cook).toHaveBeenCalled();
      done();
    }, 20);
  });
});
