import assert from "node:assert/strict";
import { test } from "node:test";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop.mjs";

test("opens late", async () => {
  let message = null;
  new Shop().onOpen((text) => { message = text; });
  await waitFor(() => message === "open", { atLeast: 60 });
  assert.equal(message, "open");
});
