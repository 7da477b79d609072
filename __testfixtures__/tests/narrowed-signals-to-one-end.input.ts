import { describe, it } from "mocha";

class Shop {
  onOpen(listener: (hour: number) => void): void {
    listener(9);
  }
  onRing(listener: () => void): void {
    listener();
  }
}

describe("shop", () => {
  it("opens and rings", (done) => {
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.onOpen(() => {
      isOpen = true;
      if (hasRung) done();
    });
    shop.onRing(() => {
      hasRung = true;
      if (isOpen) done();
    });
  });
});
