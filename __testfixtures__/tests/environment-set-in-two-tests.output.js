import assert from "node:assert";
import { describe, it } from "node:test";
import { withEnv } from "@unambient/runtime/testing";
import { readPort } from "./settings.js";

describe("settings", () => {
  it("reads port and host", () => withEnv({ PORT: "8080", HOST: "a" }, () => {
    assert.equal(readPort(), 8080);
  }));

  it("reads the host", () => withEnv({ HOST: "b" }, () => {
    assert.equal(readPort(), 80);
  }));
});
