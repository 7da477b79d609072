const { workers } = require("./workers");

describe("workers", () => {
  it("are as many as the machine has cores", () => {
    expect(workers().count).toBe(2);
  });

  it("are as many as is said", () => {
    process.env.WORKERS = "100";
    process.env.LOCK_FOR = "10";

    expect(workers().count).toBe(100);
    expect(workers().lock).toBe(10);

    process.env.WORKERS = "";
    process.env.LOCK_FOR = "";
  });

  it("wait as long as is said", () => {
    process.env.WORKERS = "7";
    process.env.LOCK_FOR = "20";

    expect(workers().count).toBe(7);
    expect(workers().lock).toBe(20);

    process.env.WORKERS = "";
    process.env.LOCK_FOR = "";
  });
});
