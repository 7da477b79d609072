var parsed = {};

module.exports = function parse(text) {
  if (text in parsed) return parsed[text];
  var result = { text: String(text), words: String(text).split(" ") };
  parsed[text] = result;
  return result;
};

module.exports.forget = function (text) {
  delete parsed[text];
};
