import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("closes in the evening", (done) => {
  let reason = "";
  new Shop().onClose((why: string) => {
    reason = why;
  });
  setTimeout(() => {
    expect(reason).toBe("");
  }, 50);
  waitFor(() => reason === "evening", { atLeast: 100 }).then(() => {
    expect(reason).toBe("evening");
    done();
  }).catch(done);
});

it("opens when it has slept", async () => {
  const shop = new Shop();
  await new Promise((resolve) => setTimeout(resolve, 10));
  await waitFor(() => shop.door.isOpen, { atLeast: 20 });
  expect(shop.door.isOpen).toBe(true);
});
