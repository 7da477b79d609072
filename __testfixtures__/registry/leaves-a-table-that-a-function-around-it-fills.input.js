"use strict";

const { dishes } = require("./menu");

const priceOf = (function () {
  var prices = {};
  for (const { name, price } of dishes) prices[name] = price;
  return function (name) {
    return prices[name];
  };
})();

exports.priceOf = priceOf;
