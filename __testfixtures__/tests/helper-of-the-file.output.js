import assert from "node:assert";
import { it } from "node:test";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

it("opens", async () => {
  let isOpen = false;
  new Shop().onOpen(() => { isOpen = true; });
  await waitFor(() => isOpen);
  assert.ok(isOpen);
});
