const { find } = require("./notes");

describe("find", () => {
  it("asks for threads", async () => {
    process.env.IN_THREADS = "true";
    expect(await find("a")).toEqual(["threads"]);
  });

  it("asks for few threads", async () => {
    process.env.IN_THREADS = "few";
    expect(await find("a")).toEqual(["few threads"]);
  });

  it("finds none", async () => {
    expect(await find("none")).toEqual([]);
  });
});
