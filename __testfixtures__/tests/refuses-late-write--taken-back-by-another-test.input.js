const { workers } = require("./workers");

describe("workers", () => {
  it("are as many as is said", () => {
    process.env.WORKERS = "100";
    expect(workers().count).toBe(100);
  });

  it("get another number for those who come next", () => {
    expect(workers().lock).toBe(10);
    process.env.WORKERS = "7";
  });

  it("are as many as was said", () => {
    expect(workers().count).toBe(7);
  });
});
