var pending = null;

exports.set = function (value) {
  pending = value;
};

exports.drop = function () {
  return delete pending;
};
