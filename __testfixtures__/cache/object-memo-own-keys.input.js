const hasOwn = Object.prototype.hasOwnProperty;
const slugs = {};
const titles = {};
const sizes = {};

exports.slug = function (text) {
  if (hasOwn.call(slugs, text)) return slugs[text];
  return (slugs[text] = String(text).toLowerCase());
};

exports.title = function (text) {
  if (!titles.hasOwnProperty(text)) {
    titles[text] = String(text).toUpperCase();
  }
  return titles[text];
};

exports.size = function (text) {
  if (!Object.prototype.hasOwnProperty.call(sizes, text)) sizes[text] = String(text).length;
  return sizes[text];
};

exports.forget = function (text) {
  delete slugs[text];
  return Object.keys(sizes).length;
};
