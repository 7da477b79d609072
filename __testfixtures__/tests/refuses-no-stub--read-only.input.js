const assert = require("assert");
const { separator } = require("./paths");

it("separates folders as Windows does", () => {
  process.platform = "win32";
  assert.equal(separator(), "/");
});
