"use strict";

const { createPool } = require("./pool");

module.exports = function createServer(settings) {
  const pools = {};
  return {
    poolOf(tenant) {
      if (!pools[tenant]) pools[tenant] = createPool({ ...settings, database: tenant });
      return pools[tenant];
    },
  };
};
