const { join } = require("node:path");

module.exports = resolve;

function resolve(name) {
  if (!resolve.cache[name]) resolve.cache[name] = { path: join("lib", String(name)) };
  return resolve.cache[name];
}

resolve.cache = {};
