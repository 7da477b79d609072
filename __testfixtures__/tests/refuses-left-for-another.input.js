const { find, remove } = require("./notes");

describe("find", () => {
  it("asks for each", async () => {
    delete process.env.IN_THREADS;
    expect(await find("a")).toEqual(["each"]);
  });

  it("asks for threads", async () => {
    process.env.IN_THREADS = "true";
    expect(await find("a")).toEqual(["threads"]);
  });
});

describe("remove", () => {
  it("removes nothing", async () => {
    expect(await remove("none")).toEqual(["threads"]);
  });

  it("removes each", async () => {
    delete process.env.IN_THREADS;
    expect(await remove("a")).toEqual(["each"]);
  });
});
