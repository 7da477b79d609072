const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { start } = require("./server");

describe("the server", () => {
  beforeEach(() => {
    stubEnv("SHOP_PORT", "8080");
  });

  afterEach(() => {
    unstubEnv("SHOP_PORT");
  });

  it("listens where it is told to", () => {
    const told = jasmine.createSpy("told");
    expect(start(told).port).toBe(8080);
  });
});
