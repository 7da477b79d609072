const { join } = require("node:path");

function lookup(name) {
  return lookup.names[name];
}

lookup.names = {};

exports.lookup = lookup;
exports.add = (name) => {
  lookup.names[name] = join("names", String(name));
};
