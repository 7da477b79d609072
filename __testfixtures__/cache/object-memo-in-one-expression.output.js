const { cell } = require("@unambient/runtime");

const lengths = cell("lengths", { flag: "use_ttl_cache", legacy: {} });

exports.lengthOf = function (text) {
  return lengths.value[text] || (lengths.value[text] = String(text).length);
};
