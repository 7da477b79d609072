"use strict";

const { stock } = require("./stock");

(function () {
  next = stock.length;
})();
(function () {
  last = this.last;
}).call(stock);

var next = 1;
var last = null;

module.exports.take = function () {
  last = next;
  return next++;
};

module.exports.last = function () {
  return last;
};
