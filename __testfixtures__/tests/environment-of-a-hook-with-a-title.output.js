const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { readPort } = require("./settings");

describe("settings", () => {
  beforeEach("set up", () => {
    stubEnv("PORT", "8080");
  });

  afterEach(() => {
    unstubEnv("PORT");
  });

  it("reads the port", () => {
    expect(readPort()).to.equal(8080);
  });
});
