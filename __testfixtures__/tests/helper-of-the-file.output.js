import assert from "node:assert";
import { it } from "node:test";
import { Shop } from "./shop.js";
import { waitFor } from "@unambient/runtime/testing";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

it("opens", async () => {
  let isOpen = false;
  new Shop().onOpen(() => { isOpen = true; });
  await waitFor(() => isOpen);
  assert.ok(isOpen);
});
