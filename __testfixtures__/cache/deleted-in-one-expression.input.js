const lengths = {};
const upper = Object.create(null);

exports.lengthOf = function (text) {
  return lengths[text] || (lengths[text] = String(text).length);
};

exports.toUpper = (text) => (upper[text] ??= String(text).toUpperCase() + "!");
