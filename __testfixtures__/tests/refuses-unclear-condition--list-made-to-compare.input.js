const { test } = require("node:test");
const assert = require("node:assert");
const { Kitchen } = require("./kitchen.js");

test("gives each table its dish", async () => {
  const kitchen = new Kitchen();
  const soup = kitchen.order("soup");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual([kitchen.first, kitchen.second], [soup, undefined]);
});
