var cache = require("@unambient/runtime").cache;

var parsed = cache("parsed", { flag: "use_ttl_cache", max: 0, legacy: {} }); // unambient: cache-deleted

module.exports = function parse(text) {
  if (parsed.has(text)) return parsed.get(text);
  var result = { text: String(text), words: String(text).split(" ") };
  parsed.set(text, result);
  return result;
};

module.exports.forget = function (text) {
  parsed.delete(text);
};
