const { join } = require("node:path");
const { dictionary } = require("@unambient/runtime");

function lookup(name) {
  return lookup.names.get(name);
}

lookup.names = dictionary("names", {
  flag: "use_supervised_registry",
  legacy: {},
}); // unambient: shared-binding

exports.lookup = lookup;
exports.add = (name) => {
  lookup.names.set(name, join("names", String(name)));
};
