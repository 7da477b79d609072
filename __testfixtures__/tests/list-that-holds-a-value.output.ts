import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("serves soup among others", async () => {
  const served: string[] = [];
  new Shop().onServe((dish: string) => served.push(dish));
  await waitFor(() => served.includes("soup") && served.length > 1, {
    atLeast: 20,
  });
  expect(served).toContain("soup");
  expect(served.length).toBeGreaterThan(1);
});
