const { withEnv } = require("@unambient/runtime/testing");
const { count, find, keep, remove } = require("./notes");

describe("find", () => {
  it("finds none", async () => {
    expect(await find("none")).toEqual([]);
  });

  it("asks for threads", () => withEnv({ IN_THREADS: "true" }, async () => {
    expect(await find("a")).toEqual(["threads"]);
  }));

  it("asks for each", () => withEnv({ IN_THREADS: undefined }, async () => {
    expect(await find("a")).toEqual(["each"]);
  }));

  it("asks for each again", async () => {
    expect(await find("a")).toEqual(["each"]);
  });
});

describe("keep", () => {
  it("keeps threads", () => withEnv({ IN_THREADS: "true" }, async () => {
    expect(await keep("a")).toEqual(["threads"]);
  }));
});

describe("count", () => {
  it("counts", async () => {
    expect(await count("a")).toBe(1);
  });
});
