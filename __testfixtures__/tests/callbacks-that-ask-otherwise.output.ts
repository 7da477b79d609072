import { describe, it } from "mocha";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

describe("shop", () => {
  it("asks for the other two when it closes", async function (this: Mocha.Context) {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done.set();
    });
    shop.on("close", () => {
      if (isOpen && hasRung) done.set();
    });
    await done.wait({ timeout: Infinity });
  });

  it("asks before it opens", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const check = () => isOpen && hasRung && done.set();
    const shop = new Shop();
    shop.on("open", () => {
      check();
      isOpen = true;
    });
    shop.on("ring", () => {
      hasRung = true;
      check();
    });
    await done.wait({ timeout: Infinity });
  });

  it("is open or not", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = shop.isOpen;
      if (hasRung) done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });

  it("opens in two ways", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.on("break", () => {
      isOpen = true;
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });

  it("ends where the other has not come", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      hasRung || done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      isOpen || done.set();
    });
    await done.wait({ timeout: Infinity });
  });

  it("rings once more", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done.set();
      else shop.ring();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });

  it("does not wait for the close where it opens last", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    let isClosed = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen && isClosed) done.set();
    });
    shop.on("close", () => {
      isClosed = true;
      if (isOpen && hasRung) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
