const { cache } = require("@unambient/runtime");

const hasOwn = Object.prototype.hasOwnProperty;
const slugs = cache("slugs", { flag: "use_ttl_cache", legacy: {} });
const titles = cache("titles", { flag: "use_ttl_cache", legacy: {} });
const sizes = cache("sizes", { flag: "use_ttl_cache", legacy: {} });

exports.slug = function (text) {
  if (slugs.hasOwn(text)) return slugs.get(text);
  return slugs.set(text, String(text).toLowerCase());
};

exports.title = function (text) {
  if (!titles.hasOwn(text)) {
    titles.set(text, String(text).toUpperCase());
  }
  return titles.get(text);
};

exports.size = function (text) {
  if (!sizes.hasOwn(text)) sizes.set(text, String(text).length);
  return sizes.get(text);
};

exports.forget = function (text) {
  slugs.delete(text);
  return sizes.keys().length;
};
