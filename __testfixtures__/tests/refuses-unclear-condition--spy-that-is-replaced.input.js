const { Shop } = require("../shop");

describe("shop", () => {
  it("calls the waiter", async () => {
    let waiter = jasmine.createSpy("waiter");
    waiter = Shop.wrapped(waiter);
    new Shop().onOrder(waiter);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(waiter).toHaveBeenCalled();
  });
});
