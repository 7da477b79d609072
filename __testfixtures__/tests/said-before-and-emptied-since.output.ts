import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Bell } from "./bell";

it("rings again", async () => {
  const rings: string[] = [];
  const bell = new Bell((ring: string) => rings.push(ring));
  bell.pull();
  expect(rings.length).toBe(1);
  rings.length = 0;
  bell.pull();
  await waitFor(() => rings.length >= 1, { atLeast: 20 });
  expect(rings.length).toBe(1);
});
