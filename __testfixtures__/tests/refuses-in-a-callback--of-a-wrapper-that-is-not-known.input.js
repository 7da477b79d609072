const assert = require("assert");
const { quietly } = require("./quietly");
const { readPort } = require("./settings");

it("takes a port from the environment", () =>
  quietly(() => {
    process.env.PORT = "8081";
    assert.equal(readPort(), 8081);
  }));
