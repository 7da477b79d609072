import assert from "node:assert/strict";
import { it } from "mocha";
import { hooks, load, start } from "../src/shop.js";

it("asks the hook that is there", async () => {
  let asked = false;
  const hook = () => {
    asked = true;
  };

  await start();
  hooks.push(hook);
  load("menu");
  assert.equal(asked, true);
});
