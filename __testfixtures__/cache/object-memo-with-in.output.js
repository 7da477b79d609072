var cell = require("@unambient/runtime").cell;

var parsed = cell("parsed", { flag: "use_ttl_cache", legacy: {} });

module.exports = function parse(text) {
  if (text in parsed.value) return parsed.value[text];
  var result = { text: String(text), words: String(text).split(" ") };
  parsed.value[text] = result;
  return result;
};
