import test from "ava";
import { Shop } from "./shop.js";

test.cb("opens and rings", (t) => {
  let isOpen = false;
  let hasRung = false;
  const shop = new Shop();
  shop.on("open", (hour) => {
    t.is(hour, 9);
    isOpen = true;
    if (hasRung) t.end();
  });
  shop.on("ring", () => {
    hasRung = true;
    if (isOpen) t.end();
  });
  shop.start();
});
