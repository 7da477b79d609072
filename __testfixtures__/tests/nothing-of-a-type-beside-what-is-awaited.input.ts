import { equal } from "node:assert/strict";
import { test } from "node:test";
import { connect } from "./connect.js";

test("greets without an error", async () => {
  const client = connect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  equal(typeof client.error, "undefined");
  equal(client.sent.length, 1);
});

test("has a name by then", async () => {
  const client = connect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  equal(typeof client.name, "string");
  equal(client.sent.length, 1);
});
