import assert from "node:assert";
import { it } from "node:test";
import { Shop } from "./shop.js";
import { waitFor } from "@unambient/runtime/testing";

it("opens", async () => {
  let isOpen = false;
  new Shop().onOpen(() => { isOpen = true; });
  await waitFor(() => isOpen);
  assert.ok(isOpen);
});
