const { join } = require("node:path");
const { context } = require("@unambient/runtime");

function where() {
  return join(...where.path.value);
}

where.path = context("path", {
  flag: "use_async_error_context",
  legacy: ["."],
});

exports.where = where;
exports.within = function (name, work) {
  const outer = where.path.value;
  return where.path.run([...outer, String(name)], () => work());
};
