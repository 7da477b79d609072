"use strict";

const { EventEmitter } = require("node:events");

const stock = new EventEmitter();
stock.on("sold", function () {
  sold++;
});
process.nextTick(() => stock.emit("sold"));

var sold = 0;

module.exports.sold = function () {
  return sold;
};
