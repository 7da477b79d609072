const { cell } = require("@unambient/runtime");

const last = cell("last", { flag: "use_ttl_cache", legacy: {} });

exports.remember = function (id, pair) {
  if (!last.value[id]) last.value[id] = String(id);
  [last.value[id]] = [pair];
  ({ id: last.value[id] } = { id: last.value[id] });
  return last.value[id];
};
