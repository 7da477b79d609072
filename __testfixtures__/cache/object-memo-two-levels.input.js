const formats = {};

exports.format = function (locale, text) {
  const byText = formats[locale] || (formats[locale] = {});
  return byText[text] || (byText[text] = `${locale}: ${text}`);
};

exports.known = (locale) => (locale in formats ? Object.keys(formats[locale]).length : 0);
