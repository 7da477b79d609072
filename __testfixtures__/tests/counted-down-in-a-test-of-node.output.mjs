import { test } from "node:test";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.mjs";

test("closes every till", async () => {
  const done = signal();
  const shop = new Shop();
  let open = 2;
  const closed = () => --open || done.set();
  shop.till(1).close(closed);
  shop.till(2).close(closed);
  await done.wait({ timeout: Infinity });
});

test("says which till it closed last", async (t) => {
  const done = signal();
  const shop = new Shop();
  let open = 2;
  const closed = (till) => {
    t.diagnostic(till);
    if (--open === 0) done.set();
  };
  shop.till(1).close(closed);
  shop.till(2).close(closed);
  await done.wait({ timeout: Infinity });
});

test("closes the till of a list", async ([first]) => {
  const done = signal();
  const shop = new Shop();
  let open = 2;
  const closed = () => --open || done.set();
  shop.till(1).close(closed);
  shop.till(2).close(closed);
  await done.wait({ timeout: Infinity });
});
