import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { startShop } from "./shop";

it("tells when it has opened", async () => {
  let opened = false;
  const shop = startShop();
  shop.on("open", () => {
    opened = true;
  });
  await waitFor(() => opened);
  expect(opened).toBe(true);
});
