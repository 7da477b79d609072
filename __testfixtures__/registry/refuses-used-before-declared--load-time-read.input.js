const before = typeof chosen;

var chosen = "a";

exports.choose = (name) => {
  chosen = name;
  return before;
};
