import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Shop } from "./shop.mjs";

test("opens in turn", async (t) => {
  let isOpen = false;
  let hasRung = false;
  const shop = new Shop();
  shop.first(async () => {
    t.assert.strictEqual(isOpen, false, "is closed");
    await sleep(10);
    isOpen = true;
  });
  shop.then(() => {
    t.assert.ok(isOpen, "is open");
    hasRung = true;
  });
  await shop.start(5);
  t.assert.ok(hasRung);
});
