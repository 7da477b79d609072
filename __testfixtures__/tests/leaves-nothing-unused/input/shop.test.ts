import assert from "node:assert";
import { it, describe } from "node:test";
import delay from "delay";
import { names, sleep } from "./support";
import { wait } from "./pauses";
import { rest } from "./server";
// eslint-disable-next-line import/no-extraneous-dependencies
import { setTimeout as after } from "timers/promises";
import { Shop } from "./shop";
import { once } from "node:events";

// Long enough on a slow machine.
function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const doze = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const stall = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a shop", () => {
  it("opens", async () => {
    let opened = false;
    new Shop().on("open", () => {
      opened = true;
    });
    await delay(20);
    assert.ok(opened);
  });

  it("closes", async () => {
    let closed = false;
    new Shop().on("close", () => {
      closed = true;
    });
    await sleep(20);
    assert.ok(closed);
  });

  it("fills up", async () => {
    let full = false;
    new Shop().on("full", () => {
      full = true;
    });
    await wait(20);
    assert.ok(full);
  });

  it("empties", async () => {
    let empty = false;
    new Shop().on("empty", () => {
      empty = true;
    });
    await after(20);
    assert.ok(empty);
  });

  it("cleans", async () => {
    let clean = false;
    new Shop().on("clean", () => {
      clean = true;
    });
    await pause(20);
    assert.ok(clean);
  });

  it("sells", async () => {
    let sold = false;
    new Shop().on("sale", () => {
      sold = true;
    });
    await doze(20);
    assert.ok(sold);
  });

  it("rests", async () => {
    let rested = false;
    new Shop().on("rest", () => {
      rested = true;
    });
    await rest(20);
    assert.ok(rested);
  });

  it("stays", async () => {
    const shop = new Shop();
    await stall(20);
    shop.on("stay", () => assert.equal(names.length, 1));
  });
});
