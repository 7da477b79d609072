"use strict";

const { stock } = require("./stock");

stock.on("sold", function () {
  sold++;
});
setTimeout(() => console.log(sold), 1000);

var sold = 0;

module.exports.sold = function () {
  return sold;
};
