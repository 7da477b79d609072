const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("../shop");

it("asks the cook", async () => {
  const cook = jasmine.createSpy("cook").and.returnValue("soup");
  new Shop().onOrder(cook);
  await waitFor(() => cook.calls.count() > 0, { atLeast: 20 });
  expect(cook).toHaveBeenCalled();
});
