for (var last = 0, i = 0; i < 3; i++) last = i;

exports.set = (value) => {
  last = value;
};
exports.get = () => last;
