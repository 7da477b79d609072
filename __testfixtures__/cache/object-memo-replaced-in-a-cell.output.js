const { cell } = require("@unambient/runtime");

const names = cell("names", { flag: "use_ttl_cache", legacy: {} });

exports.nameOf = function (id, make) {
  return names.value[id] || (names.value[id] = typeof make === "function" ? make(id) : `name of ${id}`);
};

exports.reset = function () {
  names.value = {};
};
