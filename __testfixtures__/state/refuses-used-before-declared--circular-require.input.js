module.exports = { set, get };

const other = require("./other");

var slot = 0;

function set(value) {
  slot = value + (other.extra || 0);
}

function get() {
  return slot;
}
