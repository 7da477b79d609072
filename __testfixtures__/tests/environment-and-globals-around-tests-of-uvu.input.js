import { suite, test } from "uvu";
import * as assert from "uvu/assert";
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

test("reads the port", async () => {
  process.env.PORT = "7";
  assert.is(await load(), "7");
});

test("asks by what is there", async () => {
  globalThis.fetch = () => "soup";
  assert.is(await load(), "soup");
});

test.run();

const houses = suite("houses");

houses("have a name", () => {
  process.env.HOUSE = "villa";
  assert.is(load(), "villa");
});

houses.run();
