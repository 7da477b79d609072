let names = {};

exports.nameOf = function (id, make) {
  return names[id] || (names[id] = typeof make === "function" ? make(id) : `name of ${id}`);
};

exports.reset = function () {
  names = {};
};
