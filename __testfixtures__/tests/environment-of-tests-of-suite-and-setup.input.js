const assert = require("assert");
const { readPort } = require("./settings");

suite("settings", () => {
  setup(() => readPort.reset());

  test("reads a port", (done) => {
    process.env.PORT = "8080";
    assert.equal(readPort(), 8080);
    setImmediate(done);
  });
});
