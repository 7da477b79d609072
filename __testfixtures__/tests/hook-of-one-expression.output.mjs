import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { Clock } from "./clock.mjs";

describe("clock", () => {
  let timer;

  before(() => {
    timer = setInterval(() => Clock.tick(), 5);
    stubEnv("CLOCK", "fast");
  });
  after(() => {
    clearInterval(timer);
    unstubEnv("CLOCK");
  });

  it("reads its pace", () => {
    assert.equal(new Clock().pace, "fast");
  });
});
