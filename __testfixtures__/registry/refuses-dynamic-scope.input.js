let scripts = {};

exports.add = (name, text) => {
  scripts[name] = eval(text);
};

exports.remove = (name) => {
  delete scripts[name];
};

exports.reset = () => {
  scripts = {};
};
