const test = require("node:test");
const { signal } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

test("opens, rings and closes", async () => {
  const isOpen = signal();
  const hasRung = signal();
  const isClosed = signal();

  const shop = new Shop();
  shop.on("open", isOpen.set);
  shop.on("ring", hasRung.set);
  shop.on("close", isClosed.set);
  await isOpen.wait({ timeout: Infinity });
  await hasRung.wait({ timeout: Infinity });
  await isClosed.wait({ timeout: Infinity });
});
