const { cell } = require("@unambient/runtime");

const compiled = cell("compiled", { flag: "use_ttl_cache", legacy: {} });

exports.render = function (template, value) {
  if (!compiled.value[template]) compiled.value[template] = (text) => `${template}${text}`;
  return compiled.value[template](String(value));
};
