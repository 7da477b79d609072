import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Pantry } from "./pantry";

it("forgets what is too old", async () => {
  const pantry = new Pantry();
  const told = pantry.history();
  pantry.set("soup", 1, Date.now() + 50);
  await waitFor(() => told.length >= 2, { atLeast: 60 });
  expect(pantry.get("soup")).toBeUndefined();
  expect(told.length).toBe(2);
});
