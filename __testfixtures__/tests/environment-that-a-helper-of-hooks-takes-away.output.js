const assert = require("node:assert");
const { withEnv } = require("@unambient/runtime/testing");
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

  it("reads the port", () => withEnv({ PORT: "8080", HOST: "here" }, () => {
    assert.equal(readPort(), 8080);
  }));
});
