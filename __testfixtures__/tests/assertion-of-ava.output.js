import test from "ava";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

test("rings", async (t) => {
  const rings = [];
  new Shop().onRing((ring) => rings.push(ring));
  await waitFor(() => rings.length >= 2, { atLeast: 20 });
  t.deepEqual(rings, ["once", "twice"]);
});
