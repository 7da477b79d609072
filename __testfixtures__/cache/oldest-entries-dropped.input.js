"use strict";
const memo = {};
const order = [];

exports.slug = function (text) {
  const key = String(text);
  if (key in memo) return memo[key];
  memo[key] = key.trim().toLowerCase().replace(/\W+/g, "-");
  order.push(key);
  if (order.length > 3) delete memo[order.shift()];
  return memo[key];
};

exports.kept = function () {
  return order.length;
};
