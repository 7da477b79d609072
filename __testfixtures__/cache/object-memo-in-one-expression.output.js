const { cache } = require("@unambient/runtime");

const lengths = cache("lengths", { flag: "use_ttl_cache", legacy: {} });

exports.lengthOf = function (text) {
  return lengths.get(text) || lengths.set(text, String(text).length);
};
