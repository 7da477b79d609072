import { expect, it } from "vitest";
import { Shop } from "./shop";

it("keeps its settings", async () => {
  const settings = { open: true };
  new Shop(settings).close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(settings).toEqual({ open: false });
});
