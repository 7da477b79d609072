import { test } from "node:test";
import { Shop } from "./shop.mjs";

test("closes every till", (t, done) => {
  const shop = new Shop();
  let open = 2;
  const closed = () => --open || done();
  shop.till(1).close(closed);
  shop.till(2).close(closed);
});

test("says which till it closed last", (t, done) => {
  const shop = new Shop();
  let open = 2;
  const closed = (till) => {
    t.diagnostic(till);
    if (--open === 0) done();
  };
  shop.till(1).close(closed);
  shop.till(2).close(closed);
});

test("closes the till of a list", ([first], done) => {
  const shop = new Shop();
  let open = 2;
  const closed = () => --open || done();
  shop.till(1).close(closed);
  shop.till(2).close(closed);
});
