import assert from "node:assert";
import { describe, it } from "node:test";
import { readPort } from "./settings.js";

describe("settings", () => {
  it("reads port and host", () => {
    process.env.PORT = "8080";
    process.env.HOST = "a";
    assert.equal(readPort(), 8080);
  });

  it("reads the host", () => {
    process.env.HOST = "b";
    assert.equal(readPort(), 80);
  });
});
