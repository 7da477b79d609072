const { Shop } = require("../shop");

it("asks the cook", async () => {
  const cook = jasmine.createSpy("cook").and.returnValue("soup");
  new Shop().onOrder(cook);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(cook).toHaveBeenCalled();
});
