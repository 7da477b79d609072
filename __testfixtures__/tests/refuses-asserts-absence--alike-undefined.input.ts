import { expect, it } from "vitest";
import { Shop } from "./shop";

it("creates nothing", async () => {
  let created: object | undefined = undefined;
  const shop = new Shop({ create: (order: object) => (created = order) });
  shop.look();
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(created).toStrictEqual(undefined);
});
