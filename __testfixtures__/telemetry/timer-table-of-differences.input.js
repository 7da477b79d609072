const marks = Object.create(null);

exports.time = function (name) {
  marks[name] = process.hrtime();
};

exports.timeEnd = function (name) {
  if (!(name in marks)) return null;
  const [seconds] = process.hrtime(marks[name]);
  delete marks[name];
  return seconds > 100;
};
