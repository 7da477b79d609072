const assert = require("assert");
const { portOf } = require("./settings");

it("reads the port", () => {
  const former = process.env.PORT;
  try {
    process.env.PORT = "8080";
    assert.equal(portOf(), 8080);
  } finally {
    process.env.PORT = former;
  }
});
