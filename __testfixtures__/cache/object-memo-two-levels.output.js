const { cache } = require("@unambient/runtime");

const formats = cache("formats", { flag: "use_ttl_cache", legacy: {} });

exports.format = function (locale, text) {
  const byText = formats.get(locale) || formats.set(locale, {});
  return byText[text] || (byText[text] = `${locale}: ${text}`);
};

exports.known = (locale) => (formats.has(locale) ? Object.keys(formats.get(locale)).length : 0);
