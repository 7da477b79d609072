import { expect, it } from "vitest";
import { Shop } from "./shop";

const SETTLE_MS = 1500;

it("closes in the end", async () => {
  let isClosed = false;
  new Shop().onClose(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  expect(isClosed).toBeTruthy();
});
