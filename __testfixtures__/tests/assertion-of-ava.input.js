import test from "ava";
import { Shop } from "./shop.js";

test("rings", async (t) => {
  const rings = [];
  new Shop().onRing((ring) => rings.push(ring));
  await new Promise((resolve) => setTimeout(resolve, 20));
  t.deepEqual(rings, ["once", "twice"]);
});
