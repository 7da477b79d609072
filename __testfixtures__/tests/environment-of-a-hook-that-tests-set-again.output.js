const assert = require("assert");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { readPort } = require("./settings");

beforeEach(() => {
  stubEnv("PORT", "8080");
});

afterEach(() => {
  unstubEnv("PORT");
});

it("takes a port from the environment", () => {
  stubEnv("PORT", "8081");
  assert.equal(readPort(), 8081);
});
