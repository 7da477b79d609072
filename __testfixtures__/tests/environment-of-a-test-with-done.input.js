const assert = require("assert");
const { loadPort } = require("./settings");

describe("settings", () => {
  it("reads the port", (done) => {
    process.env.PORT = "8080";
    loadPort((port) => {
      assert.equal(port, 8080);
      done();
    });
  });
});
