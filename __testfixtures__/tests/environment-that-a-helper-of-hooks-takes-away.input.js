const assert = require("node:assert");
const { readPort } = require("./settings");

function clear() {
  delete process.env.PORT;
}

const clearHost = () => {
  delete process.env.HOST;
};

describe("settings", () => {
  beforeEach(clear);
  beforeEach(() => {
    clearHost();
  });

  it("reads the port", () => {
    process.env.PORT = "8080";
    process.env.HOST = "here";
    assert.equal(readPort(), 8080);
  });
});
