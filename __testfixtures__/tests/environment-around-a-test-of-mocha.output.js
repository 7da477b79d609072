const assert = require("assert");
const { withEnv } = require("@unambient/runtime/testing");
const { readPort } = require("./settings");

describe("settings", function () {
  it("reads the port", function () {
    return withEnv({ PORT: "8080", APP_MODE: `test` }, async () => {
      const port = await readPort(this.timeout);
      assert.equal(port, 8080);
    });
  });
});
