const { load } = require("./load");

describe("load", () => {
  beforeAll(() => {
    // eslint-disable-next-line no-console
    console.error = (error) => {
      throw new Error(error);
    };
    // eslint-disable-next-line no-console -- tells as well
    console.warn = (...args) => console.log(...args);
    // Nobody is there.
    /* eslint-disable-next-line no-extend-native */
    global.fetch = jest.fn();
    // eslint-disable-next-line no-alert, no-console
    console.info = () => alert("told");
    load.quiet = true; // eslint-disable-next-line no-console
    console.debug = () => undefined;
  });

  it("fails", async () => {
    await expect(load()).rejects.toThrow();
  });
});
