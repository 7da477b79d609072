import { expect, it } from "vitest";
import { Shop } from "./shop";

it("closes in the evening", (done) => {
  let reason = "";
  new Shop().onClose((why: string) => {
    reason = why;
  });
  setTimeout(() => {
    expect(reason).toBe("");
  }, 50);
  setTimeout(() => {
    expect(reason).toBe("evening");
    done();
  }, 100);
});

it("opens when it has slept", async () => {
  const shop = new Shop();
  await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shop.door.isOpen).toBe(true);
});
