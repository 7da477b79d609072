const { registry } = require("@unambient/runtime");

const prices = registry("prices", {
  flag: "use_supervised_registry",
  legacy: new Map(),
}); // unambient: shared-binding

module.exports = prices;
