import { equal } from "node:assert/strict";
import { test } from "node:test";
import { waitFor } from "@unambient/runtime/testing";
import { connect } from "./connect.js";

test("greets without an error", async () => {
  const client = connect();
  await waitFor(() => client.sent.length >= 1, { atLeast: 50 });
  equal(typeof client.error, "undefined");
  equal(client.sent.length, 1);
});

test("has a name by then", async () => {
  const client = connect();
  await waitFor(
    () => typeof client.name === "string" && client.sent.length >= 1,
    { atLeast: 50 },
  );
  equal(typeof client.name, "string");
  equal(client.sent.length, 1);
});
