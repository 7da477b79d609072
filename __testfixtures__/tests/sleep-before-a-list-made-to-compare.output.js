const { test } = require("node:test");
const assert = require("node:assert");
const { waitFor } = require("@unambient/runtime/testing");
const { Kitchen } = require("./kitchen.js");

test("cooks for two tables", async () => {
  const kitchen = new Kitchen();
  kitchen.order("soup");
  kitchen.order("bread");
  await waitFor(() => kitchen.served >= 2 && kitchen.last === "bread", {
    atLeast: 50,
  });
  assert.deepEqual([kitchen.served, kitchen.last, kitchen.failed], [2, "bread", 0]);
});

test("keeps what it has", async () => {
  const kitchen = new Kitchen();
  const soup = kitchen.order("soup");
  await waitFor(() => kitchen.served >= 1, { atLeast: 50 });
  assert.deepEqual([kitchen.dish("soup"), kitchen.dish("bread")], [soup, undefined]);
  assert.equal(kitchen.served, 1);
});
