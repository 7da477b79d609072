const assert = require("node:assert");
const { test } = require("node:test");
const { Shop } = require("./shop");

test("rings twice", async () => {
  let rings = 0;
  new Shop().onRing(() => rings++);
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.strictEqual(rings, 2);
});
