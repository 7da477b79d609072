const { withEnv } = require("@unambient/runtime/testing");
const { find } = require("./notes");

describe("find", () => {
  it("asks for threads", () => withEnv({ IN_THREADS: "true" }, async () => {
    expect(await find("a")).toEqual(["threads"]);
  }));

  it("asks for few threads", () => withEnv({ IN_THREADS: "few" }, async () => {
    expect(await find("a")).toEqual(["few threads"]);
  }));

  it("finds none", async () => {
    expect(await find("none")).toEqual([]);
  });
});
