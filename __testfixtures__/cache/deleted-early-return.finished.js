module.exports = function parse(text) {
  var result = { text: String(text), words: String(text).split(" ") };
  return result;
};

module.exports.forget = function (text) {
};
