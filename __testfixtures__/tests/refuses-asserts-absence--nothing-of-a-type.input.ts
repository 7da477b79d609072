import { equal } from "node:assert/strict";
import { test } from "node:test";
import { connect } from "./connect.js";

test("goes on without an error", async () => {
  const client = connect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  equal(typeof client.error, "undefined");
});
