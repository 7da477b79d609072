import { expect, it } from "vitest";
import { Shop, settle } from "./shop";

it("closes in the end", async () => {
  let isClosed = false;
  new Shop().onClose(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, settle.ms));
  expect(isClosed).toBe(true);
});
