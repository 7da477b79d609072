import { suite, test } from "uvu";
import * as assert from "uvu/assert";
import { withEnv, withGlobals } from "@unambient/runtime/testing";
import { load } from "./load.js";

test.before.each(() => {
  process.env.HOST = "kitchen";
});

test.after.each(() => {
  delete process.env.FILE;
});

test("reads the file of the environment", () => {
  process.env.FILE = "soup.txt";
  assert.is(load(), "soup");
});

test("reads the port", () => withEnv({ PORT: "7" }, async () => {
  assert.is(await load(), "7");
}));

test("asks by what is there", () => withGlobals({
  fetch: () => "soup",
}, async () => {
  assert.is(await load(), "soup");
}));

test.run();

const houses = suite("houses");

houses("have a name", () => {
  process.env.HOUSE = "villa";
  assert.is(load(), "villa");
});

houses.run();
