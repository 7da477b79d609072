"use strict";
const { cache, registry } = require("@unambient/runtime");
const memo = cache("memo", { flag: "use_ttl_cache", legacy: {} });
const order = registry("order", { flag: "use_ttl_cache", legacy: [] });

exports.slug = function (text) {
  const key = String(text);
  if (memo.has(key)) return memo.get(key);
  memo.set(key, key.trim().toLowerCase().replace(/\W+/g, "-"));
  order.push(key);
  if (order.length > 3) memo.delete(order.shift());
  return memo.get(key);
};

exports.kept = function () {
  return order.length;
};
