module.exports = { add, remove };

const other = require("./other");

var entries = {};

function add(name) {
  if (entries) entries[name] = other;
}

function remove(name) {
  delete entries[name];
  entries = entries || {};
}
