const assert = require("assert");
const { readHost, readPort } = require("./settings");
const { withEnv } = require("@unambient/runtime/testing");

it("reads host and port", () => withEnv({ PORT: "8080" }, () => {
  assert.equal(readPort(), 8080);
  return withEnv({ HOST: "example.org" }, () => {
    assert.equal(readHost(), "example.org");
  });
}));
