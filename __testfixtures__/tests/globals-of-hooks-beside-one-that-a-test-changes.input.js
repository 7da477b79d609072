import { equal } from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { cook } from "./kitchen.js";

beforeEach(() => {
  globalThis.kitchen = { open: true };
  globalThis.pantry = { items: [], open: true };
  globalThis.cellar = { items: [] };
});

afterEach(() => {
  console.info("done");
});

test("cooks from an open pantry", () => {
  globalThis.cellar.items.push("wine");
  equal(cook(), "soup");
  equal(globalThis.kitchen.open, true);
});

test("cooks nothing from a closed one", () => {
  globalThis.pantry.open = false;
  equal(cook(), undefined);
});
