let result = null;

exports.run = (text) => {
  const { log } = eval("require")("./log");
  result = eval(text);
  log(result);
  return result;
};
