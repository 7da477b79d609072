import { expect, it } from "vitest";
import { Shop } from "./shop";

it("tells of what is ordered later", async () => {
  const told: string[] = [];
  const shop = new Shop((name: string) => told.push(name));
  await new Promise<void>((resolve) =>
    setTimeout(() => {
      shop.order("soup");
      resolve();
    }, 5),
  );
  expect(told).toEqual(["soup"]);
});
