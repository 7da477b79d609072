import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Clock } from "./clock.mjs";

describe("server", () => {
  let server;

  before(() => {
    server = new Clock().listen();
    process.env.PORT = "0";
  });
  after(() => server.close());

  it("listens", () => {
    assert.ok(server.listening);
  });
});
