import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.mjs";

test("opens in turn", async (t) => {
  const isOpen = signal();
  const hasRung = signal();
  const shop = new Shop();
  shop.first(async () => {
    t.assert.strictEqual(isOpen.isSet, false, "is closed");
    await sleep(10);
    isOpen.set();
  });
  shop.then(() => {
    t.assert.ok(isOpen.isSet, "is open");
    hasRung.set();
  });
  await shop.start(5);
  t.assert.ok(hasRung.isSet);
});
