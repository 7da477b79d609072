const { cache } = require("@unambient/runtime");

const lengths = cache("lengths", { flag: "use_ttl_cache", max: 0, legacy: {} }); // unambient: cache-deleted
const upper = cache("upper", {
  flag: "use_ttl_cache",
  max: 0,
  legacy: Object.create(null),
}); // unambient: cache-deleted

exports.lengthOf = function (text) {
  return lengths.get(text) || lengths.set(text, String(text).length);
};

exports.toUpper = (text) => upper.get(text) ?? upper.set(text, String(text).toUpperCase() + "!");
