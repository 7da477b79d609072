const assert = require("assert");
const { readHost, readPort } = require("./settings");

it("reads host and port", () => {
  process.env.PORT = "8080";
  assert.equal(readPort(), 8080);
  process.env.HOST = "example.org";
  assert.equal(readHost(), "example.org");
});
