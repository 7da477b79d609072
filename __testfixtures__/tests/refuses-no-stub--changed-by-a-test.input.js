import { equal } from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { cook } from "./kitchen.js";

beforeEach(() => {
  globalThis.pantry = { items: [], open: true };
});

afterEach(() => {
  console.info("done");
});

test("cooks nothing from a closed pantry", () => {
  globalThis.pantry.open = false;
  equal(cook(), undefined);
});
