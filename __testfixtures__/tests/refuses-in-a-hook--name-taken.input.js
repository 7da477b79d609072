const assert = require("assert");
const { before, test } = require("node:test");
const { readPort } = require("./settings.js");

const after = [];

before(() => {
  process.env.PORT = "8080";
});

test("reads the port", () => {
  after.push(readPort());
  assert.equal(after[0], 8080);
});
