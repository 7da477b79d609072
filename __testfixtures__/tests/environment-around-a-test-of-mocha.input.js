const assert = require("assert");
const { readPort } = require("./settings");

describe("settings", function () {
  it("reads the port", async function () {
    process.env.PORT = "8080";
    process.env["APP_MODE"] = `test`;

    const port = await readPort(this.timeout);
    assert.equal(port, 8080);
  });
});
