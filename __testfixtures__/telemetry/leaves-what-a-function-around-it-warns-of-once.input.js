import { log } from "./log.js";

export const settings = (() => {
  let warned = false;
  const given = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith("SHOP_")) given[name] = value;
    else if (name.startsWith("STORE_") && !warned) {
      warned = true;
      log.warn(`${name}: SHOP_ is what it is called now`);
    }
  }
  return given;
})();
