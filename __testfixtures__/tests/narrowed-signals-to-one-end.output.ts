import { describe, it } from "mocha";
import { signal } from "@unambient/runtime/testing";

class Shop {
  onOpen(listener: (hour: number) => void): void {
    listener(9);
  }
  onRing(listener: () => void): void {
    listener();
  }
}

describe("shop", () => {
  it("opens and rings", async () => {
    const done = signal();
    let isOpen = false;
    let hasRung = false;
    const shop = new Shop();
    shop.onOpen(() => {
      isOpen = true;
      if (hasRung) done.set();
    });
    shop.onRing(() => {
      hasRung = true;
      if (isOpen) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
