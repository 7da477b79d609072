import { equal } from "node:assert/strict";
import { expect, it } from "vitest";
import { waitFor } from "./wait-for.js";
import { debounce } from "./debounce.js";

it("rings once", async () => {
  let rings = 0;
  const ring = debounce(() => {
    rings++;
  }, 20);
  ring();
  ring();
  await waitFor(() => {
    equal(rings, 1);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(rings).toEqual(1);
  ring();
});
