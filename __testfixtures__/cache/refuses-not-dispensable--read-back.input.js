const lengths = {};

exports.lengthOf = function (text) {
  if (!(text in lengths)) lengths[text] = String(text).length;
  return lengths[text];
};
