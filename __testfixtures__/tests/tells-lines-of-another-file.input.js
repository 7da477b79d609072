const assert = require("node:assert");
const { open } = require("./door");

it("tells-lines-of-another-file.js: opens", async () => {
  let isOpen = false;
  const last = open("front", () => {
    isOpen = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(isOpen, true);
  assert.match(last, /door.js:5:24/);
});
