import { suite } from "uvu";
import * as assert from "uvu/assert";
import { load } from "./load.js";

const houses = suite("houses");

houses.before.each(() => {
  process.env.HOUSE = "villa";
});

houses("have a name", () => {
  assert.is(load(), "villa");
});

houses.run();
