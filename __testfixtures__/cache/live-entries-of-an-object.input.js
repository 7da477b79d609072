"use strict";

const { createPool } = require("./pool");

const pools = {};

exports.poolOf = function (tenant) {
  if (!pools[tenant]) pools[tenant] = createPool({ database: tenant });
  return pools[tenant];
};

const sizes = {};

exports.measure = function (name) {
  if (sizes[name] === undefined) sizes[name] = name.length * 2;
};

exports.sizeOf = (name) => sizes[name];
