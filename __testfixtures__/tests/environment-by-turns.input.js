const { count, find, keep, remove } = require("./notes");

describe("find", () => {
  it("finds none", async () => {
    expect(await find("none")).toEqual([]);
  });

  it("asks for threads", async () => {
    process.env.IN_THREADS = "true";
    expect(await find("a")).toEqual(["threads"]);
  });

  it("asks for each", async () => {
    delete process.env.IN_THREADS;
    expect(await find("a")).toEqual(["each"]);
  });

  it("asks for each again", async () => {
    expect(await find("a")).toEqual(["each"]);
  });
});

describe("keep", () => {
  it("keeps threads", async () => {
    process.env.IN_THREADS = "true";
    expect(await keep("a")).toEqual(["threads"]);
  });
});

describe("count", () => {
  it("counts", async () => {
    expect(await count("a")).toBe(1);
  });
});
