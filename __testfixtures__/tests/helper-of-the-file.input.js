import assert from "node:assert";
import { it } from "node:test";
import { Shop } from "./shop.js";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

it("opens", async () => {
  let isOpen = false;
  new Shop().onOpen(() => { isOpen = true; });
  await pause(40);
  assert.ok(isOpen);
});
