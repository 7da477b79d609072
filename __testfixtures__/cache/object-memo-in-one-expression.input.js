const lengths = {};

exports.lengthOf = function (text) {
  return lengths[text] || (lengths[text] = String(text).length);
};
