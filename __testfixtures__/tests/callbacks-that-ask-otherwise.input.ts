import { describe, it } from "mocha";
import { Shop } from "./shop";

describe("shop", () => {
  it("asks for the other two when it closes", function (this: Mocha.Context, done) {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });
    shop.on("close", () => {
      if (isOpen && hasRung) done();
    });
  });

  it("asks before it opens", (done) => {
    let isOpen = false;
    let hasRung = false;
    const check = () => isOpen && hasRung && done();
    const shop = new Shop();
    shop.on("open", () => {
      check();
      isOpen = true;
    });
    shop.on("ring", () => {
      hasRung = true;
      check();
    });
  });

  it("is open or not", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = shop.isOpen;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });
  });

  it("opens in two ways", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("break", () => {
      isOpen = true;
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });
  });

  it("ends where the other has not come", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      hasRung || done();
    });
    shop.on("ring", () => {
      hasRung = true;
      isOpen || done();
    });
  });

  it("rings once more", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
      else shop.ring();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen) done();
    });
  });

  it("does not wait for the close where it opens last", (done) => {
    let isOpen = false;
    let hasRung = false;
    let isClosed = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.on("ring", () => {
      hasRung = true;
      if (isOpen && isClosed) done();
    });
    shop.on("close", () => {
      isClosed = true;
      if (isOpen && hasRung) done();
    });
  });
});
