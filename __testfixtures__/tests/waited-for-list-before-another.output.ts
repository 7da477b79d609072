import { deepEqual, equal } from "node:assert/strict";
import { expect, it } from "vitest";
import { waitFor as waitForCondition } from "@unambient/runtime/testing";
import { waitFor } from "./wait-for.js";
import { belfry } from "./belfry.js";

it("rings at noon", async () => {
  belfry.listen();
  await waitFor(() => {
    deepEqual(belfry.told, belfry.log);
  });
  await waitForCondition(() => belfry.told === belfry.log, { atLeast: 100 });
  expect(belfry.told).toBe(belfry.log);
});

it("rings twice", async () => {
  const rings = belfry.rings();
  await waitFor(() => {
    equal(rings.count, 1);
  });
  await waitForCondition(() => rings.count >= 2, { atLeast: 100 });
  expect(rings.count).toEqual(2);
});
