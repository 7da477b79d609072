import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves soup among others", async () => {
  const served = new Set<string>();
  new Shop().onServe((dish: string) => served.add(dish));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(served).toContain("soup");
});
