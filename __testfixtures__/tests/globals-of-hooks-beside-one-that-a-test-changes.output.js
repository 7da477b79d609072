import { equal } from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { stubGlobal, unstubGlobal } from "@unambient/runtime/testing";
import { cook } from "./kitchen.js";

beforeEach(() => {
  stubGlobal("kitchen", { open: true });
  globalThis.pantry = { items: [], open: true };
  stubGlobal("cellar", { items: [] });
});

afterEach(() => {
  console.info("done");
  unstubGlobal("kitchen", "cellar");
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
