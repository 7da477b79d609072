"use strict";

const { stock } = require("./stock");

stock.each(function (item) {
  total += item.price;
});

var total = 0;

module.exports.add = function (item) {
  total += item.price;
};
