const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("../shop");

describe("shop", () => {
  it("calls the waiter", async () => {
    const waiter = jasmine.createSpy("waiter");
    new Shop().onOrder(waiter);
    await waitFor(() => waiter.calls.count() >= 2, { atLeast: 20 });
    expect(waiter).toHaveBeenCalledTimes(2);
    expect(waiter).toHaveBeenCalledWith("soup");
  });

  it("calls the cook", (done) => {
    const cook = jasmine.createSpy("cook");
    new Shop().onOrder(cook);
    waitFor(() => cook.calls.count() > 0, { atLeast: 20 }).then(() => {
      expect(cook).toHaveBeenCalled();
      done();
    }).catch(done.fail);
  });
});
