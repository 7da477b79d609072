exports.lengthOf = function (text) {
  return String(text).length;
};

exports.toUpper = (text) => (String(text).toUpperCase() + "!");
