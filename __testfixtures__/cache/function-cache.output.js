const { join } = require("node:path");
const { cache } = require("@unambient/runtime");

module.exports = resolve;

function resolve(name) {
  if (!resolve.cache.get(name)) resolve.cache.set(name, { path: join("lib", String(name)) });
  return resolve.cache.get(name);
}

resolve.cache = cache("cache", { flag: "use_ttl_cache", legacy: {} });
