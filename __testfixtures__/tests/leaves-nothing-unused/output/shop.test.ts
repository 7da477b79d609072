import assert from "node:assert";
import { it, describe } from "node:test";
import { names } from "./support";
import { rest } from "./server";
import { Shop } from "./shop";
import { once } from "node:events";
import { waitFor } from "@unambient/runtime/testing";

const stall = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a shop", () => {
  it("opens", async () => {
    let opened = false;
    new Shop().on("open", () => {
      opened = true;
    });
    await waitFor(() => opened);
    assert.ok(opened);
  });

  it("closes", async () => {
    let closed = false;
    new Shop().on("close", () => {
      closed = true;
    });
    await waitFor(() => closed);
    assert.ok(closed);
  });

  it("fills up", async () => {
    let full = false;
    new Shop().on("full", () => {
      full = true;
    });
    await waitFor(() => full);
    assert.ok(full);
  });

  it("empties", async () => {
    let empty = false;
    new Shop().on("empty", () => {
      empty = true;
    });
    await waitFor(() => empty);
    assert.ok(empty);
  });

  it("cleans", async () => {
    let clean = false;
    new Shop().on("clean", () => {
      clean = true;
    });
    await waitFor(() => clean);
    assert.ok(clean);
  });

  it("sells", async () => {
    let sold = false;
    new Shop().on("sale", () => {
      sold = true;
    });
    await waitFor(() => sold);
    assert.ok(sold);
  });

  it("rests", async () => {
    let rested = false;
    new Shop().on("rest", () => {
      rested = true;
    });
    await waitFor(() => rested);
    assert.ok(rested);
  });

  it("stays", async () => {
    const shop = new Shop();
    await stall(20);
    shop.on("stay", () => assert.equal(names.length, 1));
  });
});
