import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Clock } from "./clock.mjs";

describe("clock", () => {
  let timer;

  before(() => {
    timer = setInterval(() => Clock.tick(), 5);
    process.env.CLOCK = "fast";
  });
  after(() => clearInterval(timer));

  it("reads its pace", () => {
    assert.equal(new Clock().pace, "fast");
  });
});

it("keeps its pace", () => {
  assert.equal(new Clock().pace, "fast");
});
