const { start } = require("./server");

describe("the server", () => {
  beforeAll(() => {
    process.env.SHOP_PORT = "8080";
  });

  it("listens where it is told to", () => {
    const told = jasmine.createSpy("told");
    expect(start(told).port).toBe(8080);
  });
});
