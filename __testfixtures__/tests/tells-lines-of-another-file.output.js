const assert = require("node:assert");
const { waitFor } = require("@unambient/runtime/testing");
const { open } = require("./door");

it("tells-lines-of-another-file.js: opens", async () => {
  let isOpen = false;
  const last = open("front", () => {
    isOpen = true;
  });
  await waitFor(() => isOpen && /door.js:5:24/.test(last), { atLeast: 20 });
  assert.equal(isOpen, true);
  assert.match(last, /door.js:5:24/);
});
