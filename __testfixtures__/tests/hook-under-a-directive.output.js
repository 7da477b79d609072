const { stubGlobal, unstubGlobal } = require("@unambient/runtime/testing");
const { load } = require("./load");

describe("load", () => {
  beforeAll(() => {
    stubGlobal("console.error", (error) => {
      throw new Error(error);
    });
    // eslint-disable-next-line no-console -- tells as well
    stubGlobal("console.warn", (...args) => console.log(...args));
    // Nobody is there.
    stubGlobal("fetch", jest.fn());
    // eslint-disable-next-line no-alert, no-console
    stubGlobal("console.info", () => alert("told"));
    load.quiet = true; // eslint-disable-next-line no-console
    stubGlobal("console.debug", () => undefined);
  });

  afterAll(() => {
    unstubGlobal(
      "console.error",
      "console.warn",
      "fetch",
      "console.info",
      "console.debug",
    );
  });

  it("fails", async () => {
    await expect(load()).rejects.toThrow();
  });
});
