import assert from "node:assert/strict";
import { test } from "node:test";
import { Shop } from "./shop.mjs";
import { waitFor } from "@unambient/runtime/testing";

test("opens late", async () => {
  let message = null;
  new Shop().onOpen((text) => { message = text; });
  await waitFor(() => message === "open", { atLeast: 60 });
  assert.equal(message, "open");
});
