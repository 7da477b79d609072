const assert = require("assert");
const { readPort } = require("./settings");
const { withEnv } = require("@unambient/runtime/testing");

describe("settings", function () {
  it("reads the port", function () {
    return withEnv({ PORT: "8080", APP_MODE: `test` }, async () => {
      const port = await readPort(this.timeout);
      assert.equal(port, 8080);
    });
  });
});
