import { expect, it } from "vitest";
import { Shop } from "./shop";

it("keeps one socket", async () => {
  const shop = new Shop();
  shop.open();
  await new Promise((resolve) => setTimeout(resolve, 200));
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  expect((shop as any).sockets).toBe(1);
});
