let result = null;

exports.run = (text) => {
  result = eval(text);
  return result;
};
