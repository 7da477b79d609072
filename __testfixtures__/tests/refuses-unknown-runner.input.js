const test = require("./my-runner").test;
const assert = require("assert");
const { readPort } = require("./settings");

test("reads the port", () => {
  process.env.PORT = "8080";
  assert.equal(readPort(), 8080);
});
