const assert = require("assert");
const { load } = require("./load");
const { specify } = require("./own-runner");

specify("warns", async () => {
  console.warn = () => undefined;
  assert.ok(await load());
});
