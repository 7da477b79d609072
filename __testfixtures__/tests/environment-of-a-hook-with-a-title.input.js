const { readPort } = require("./settings");

describe("settings", () => {
  beforeEach("set up", () => {
    process.env.PORT = "8080";
  });

  it("reads the port", () => {
    expect(readPort()).to.equal(8080);
  });
});
