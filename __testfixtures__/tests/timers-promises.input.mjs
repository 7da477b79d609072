import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Shop } from "./shop.mjs";

test("opens late", async () => {
  let message = null;
  new Shop().onOpen((text) => { message = text; });
  await sleep(60);
  assert.equal(message, "open");
});
