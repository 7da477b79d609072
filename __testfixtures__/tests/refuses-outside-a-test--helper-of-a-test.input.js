const assert = require("node:assert");
const { readPort } = require("./settings");

function clear() {
  delete process.env.PORT;
}

describe("settings", () => {
  beforeEach(clear);

  it("reads the port", () => {
    process.env.PORT = "8080";
    assert.equal(readPort(), 8080);
    clear();
    assert.equal(readPort(), 80);
    process.env.PORT = "8081";
    assert.equal(readPort(), 8081);
  });
});
