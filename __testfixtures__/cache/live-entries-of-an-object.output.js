"use strict";

const { cache } = require("@unambient/runtime");
const { createPool } = require("./pool");

const pools = cache("pools", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});

exports.poolOf = function (tenant) {
  if (!pools.get(tenant)) pools.set(tenant, createPool({ database: tenant }));
  return pools.get(tenant);
};

const sizes = cache("sizes", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});

exports.measure = function (name) {
  if (sizes.get(name) === undefined) sizes.set(name, name.length * 2);
};

exports.sizeOf = (name) => sizes.get(name);
