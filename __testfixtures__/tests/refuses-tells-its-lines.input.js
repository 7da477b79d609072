const assert = require("node:assert");
const { open } = require("./door");

it("says where it failed", () => {
  const failed = () => open("");
  assert.throws(failed, /refuses-tells-its-lines\.input\.js|refuses-tells-its-lines.js:5:24/);
});

it("opens", async () => {
  let isOpen = false;
  open("front", () => {
    isOpen = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(isOpen, true);
});
