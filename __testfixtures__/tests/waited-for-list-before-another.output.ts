import { equal } from "node:assert/strict";
import { expect, it } from "vitest";
import { waitFor as waitForCondition } from "@unambient/runtime/testing";
import { waitFor } from "./wait-for.js";
import { belfry } from "./belfry.js";

it("rings at noon", async () => {
  const told = belfry.listen();
  await waitFor(() => {
    equal(told, belfry.log);
  });
  await waitForCondition(() => told.length >= 1, { atLeast: 100 });
  expect(told).toEqual(["noon"]);
});

it("rings twice", async () => {
  const rings = belfry.rings();
  await waitFor(() => {
    equal(rings.count, 1);
  });
  await waitForCondition(() => rings.count >= 2, { atLeast: 100 });
  expect(rings.count).toEqual(2);
});
