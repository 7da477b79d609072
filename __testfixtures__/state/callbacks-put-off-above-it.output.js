"use strict";

const { EventEmitter } = require("node:events");
const { cell } = require("@unambient/runtime");

const stock = new EventEmitter();
stock.on("sold", function () {
  sold.value++;
});
process.nextTick(() => stock.emit("sold"));

var sold = cell("sold", { flag: "use_scoped_state", legacy: 0 });

module.exports.sold = function () {
  return sold.value;
};
