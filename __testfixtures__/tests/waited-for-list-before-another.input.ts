import { equal } from "node:assert/strict";
import { expect, it } from "vitest";
import { waitFor } from "./wait-for.js";
import { belfry } from "./belfry.js";

it("rings at noon", async () => {
  const told = belfry.listen();
  await waitFor(() => {
    equal(told, belfry.log);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toEqual(["noon"]);
});

it("rings twice", async () => {
  const rings = belfry.rings();
  await waitFor(() => {
    equal(rings.count, 1);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(rings.count).toEqual(2);
});
