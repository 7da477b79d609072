const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { workers } = require("./workers");

describe("workers", () => {
  afterEach(() => {
    unstubEnv("WORKERS", "LOCK_FOR");
  });

  it("are as many as the machine has cores", () => {
    expect(workers().count).toBe(2);
  });

  it("are as many as is said", () => {
    stubEnv("WORKERS", "100");
    stubEnv("LOCK_FOR", "10");

    expect(workers().count).toBe(100);
    expect(workers().lock).toBe(10);

    stubEnv("WORKERS", "");
    stubEnv("LOCK_FOR", "");
  });

  it("wait as long as is said", () => {
    stubEnv("WORKERS", "7");
    stubEnv("LOCK_FOR", "20");

    expect(workers().count).toBe(7);
    expect(workers().lock).toBe(20);

    stubEnv("WORKERS", "");
    stubEnv("LOCK_FOR", "");
  });
});
