const assert = require("node:assert");
const { test } = require("node:test");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

test("rings twice", async () => {
  let rings = 0;
  new Shop().onRing(() => rings++);
  await waitFor(() => rings >= 2, { atLeast: 30 });
  assert.strictEqual(rings, 2);
});
