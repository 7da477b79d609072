const assert = require("assert");
const { readPort } = require("./settings");

beforeEach(() => {
  process.env.PORT = "8080";
});

it("takes a port from the environment", () => {
  process.env.PORT = "8081";
  assert.equal(readPort(), 8081);
});
