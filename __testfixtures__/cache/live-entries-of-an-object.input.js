"use strict";

const { createPool } = require("./pool");

const pools = {};

exports.poolOf = function (tenant) {
  if (!pools[tenant]) pools[tenant] = createPool({ database: tenant });
  return pools[tenant];
};
