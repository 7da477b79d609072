let last /* : number */ = 0;

exports.set = (value) => {
  last = value;
};
exports.get = () => last;
