import { expect, it } from "vitest";
import { Shop } from "./shop";

it("serves soup among others", async () => {
  const served: string[] = [];
  new Shop().onServe((dish: string) => served.push(dish));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(served).toContain("soup");
  expect(served.length).toBeGreaterThan(1);
});
