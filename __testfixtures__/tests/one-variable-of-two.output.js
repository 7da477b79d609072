const assert = require("assert");
const { withEnv } = require("@unambient/runtime/testing");
const { readHost, readPort } = require("./settings");

it("reads host and port", () => withEnv({ PORT: "8080" }, () => {
  assert.equal(readPort(), 8080);
  return withEnv({ HOST: "example.org" }, () => {
    assert.equal(readHost(), "example.org");
  });
}));
